// Timelines that nothing announces: headings that begin with a time of day, and paragraphs all of whose lines do.
import type { Event, Timeline } from '../../model/postmortem';
import type { SectionName } from '../../model/sections';
import { historyOf, zip } from '../../text/columns';
import type { History } from '../../text/history';
import { type Text, textOf } from '../../text/span';
import type { Timestamp } from '../../time/timestamp';
import { isLogged } from './chat';
import { eventOf } from './events';
import { type Lead, leadOf } from './lead';
import { dateWithin } from './marks';
import type { Outline } from './sections';
import type { Unit } from './units';

/** Fewer may stand together by chance. */
const FEWEST = 3;

/** A timeline and the units that it is made of. */
export interface LooseTimes {
  readonly timeline: Timeline;
  readonly units: readonly Unit[];
}

/** Whether a heading or a line is a time of day and what happened then. */
export function tellsWhen(unit: Unit): boolean {
  return (unit.role === 'heading' || unit.item === undefined) && toldAt(unit) !== undefined;
}

function toldAt({ text }: Unit): Lead | undefined {
  const lead = leadOf(text);
  if (lead?.stamp.clock === undefined || lead.rest.start === lead.rest.end) return undefined;
  return isLogged(lead.rest.memory.text) ? undefined : lead;
}

/** @param places where such headings stand, of which those of one level in one section belong together. */
export function timedHeadings(
  units: readonly Unit[],
  places: readonly number[],
  { sections, sectionOf }: Outline,
  history: History,
): readonly LooseTimes[] {
  const families = new Map<string, number[]>();
  for (const at of places) {
    const section = sections[sectionOf[at] ?? -1];
    if (section === undefined || section.canonical !== undefined) continue;
    const family = `${section.level} ${section.parent}`;
    families.set(family, [...(families.get(family) ?? []), at]);
  }
  return [...families.values()].flatMap((own, slot) => {
    if (own.length < FEWEST) return [];
    const parent = sections[sectionOf[own[0] ?? -1] ?? -1]?.parent;
    const title = parent === undefined ? undefined : sections[parent]?.title;
    const ends = own.map((at) => contentEnd(units, at));
    const context = title === undefined ? [] : [title];
    return [
      found(
        own.map((at) => units[at] as Unit),
        ends,
        { section: parent, context },
        'heading',
        slot,
        history,
      ),
    ];
  });
}

/** Where what stands under a heading ends. */
function contentEnd(units: readonly Unit[], at: number): number {
  let end = units[at]?.span.end ?? 0;
  for (let next = at + 1; next < units.length && units[next]?.role !== 'heading'; next++) {
    end = Math.max(end, units[next]?.span.end ?? 0);
  }
  return end;
}

/** Where times are told of something else than what happened. */
const ELSEWHERE: ReadonlySet<SectionName | undefined> = new Set([
  'actions',
  'lessons',
  'support',
  'people',
  'questions',
]);

/** @param places where such lines stand; all of a paragraph are, but for a line above them that names the columns. */
export function timedParagraphs(
  units: readonly Unit[],
  places: readonly number[],
  { sections, sectionOf }: Outline,
  history: History,
): readonly LooseTimes[] {
  const runs: number[][] = [];
  for (const at of places) {
    const run = runs.at(-1);
    const isNext = run?.at(-1) === at - 1 && units[at - 1]?.group === units[at]?.group;
    if (isNext) run?.push(at);
    else runs.push([at]);
  }
  return runs.flatMap((run, slot) => {
    const [first = 0, last = 0] = [run[0], run.at(-1)];
    const section = sectionOf[first];
    if (run.length < FEWEST || ELSEWHERE.has(sections[section ?? -1]?.canonical)) return [];
    const group = units[first]?.group;
    const header = units[first - 1]?.group === group ? units[first - 1] : undefined;
    const above = header?.text.memory.text ?? '';
    const begins =
      header === undefined || COLUMNS.test(above) || (HEADER.test(above) && units[first - 2]?.group !== group);
    if (!begins || units[last + 1]?.group === group) return [];
    const own = run.map((at) => units[at] as Unit);
    const ends = own.map(({ span }) => span.end);
    const context = header === undefined ? [] : [textOf(header.text)];
    return [found(own, ends, { section, context }, 'paragraph', slot, history)];
  });
}

/** `Time (UTC)` and `Action` far apart. */
const COLUMNS = /^time\b[^.]{0,40}(?:\t| {2})[ \t]*\S[^.]{0,40}$/i;
/** `What happened when:` */
const HEADER = /^[^.]{0,80}(?:\btime\b[^.]{0,80}|:)$/i;

interface Around {
  readonly section: number | undefined;
  readonly context: readonly Text[];
}

function found(
  units: readonly Unit[],
  ends: readonly number[],
  { section, context }: Around,
  kind: string,
  slot: number,
  all: History,
): LooseTimes {
  const history = historyOf(all, kind, slot);
  const under = history.map(dateWithin, context, []).find((date) => date !== undefined);
  const events = zip(history, eventAt, [units, ends, units.map(() => under)], []);
  const [start, end] = [events[0]?.span.start ?? 0, events.at(-1)?.span.end ?? 0];
  const titles = history.list('context', context);
  const timeline = history.keep(
    found,
    [events, titles, section, start, end],
    (): Timeline => ({
      span: { start, end },
      context: titles,
      events,
      role: 'timeline',
      ...(section !== undefined && { section }),
    }),
  );
  return { timeline, units };
}

function eventAt([unit, end, under]: readonly [Unit, number, Timestamp | undefined]): Event {
  return eventOf(unit, toldAt(unit), under, end);
}

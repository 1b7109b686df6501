// Status pages whose site generator has marks for the time of an update: `{{< track "…" >}}` behind or before what is told, or
// `::: update Resolved | …` above it.
import type { Event, Timeline } from '../../model/postmortem';
import { zip } from '../../text/columns';
import type { History } from '../../text/history';
import { passageIn } from '../../text/memory';
import { partOf } from '../../text/span';
import { readTimestamp, shiftTimestamp } from '../../time/read';
import type { Timestamp } from '../../time/timestamp';
import { eventOf, kindNamed } from './events';
import type { Unit } from './units';

interface StampedUpdates {
  readonly timeline: Timeline | undefined;
  /** The units that bear the marks. */
  readonly units: readonly Unit[];
}

/** The updates among the units that bear such a mark; one is enough. @param below for each unit, the one below it. */
export function stampedUpdates(
  units: readonly Unit[],
  below: readonly (Unit | undefined)[],
  history: History,
): StampedUpdates {
  const found = zip(history, stampedIn, [units, below], []);
  const events = history.list(
    'stamped',
    found.filter((event) => event !== undefined),
  );
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return { timeline: undefined, units: [] };
  const timeline = history.keep(
    stampedUpdates,
    [events],
    (): Timeline => ({
      span: { start: first.span.start, end: last.span.end },
      context: [],
      events,
      role: 'timeline',
      updates: true,
    }),
  );
  return { timeline, units: units.filter((_, at) => found[at] !== undefined) };
}

function stampedIn([unit, below]: readonly [Unit, Unit | undefined]): Event | undefined {
  return unit.role === 'line' || unit.role === 'item' ? (tracked(unit) ?? contained(unit, below)) : undefined;
}

const TRACK = /\{\{[<%][ \t]*track[ \t]+["'“]([^"'”]{4,40})["'”][ \t]*\/?[>%]\}\}/;

function isTracked(text: string): boolean {
  return TRACK.test(text);
}

function tracked(unit: Unit): Event | undefined {
  if (!unit.text.memory.recall(isTracked)) return undefined;
  const content = unit.text.memory.text;
  const match = TRACK.exec(content);
  const stamp = match?.[1] === undefined ? undefined : stampAt(unit, content, content.indexOf(match[1], match.index));
  if (match === null || stamp === undefined) return undefined;
  const before = content.slice(0, match.index).trimEnd();
  const behind = { start: unit.text.start + match.index + match[0].length, end: unit.text.end };
  const told = before === '' ? behind : { start: unit.text.start, end: unit.text.start + before.length };
  return eventOf(unit, { stamp, rest: passageIn(unit.text, told) }, undefined);
}

const CONTAINER = /^:{3,}[ \t]*update[ \t]+([^|]{1,40}?)[ \t]*\|[ \t]*/i;

function isContainer(text: string): boolean {
  return CONTAINER.test(text);
}

function contained(unit: Unit, next: Unit | undefined): Event | undefined {
  if (!unit.text.memory.recall(isContainer)) return undefined;
  const content = unit.text.memory.text;
  const match = CONTAINER.exec(content);
  const stamp = match === null ? undefined : stampAt(unit, content, match[0].length);
  if (match?.[1] === undefined || stamp === undefined) return undefined;
  const told = next?.role === 'line' ? next : undefined;
  const rest = told?.text ?? passageIn(unit.text, { start: unit.text.end, end: unit.text.end });
  const start = unit.text.start + match[0].indexOf(match[1]);
  const kind = kindNamed(match[1]);
  return {
    ...eventOf(unit, { stamp, rest }, undefined, told?.span.end),
    tag: { word: partOf(unit.text, { start, end: start + match[1].length }), ...(kind && { kind }) },
  };
}

function stampAt(unit: Unit, content: string, at: number): Timestamp | undefined {
  const stamp = readTimestamp(content, at);
  return stamp && shiftTimestamp(stamp, unit.text.start);
}

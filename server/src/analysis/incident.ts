// What a document says of its incident that others need to know: its identifier, its days, and the incidents that it says are related.
import { keyWords } from '../model/field-names';
import type { Incident, Named } from '../model/incident';
import { idKey, idsIn, idsInPath } from '../model/incident-ids';
import type { Field, Postmortem, Prose } from '../model/postmortem';
import type { History } from '../text/history';
import { ask } from '../text/memory';
import type { Span, Text } from '../text/span';
import { DAY } from '../time/civil';
import type { Facts } from './facts';

/** What a document tells of its incident. */
export type Told = Omit<Incident, 'place'>;

export interface Reference extends Named {
  /** As written. */
  readonly text: string;
  readonly span: Span;
}

export function tellIncident(facts: Facts, { uri, path }: Pick<Incident, 'uri' | 'path'>): Told {
  const { postmortem, history } = facts;
  const written = incidentId(facts);
  const id = written && idKey(written.text);
  const days = daysOf(facts);
  const title = postmortem.title?.text ?? '';
  return {
    uri,
    path,
    ...(id !== undefined && { id }),
    names: [
      ...new Set([
        ...(id === undefined ? [] : [id]),
        ...idsIn(title).map(({ text }) => idKey(text)),
        ...idsInPath(path),
      ]),
    ],
    title,
    ...(days && { days }),
    references: referencesIn(postmortem, history).map(({ id: named, to }) => ({ id: named, to })),
  };
}

/** The identifier that the document's field holds, when it is one, and without what marks it up. */
export function incidentId({ field }: Pick<Facts, 'field'>): Text | undefined {
  const { id } = field;
  if (id === undefined || id.items.length > 1 || OF_A_TICKET.test(keyWords(id.label.text))) return undefined;
  const { text, span } = id.items[0] ?? id.value;
  const match = WRAPPED.exec(text);
  const inside = match?.[2];
  if (inside === undefined || !/\d/.test(inside)) return undefined;
  const start = span.start + (match?.[1]?.length ?? 0);
  return { text: inside, span: { start, end: start + inside.length } };
}

/** `` `INC-17` ``, `#17`, `[INC-17](…)`: one word, whatever is around it. */
const WRAPPED = /^([\s"'`*_[(#]{0,4})([\p{L}\p{N}][\p{L}\p{N}_.-]{0,59})(?:[\s"'`*_\])]{0,4}|\]\(\S{1,500}\)\s?)$/u;
/** One ticket may stand for several incidents. */
const OF_A_TICKET = /^(?:issue|case|reference|ticket)\b/;

/** The days of what has a full date: window, milestones and events. */
function daysOf({ window, milestones, timelines }: Facts): readonly [number, number] | undefined {
  const moments = [
    window.start?.moment,
    window.end?.moment,
    ...Object.values(milestones).map(({ moment }) => moment),
    ...timelines.flatMap(({ events }) => events.map(({ moment }) => moment)),
  ];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const moment of moments) {
    if (moment?.dated !== true) continue;
    const day = Math.floor(moment.wall / DAY);
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return first <= last ? [first, last] : undefined;
}

/** The incidents that the document names where it says which ones are related; a mention anywhere else is none. */
export function referencesIn({ fields, sections, prose }: Postmortem, history: History): readonly Reference[] {
  const related = sections.map(({ title }) => relationOf(title.text));
  const inSections = history.stable(relationOf, related.some((to) => to !== undefined) ? related : []);
  const told = [...history.flatMap(ofField, fields, []), ...history.flatMap(ofLine, prose, [inSections])];
  const seen = new Set<number>();
  return told.filter(({ span }) => !seen.has(span.start) && seen.add(span.start));
}

function ofField({ label, value, items }: Field): readonly Reference[] {
  const to = relationOf(label.text);
  if (to === undefined) return [];
  return (items.length > 0 ? items : [value]).flatMap((text) =>
    isOpen(text.text) ? placed(idsIn(text.text), text.span, to) : [],
  );
}

function ofLine(line: Prose, inSections: readonly Relation[]): readonly Reference[] {
  if (line.role === 'field' || line.role === 'heading' || line.role === 'title') return [];
  const inSection = line.section === undefined ? undefined : inSections[line.section];
  const found = inSection === undefined ? ask(line, labelled) : { to: inSection, ids: idsIn(line.plain) };
  if (found === undefined || !isOpen(line.text)) return [];
  return placed(found.ids, line.span, found.to);
}

/** `Related incidents: INC-17, INC-23`, and `see the postmortem of INC-17`. */
function labelled({
  plain,
}: Pick<Prose, 'plain'>): { readonly to: Named['to']; readonly ids: ReturnType<typeof idsIn> } | undefined {
  if (!/\d/.test(plain)) return undefined;
  const label = LABEL.exec(plain);
  const to = label?.[1] === undefined ? undefined : relationOf(label[1]);
  if (to !== undefined) return { to, ids: idsIn(plain).filter(({ at }) => at >= (label?.[0].length ?? 0)) };
  const pointed = POINTED.exec(plain);
  if (pointed === null) return undefined;
  const from = pointed.index + pointed[0].length;
  return { to: 'postmortem', ids: idsIn(plain).filter(({ at }) => at === from) };
}

const LABEL = /^\s{0,8}([A-Za-z][A-Za-z -]{3,40}) {0,4}:/;
const POINTED = /\bsee (?:also )?(?:the |our )?post-?mortem (?:of|for|on) (?:incident )?/i;

type Relation = Named['to'] | undefined;

/** What a label or heading announces: `related_incidents`, `See also`, `Related postmortems`. */
function relationOf(words: string): Relation {
  if (words.length > 60) return undefined;
  const name = keyWords(words).replace(/^\d+ /, '');
  if (!RELATED.test(name)) return undefined;
  return /post ?mortem/.test(name) && !/incident/.test(name) ? 'postmortem' : 'incident';
}

const RELATED =
  /^(?:see also|related|linked|(?:related|linked|similar|previous|earlier|past|prior|parent|connected) (?:incidents?|outages?|post ?mortems?|incident reports?|incident ids?|incidents and post ?mortems|post ?mortems and incidents))$/;

/** What has a link of its own leads where that says; and what says that there is no postmortem needs none. */
function isOpen(text: string): boolean {
  return !/\]\(|\[\[|:\/\/|\b(?:no|not|without|pending|planned|tbd|todo)\b/i.test(text) && !/[\r\n\0]/.test(text);
}

function placed(ids: ReturnType<typeof idsIn>, { start }: Span, to: Named['to']): readonly Reference[] {
  return ids.map(({ text, at }) => ({
    id: idKey(text),
    text,
    to,
    span: { start: start + at, end: start + at + text.length },
  }));
}

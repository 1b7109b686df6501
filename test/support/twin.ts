// The YAML twin of a Markdown postmortem: the same words under keys, so that both can be held against each other.
import type { ActionItem, Event, Field, Postmortem, Prose, Section, Timeline } from '../../server/src/model/postmortem';
import type { Span, Text } from '../../server/src/text/span';
import { readText } from './read';

/** What the keys of sections are: the canonical names, or the headings as they are written. */
export type Keys = 'canonical' | 'headings';

/** The YAML spelling of the postmortem that `text` is in Markdown. Lists and tables of events become lists of entries. */
export function yamlTwin(text: string, keys: Keys = 'canonical'): string {
  const { postmortem } = readText(text);
  const chapters = chaptersOf(postmortem);
  return [
    ...postmortem.fields.filter(({ origin }) => origin === 'metadata').map((field) => fieldLine(text, field)),
    ...titleLine(postmortem),
    ...chapters.flatMap((chapter) => chapterLines(text, chapter, keys)),
    '',
  ].join('\n');
}

/** A section with what stands in it; headings that only name a day belong to the section around them. */
interface Chapter {
  readonly section?: Section;
  readonly fields: readonly Field[];
  readonly prose: readonly Prose[];
  readonly timelines: readonly Timeline[];
  readonly actions: readonly ActionItem[];
}

function chaptersOf({ sections, fields, prose, timelines, actions }: Postmortem): readonly Chapter[] {
  const events = timelines.flatMap((timeline) => timeline.events);
  const items = actions.flatMap((list) => list.items);
  const unders = events.flatMap(({ under }) => (under === undefined ? [] : [under]));
  const labels = fields.filter(
    ({ origin, name, label }) =>
      origin === 'label' && name !== undefined && !events.some(({ span }) => isIn(label.span, span)),
  );
  const isTaken = ({ span, role }: Prose): boolean =>
    role === 'title' ||
    role === 'heading' ||
    [...events, ...items].some((one) => isIn(span, one.span)) ||
    unders.some((under) => isIn(under, span)) ||
    labels.some(({ label, value }) => isIn(label.span, span) || isIn(value.span, span));
  const home = sections.map((_, index) => homeOf(index, sections, [...events.map(({ head }) => head), ...unders]));
  const chapter = (index: number | undefined): Chapter => {
    const isHere = (other: number | undefined): boolean => (other === undefined ? undefined : home[other]) === index;
    return {
      ...(index !== undefined && sections[index] && { section: sections[index] }),
      fields: labels.filter(({ label }) => isHere(innermost(sections, label.span))),
      prose: prose.filter((line) => isHere(line.section) && !isTaken(line)),
      timelines: timelines.filter(({ section, events: own }) => isHere(section) && own.length > 0),
      actions: actions.filter(({ section }) => isHere(section)).flatMap((list) => list.items),
    };
  };
  const own = sections.flatMap((_, index) => (home[index] === index ? [chapter(index)] : []));
  return [chapter(undefined), ...own];
}

/** The section whose chapter a section is part of: itself, unless its heading is an event or dates some. */
function homeOf(index: number, sections: readonly Section[], marks: readonly Span[]): number {
  const section = sections[index];
  if (section?.parent === undefined || section.canonical !== undefined) return index;
  return marks.some((mark) => isIn(mark, section.title.span)) ? homeOf(section.parent, sections, marks) : index;
}

function innermost(sections: readonly Section[], span: Span): number | undefined {
  return sections.flatMap((section, at) => (isIn(span, section.span) ? [at] : [])).at(-1);
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A front matter value that is more than a line of text is taken as it stands: it is YAML already. */
function fieldLine(source: string, { label, value, items, origin }: Field): string {
  const isPlain = items.length === 0 && !value.text.includes('\n');
  const before = source[value.span.start - 1];
  const isQuoted = before === '"' || before === "'";
  if (origin === 'metadata' && !isPlain) return source.slice(label.span.start, value.span.end);
  return `${quoted(label.text)}: ${value.text === '' ? '' : isQuoted ? before + value.text + before : quoted(value.text)}`;
}

/** The title of the text, where the metadata have none: a document has one title in YAML. */
function titleLine({ title, fields }: Postmortem): readonly string[] {
  if (title === undefined || fields.some(({ name, origin }) => name === 'title' && origin === 'metadata')) return [];
  return [`title: ${quoted(title.text)}`];
}

function chapterLines(source: string, chapter: Chapter, keys: Keys): readonly string[] {
  const { section, fields, prose, timelines, actions } = chapter;
  const labels = fields.map((field) => fieldLine(source, field));
  if (timelines.length > 0) {
    return [
      ...labels,
      ...timelines.flatMap((one, at) => timelineLines(source, one, section, at === 0 ? prose : [], keys, at)),
    ];
  }
  const key = keyOf(section, keys);
  if (actions.length > 0) {
    const lines = prose.filter(({ role }) => role !== 'cell');
    const before = lines.length === 0 ? [] : ['preamble: |', ...paragraphs(lines).map((line) => `  ${line}`)];
    return [...labels, ...before, `${key}:`, ...actions.flatMap((item) => actionLines(source, item))];
  }
  if (section !== undefined && fields.length > 0 && prose.length > 0 && prose.every(({ text }) => LABEL.test(text))) {
    const labelled = [
      ...fields.map(({ label, value }) => [label.span.start, `${label.text}: ${value.text}`] as const),
      ...prose.map(({ span, text }) => [span.start, text] as const),
    ];
    return [`${key}:`, ...labelled.sort(([a], [b]) => a - b).map(([, text]) => `  ${text.replace(/\*\*/g, '')}`)];
  }
  if (prose.length > 0) return [...labels, ...proseLines(key, prose)];
  if (section?.content === 'guidance')
    return [
      ...labels,
      `${key}: # ${oneLine(source.slice(section.body.start, section.body.end))
        .replace(/^<!--|-->$/g, '')
        .trim()}`,
    ];
  return section === undefined || fields.length > 0 || section.content === 'filled' ? labels : [...labels, `${key}:`];
}

/** A line such as `Time to detect: 6 minutes`. */
const LABEL = /^[A-Z][\w ]{2,30}: [\w ]+$/;

function proseLines(key: string, prose: readonly Prose[]): readonly string[] {
  const isList = prose.every(({ mark }) => mark !== undefined);
  if (isList) return [`${key}:`, ...prose.map(({ text }) => `  - ${quoted(text)}`)];
  return [`${key}: |`, ...paragraphs(prose).map((line) => `  ${line}`)];
}

/** Lines of one paragraph, and the items of a list, stand without an empty line between them. */
function paragraphs(prose: readonly Prose[]): readonly string[] {
  return prose.flatMap(({ text, mark, continues }, at) => [
    ...(at > 0 && mark === undefined && continues === undefined ? [''] : []),
    mark === undefined ? text : `${mark.text} ${text}`,
  ]);
}

function keyOf(section: Section | undefined, keys: Keys): string {
  if (section === undefined) return 'preamble';
  const { canonical, title } = section;
  // What stands under “Metrics” and “Appendix” is told apart by the heading alone.
  if (keys === 'headings' || canonical === undefined || canonical === 'support') return quoted(title.text);
  return canonical.replace(/-./g, (pair) => pair.slice(1).toUpperCase());
}

/** Notes stand before the events under keys of their own; the header cells of a table stand in comments. */
function timelineLines(
  source: string,
  { events, context, role }: Timeline,
  section: Section | undefined,
  prose: readonly Prose[],
  keys: Keys,
  at: number,
): readonly string[] {
  const key =
    at === 0 ? keyOf(section ?? TIMELINE, keys) : (['events', 'chronology', 'sequence of events'][at - 1] ?? 'log');
  const notes = prose.filter(({ role: kind }) => kind !== 'cell');
  const known = [...notes, ...(keys === 'headings' && at === 0 && section ? [{ span: section.title.span }] : [])];
  const said = context.filter(({ span }) => !known.some((other) => isIn(span, other.span)));
  const comments = said.map(({ text }) => `  # ${oneLine(text)}`);
  const head = [`${key}:`, ...comments];
  if (role === 'key-events' && events.every(({ marker, stamp }) => marker && stamp)) {
    return [
      ...head,
      ...events.map(({ marker, stamp }) => `  ${quoted(marker?.text ?? '')}: ${quoted(stamp?.text ?? '')}`),
      ...notes.flatMap(({ text }) => (LABEL.test(text) ? [`  ${text}`] : [])),
    ];
  }
  if (notes.length === 0) return [...head, ...dayLines(source, events, '  ')];
  return [
    ...head,
    '  note: |',
    ...paragraphs(notes).map((line) => `    ${line}`),
    '  events:',
    ...dayLines(source, events, '    '),
  ];
}

const TIMELINE: Section = {
  canonical: 'timeline',
  title: { text: 'Timeline', span: { start: 0, end: 0 } },
  level: 2,
  span: { start: 0, end: 0 },
  body: { start: 0, end: 0 },
  content: 'filled',
};

/** Events under a day are a list under its key. */
function dayLines(source: string, events: readonly Event[], indent: string): readonly string[] {
  const lines: string[] = [];
  let day: Event['under'];
  for (const event of events) {
    const { under } = event;
    const isOwn = under !== undefined && isIn(under, event.span);
    const next = isOwn ? undefined : under;
    if (next !== undefined && next.start !== day?.start) lines.push(`${indent}- ${quoted(next.text)}:`);
    day = next;
    lines.push(...eventLines(source, event, next === undefined ? indent : `${indent}    `));
  }
  return lines;
}

/** The words of the event; one of a table, and one with more below its first lines, has keys of its own. */
function eventLines(source: string, event: Event, indent: string): readonly string[] {
  const { head, text, stamp, under, tag, marker, span } = event;
  const words = { start: head.start, end: Math.max(head.end, text.span.end) };
  const isRow = /^\s*\||\|\s*$/.test(source.slice(head.start, head.end));
  const more = source
    .slice(words.end, span.end)
    .replace(/^.*<br>/, '')
    .trim();
  if (!isRow && more === '') return [`${indent}- ${quoted(oneLine(source.slice(words.start, words.end)))}`];
  const date = stamp?.date !== undefined && !isIn(stamp.date, stamp) ? stamp.date : under;
  const isOwnDay = date !== undefined && isIn(date, span);
  const keys: readonly (readonly [string, string | undefined])[] = [
    ['date', isOwnDay ? source.slice(date.start, date.end) : undefined],
    ['at', stamp?.text],
    ['kind', tag?.word.text],
    [
      'event',
      oneLine(`${marker !== undefined && marker.span.end <= text.span.start ? `**${marker.text}** ` : ''}${text.text}`),
    ],
    ['more', !isRow && more !== '' ? oneLine(more) : undefined],
  ];
  const pairs = keys.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${quoted(value)}`]));
  return pairs.map((pair, at) => `${indent}${at === 0 ? '- ' : '  '}${pair}`);
}

/** An item's own sentence, with its box; one of a table has keys of its own. */
function actionLines(source: string, item: ActionItem): readonly string[] {
  const { head, text, done, owner, due, status, ticket, type } = item;
  const isSentence = [owner, due, status, ticket, type].every((part) => part === undefined || isIn(part.span, head));
  const words = oneLine(source.slice(head.start, head.end));
  if (isSentence && !/^\||\|$/.test(words)) {
    const box = done === undefined || words.startsWith('[') ? '' : done ? '[x] ' : '[ ] ';
    return [`  - ${quoted(box + words)}`];
  }
  const parts: Readonly<Record<string, Text | undefined>> = { action: text, type, owner, due, status, ticket };
  return Object.entries(parts)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${quoted(oneLine(value.text))}`]))
    .map((pair, at) => `  ${at === 0 ? '- ' : '  '}${pair}`);
}

function oneLine(text: string): string {
  return text.replace(/\s*\r?\n\s*/g, ' ').trim();
}

/** The text as a scalar in which every character stands for itself, unless both marks of quotation are in it. */
function quoted(text: string): string {
  if (/^[A-Za-z0-9][\w./@+-]*(?: [\w./@+-]+)*$/.test(text)) return text;
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

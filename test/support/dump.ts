// A model as a readable text, one line per leaf, so that a test can say what was understood. Also checks that every span fits.
import { strict as assert } from 'node:assert';
import type { ActionItem, Event, Field, Postmortem, Section } from '../../server/src/model/postmortem';
import type { Syntax } from '../../server/src/syntax/syntax';
import type { Span } from '../../server/src/text/span';
import type { Timestamp } from '../../server/src/time/timestamp';
import { unindent } from './fixture';

export type Part = 'title' | 'fields' | 'sections' | 'timelines' | 'actions' | 'prose' | 'problems';

/** The text, indented as the test is, reads as `expected` says of the named parts; every span fits. */
export function assertReads(syntax: Syntax, text: string, parts: readonly Part[], expected: string): void {
  const source = unindent(text);
  const model = syntax.read(source);
  assertSpansFit(source, model);
  assert.equal(dump(source, model, parts), unindent(expected).replace(/\n$/, ''));
}

const ALL: readonly Part[] = ['title', 'fields', 'sections', 'timelines', 'actions', 'prose', 'problems'];

/** The named parts of the model, in the order of the model. */
export function dump(source: string, model: Postmortem, parts: readonly Part[] = ALL): string {
  const at = ({ start, end }: Span): string => oneLine(source.slice(start, end));
  const lines: Record<Part, () => readonly string[]> = {
    title: () => (model.title === undefined ? [] : [`title: ${model.title.text}`]),
    fields: () => model.fields.map(field),
    sections: () => model.sections.map((one) => section(one, model.sections)),
    timelines: () =>
      model.timelines.flatMap(({ role, section: index, context, events }) => [
        `${role}${index === undefined ? '' : ` in ${model.sections[index]?.title.text ?? '?'}`}: ${context.map(({ text }) => text).join(' | ')}`,
        ...events.map((one) => `  ${event(one, source)}`),
      ]),
    actions: () => model.actions.flatMap(({ items }) => ['actions:', ...items.map((one) => `  ${action(one)}`)]),
    prose: () =>
      model.prose.map(({ role, section: index, plain }) => {
        const where = index === undefined ? '' : ` in ${model.sections[index]?.title.text ?? '?'}`;
        return `${role}${where}: ${plain}`;
      }),
    problems: () => model.problems.map(({ span, message }) => `problem at «${at(span)}»: ${message}`),
  };
  return parts.flatMap((part) => lines[part]()).join('\n');
}

function field({ name, label, value, items }: Field): string {
  const list = items.length > 0 ? ` [${items.map(({ text }) => text).join(' | ')}]` : '';
  return `${name ?? '?'} (${label.text}): ${oneLine(value.text)}${list}`;
}

function section({ canonical, title, level, parent, content }: Section, all: readonly Section[]): string {
  const inside = parent === undefined ? '' : ` in ${all[parent]?.title.text ?? '?'}`;
  return `${'#'.repeat(level)} ${title.text} → ${canonical ?? '?'}${inside} (${content})`;
}

function event({ stamp, under, text, tag, marker }: Event, source: string): string {
  return [
    stamp === undefined ? 'no time' : stampText(stamp, source),
    under && ` under ${under.text}`,
    tag && ` [${tag.kind ?? `?${tag.word.text}`}]`,
    marker && ` «${marker.text}»`,
    `: ${oneLine(text.text)}`,
  ]
    .filter(Boolean)
    .join('');
}

/** The time as written, what stands for its end under a key of its own, and its date and zone where they stand apart. */
function stampText({ text, start, end, until, date, zone }: Timestamp, source: string): string {
  const outside = (part: Span | undefined): boolean => part !== undefined && (part.start < start || part.end > end);
  const to = until?.clock ?? until?.date;
  const elsewhere = date !== undefined && outside(date) ? ` on ${source.slice(date.start, date.end)}` : '';
  const apart = `${elsewhere}${outside(zone) ? ` (${zone?.zone.name})` : ''}`;
  return `${text}${apart}${to !== undefined && outside(to) ? ' until another key' : ''}`;
}

function action({ text, owner, due, status, ticket, type, done }: ActionItem): string {
  const details = { owner, due, status, ticket, type };
  const said = Object.entries(details).flatMap(([key, value]) => (value === undefined ? [] : [`${key} ${value.text}`]));
  return [`${done === undefined ? '' : done ? '[x] ' : '[ ] '}${oneLine(text.text)}`, ...said].join(', ');
}

function oneLine(text: string): string {
  return text.replace(/\s*\r?\n\s*/g, ' ⏎ ');
}

/** Every span of the model lies inside the document, and every text is exactly the characters of its span. */
export function assertSpansFit(source: string, value: unknown): void {
  if (Array.isArray(value)) {
    for (const entry of value) assertSpansFit(source, entry);
    return;
  }
  if (!isObject(value)) return;
  const range = spanIn(value);
  if (range !== undefined) {
    const fits = 0 <= range.start && range.start <= range.end && range.end <= source.length;
    if (!fits) assert.fail(`outside of the document: ${JSON.stringify(value)}`);
    if (typeof value.text === 'string' && !isObject(value.text)) {
      const written = source.slice(range.start, range.end);
      if (written !== value.text) assert.equal(written, value.text);
    }
  }
  for (const inner of Object.values(value)) assertSpansFit(source, inner);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function spanIn(value: Readonly<Record<string, unknown>>): Span | undefined {
  const own = isObject(value.span) ? value.span : value;
  const { start, end } = own;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

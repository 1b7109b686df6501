// Documents whose syntax is not Markdown: their sections in order, texts rendered as Markdown, events and actions from the model.
import type { ActionFact, OrderedTimeline } from '../analysis/facts';
import type { Prose, Section } from '../model/postmortem';
import type { Span } from '../text/span';
import { actionTable } from './actions';
import { eventContent, eventItem, eventList } from './events';
import { inFragments } from './fragments';
import { html, type Markup, trusted } from './html';
import type { Page } from './page';

/** @param textAt renders Markdown whose first line is the source line `line` (from 0). */
export function sectionsBody(page: Page, textAt: (text: string, line: number) => Markup): Markup {
  const { postmortem, facts, lines } = page.reading;
  const { sections } = postmortem;
  const prose = bySection(postmortem.prose);
  const parts: Part[] = sections.map((section, i) => ({
    start: section.span.start,
    render: () => {
      const line = lines.lineAt(section.span.start);
      const rank = Math.min(6, section.level + 1);
      const tag = trusted(`h${rank}`);
      const before = page.notes.before(line);
      const heading = html`${before}<${tag} data-line="${line}"${page.headings.level(rank)}>${headingText(section)}</${tag}>`;
      const own = facts.timelines.filter((each) => each.timeline.section === i);
      const actions = facts.actions.filter((each) => each.list.section === i);
      const told = [...own.map((each) => each.timeline.span), ...actions.map((each) => each.item.span)];
      const text = (prose.get(i) ?? []).filter((each) => !told.some((span) => covers(span, each.span)));
      const words = text.length === 0 ? undefined : textAt(markdownOf(text, page), firstLine(text, page));
      const from = words ?? html`${page.notes.before(line + 1)}`;
      const timelines = own.map((each) => timeline(each, page));
      return inFragments([heading, from, ...timelines, ...(actions.length > 0 ? [actionList(actions, page)] : [])]);
    },
  }));
  const loose = facts.timelines.filter((each) => sections[each.timeline.section ?? -1] === undefined);
  const others = facts.actions.filter((each) => sections[each.list.section ?? -1] === undefined);
  for (const each of loose) parts.push({ start: each.timeline.span.start, render: () => timeline(each, page) });
  const [first] = others;
  if (first !== undefined) parts.push({ start: first.item.span.start, render: () => actionList(others, page) });
  return inFragments(parts.sort((a, b) => a.start - b.start).map((part) => part.render()));
}

interface Part {
  readonly start: number;
  readonly render: () => Markup;
}

function timeline(ordered: OrderedTimeline, page: Page): Markup {
  const { lines } = page.reading;
  const items = ordered.events.map((event) => {
    const line = lines.lineAt(event.event.head.start);
    const end = lines.lineAt(Math.max(event.event.span.start, event.event.span.end - 1)) + 1;
    const before = page.notes.before(line);
    const { span, text, stamp, tag } = event.event;
    const more = others(span, [text.span, stamp, tag?.word.span], page);
    const notes = page.notes.before(end);
    const texts = before.length > 0 ? undefined : [text.text, ...more.flatMap((each) => [each.key ?? '', each.text])];
    const words = (): Markup => html`${before}${page.inline(text.text)}${extras(more, page)}`;
    const content = eventContent(texts, notes, words);
    return eventItem(page, event, line, content);
  });
  return eventList(page, items);
}

function actionList(facts: readonly ActionFact[], page: Page): Markup {
  const { lines } = page.reading;
  const rows = facts.map((fact) => {
    const line = lines.lineAt(fact.item.head.start);
    const end = lines.lineAt(Math.max(fact.item.span.start, fact.item.span.end - 1)) + 1;
    const { text, owner, due, status, ticket, type } = fact.item;
    const said = [text, owner, due, status, ticket, type].map((part) => part?.span);
    const words = html`${page.inline(text.text)}${extras(others(fact.item.span, said, page), page)}`;
    return { fact, line, text: words, notes: page.notes.before(end) };
  });
  return actionTable(page, rows);
}

/** What an entry says under further keys (`by: ines`), quietly behind it. */
function others(span: Span, shown: readonly (Range | undefined)[], page: Page): readonly Extra[] {
  const { postmortem, lines } = page.reading;
  const isShown = (each: Prose): boolean =>
    shown.some((part) => part !== undefined && part.start < each.span.end && each.span.start < part.end);
  const from = firstFrom(postmortem.prose, span.start);
  return postmortem.prose
    .slice(from, firstFrom(postmortem.prose, span.end, from))
    .filter((each) => covers(span, each.span) && !isShown(each))
    .map((each) => {
      const { line, character } = lines.positionAt(each.span.start);
      return { key: keyBefore(lines.line(line).text.slice(0, character)), text: each.text };
    });
}

interface Extra {
  readonly key: string | undefined;
  readonly text: string;
}

function extras(all: readonly Extra[], page: Page): readonly Markup[] {
  return all.map(
    ({ key, text }) => html` <span class="extra">${key === undefined ? '' : `${key}: `}${page.inline(text)}</span>`,
  );
}

/** The index of the first prose that begins at or after an offset; prose stands in document order. */
function firstFrom(prose: readonly Prose[], offset: number, from = 0): number {
  let low = from;
  let high = prose.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prose[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Range = Pick<Span, 'start' | 'end'>;

const LONGEST_KEY = 200;

function keyBefore(text: string): string | undefined {
  return /([\p{L}][\p{L}\d _-]*):\s*["'|>]?$/u.exec(text.slice(-LONGEST_KEY))?.[1];
}

/** A key as a heading: `rootCause` and `root_cause` become `Root cause`. */
function headingText({ title }: Section): string {
  if (/\s/.test(title.text)) return title.text;
  const words = title.text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function bySection(prose: readonly Prose[]): ReadonlyMap<number, readonly Prose[]> {
  const found = new Map<number, Prose[]>();
  for (const each of prose) {
    if (each.section === undefined) continue;
    const list = found.get(each.section);
    if (list === undefined) found.set(each.section, [each]);
    else list.push(each);
  }
  return found;
}

/** The lines of prose as Markdown, each on its own source line, blank lines between them kept. */
function markdownOf(prose: readonly Prose[], page: Page): string {
  const { lines } = page.reading;
  const first = firstLine(prose, page);
  const places = prose.map((each) => ({ each, ...lines.positionAt(each.span.start) }));
  const columns = places.filter(({ each }) => each.role !== 'item').map(({ character }) => character);
  const margin = columns.length === 0 ? 0 : Math.min(...columns);
  const out: string[] = [];
  for (const { each, line, character } of places) {
    while (out.length <= line - first) out.push('');
    const before = lines.line(line).text.slice(0, character);
    const key = keyBefore(before);
    const label = key === undefined || isTitle(each, key, page) ? '' : `**${key}:** `;
    const bullet = /-\s+["']?$/.test(before) || label !== '' ? '- ' : '';
    const indent = each.role === 'item' && bullet === '' ? '  ' : ' '.repeat(bullet === '' ? character - margin : 0);
    const index = line - first;
    out[index] = (out[index] ?? '') === '' ? indent + bullet + label + each.text : `${out[index]} ${each.text}`;
  }
  return out.join('\n');
}

/** The key before a short text is often the section's own title, which stands above it already. */
function isTitle(prose: Prose, key: string, page: Page): boolean {
  return page.reading.postmortem.sections[prose.section ?? -1]?.title.text === key;
}

function firstLine(prose: readonly Prose[], page: Page): number {
  return page.reading.lines.lineAt(prose[0]?.span.start ?? 0);
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

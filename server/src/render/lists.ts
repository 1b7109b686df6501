// Lists: timelines and action items as designed, everything else as GitHub shows it.
import type { ActionFact, TimedEvent } from '../analysis/facts';
import type { Span } from '../text/span';
import { type ActionRow, actionTable, dueText, statePill } from './actions';
import { type EventContent, eventContent, eventItem, eventList } from './events';
import { holding } from './fragments';
import { attribute, html, type Markup, trusted } from './html';
import { contentOffset, withoutStamp } from './markdown/stamp';
import { type Block, inlineOf } from './markdown/tree';
import type { Page } from './page';

export function listBlock(block: Block, page: Page): Markup {
  const items = block.children;
  if (items.some((item) => page.eventAt(item.from) !== undefined)) {
    return eventList(
      page,
      items.map((item) => timelineItem(item, page)),
    );
  }
  const facts = items.map((item) => page.actionAt(item.from));
  if (items.every((item, i) => fitsRow(item, facts[i], page))) return actionRows(items, page);
  const tag = trusted(block.token.tag);
  const start = attribute('start', block.token.attrGet('start') ?? undefined);
  const entries = items.map((item, i) => plainItem(item, facts[i], page));
  return holding(html`<${tag}${start} data-line="${block.from}">`, entries, html`</${tag}>`);
}

function timelineItem(item: Block, page: Page): Markup {
  const event = page.eventAt(item.from);
  if (event === undefined) {
    return html`<li class="event aside" data-line="${item.from}"><div class="what">${page.blocks(item.children)}${page.notes.before(item.to)}</div></li>`;
  }
  return eventItem(page, event, item.from, contentOf(item, event, page));
}

/** The item's first paragraph without the timestamp, then the rest of the item as it is. */
function contentOf(item: Block, event: TimedEvent, page: Page): EventContent {
  const [first, ...rest] = item.children;
  const content = first?.token.type === 'paragraph_open' ? inlineOf(first)?.content : undefined;
  if (first === undefined || content === undefined) {
    const all = html`${page.blocks(item.children)}${page.notes.before(item.to)}`;
    return eventContent(undefined, [], () => all);
  }
  const words = (): Markup => {
    const line = content.split('\n', 1)[0] ?? '';
    return page.inline(withoutStamp(content, contentOffset(page.reading.lines, first.from, line), event.event));
  };
  if (rest.length === 0) return eventContent([content], page.notes.before(item.to), words);
  const all = html`${words()}${page.notes.before(first.to)}${page.blocks(rest)}${page.notes.before(item.to)}`;
  return eventContent(undefined, [], () => all);
}

function plainItem(item: Block, fact: ActionFact | undefined, page: Page): Markup {
  const [first, ...rest] = item.children;
  const content = first?.token.type === 'paragraph_open' ? inlineOf(first)?.content : undefined;
  const task = content === undefined ? null : TASK.exec(content);
  const state = fact && html` ${statePill(fact, page.now)}${dueBadge(fact, page.now)}`;
  if (first === undefined || content === undefined || (task === null && fact === undefined)) {
    return html`<li data-line="${item.from}">${page.blocks(item.children)}${page.notes.before(item.to)}</li>`;
  }
  const box = task === null ? undefined : checkbox(task[1] ?? ' ');
  const words = page.inline(task === null ? content : content.slice(task[0].length));
  return html`<li${attribute('class', task === null ? undefined : 'task')} data-line="${item.from}">${box}${words}${state}${page.notes.before(first.to)}${page.blocks(rest)}${page.notes.before(item.to)}</li>`;
}

const TASK = /^\[([ xX])\]\s+/;

function checkbox(mark: string): Markup {
  return mark === ' '
    ? html`<input type="checkbox" disabled aria-label="to do"> `
    : html`<input type="checkbox" disabled checked aria-label="done"> `;
}

function dueBadge(fact: ActionFact, now: number | undefined): Markup {
  const text = fact.due === undefined || now === undefined ? undefined : dueText(fact, now);
  return text === undefined ? html`` : html` <span class="due badge">${text}</span>`;
}

function actionRows(items: readonly Block[], page: Page): Markup {
  const rows = items.flatMap((item): readonly ActionRow[] => {
    const fact = page.actionAt(item.from);
    if (fact === undefined) return [];
    const text = page.inline(rowText(fact));
    return [{ fact, line: item.from, text, notes: page.notes.before(item.to) }];
  });
  return actionTable(page, rows);
}

/**
 * Whether a table row says everything the item says: one paragraph, in which nothing stands but the fields of the action
 * and the small words that introduce them.
 */
function fitsRow(item: Block, fact: ActionFact | undefined, page: Page): boolean {
  const only = item.children.length === 1 ? item.children[0] : undefined;
  if (fact === undefined || only?.token.type !== 'paragraph_open') return false;
  const parts = [fact.item.text.span, ...fieldsOf(fact)];
  const { lines } = page.reading;
  const end = lines.fullSpan(Math.max(item.from, only.to - 1)).end;
  const rest = without(page.reading.document.text, { start: lines.fullSpan(item.from).start, end }, parts);
  return !/[\p{L}\p{N}]/u.test(rest.replace(INTRODUCTIONS, ''));
}

/** The action without the fields that its own words end with, which the other columns show: `(owner: ana, due: 3 July)`. */
function rowText(fact: ActionFact): string {
  const { text, span } = fact.item.text;
  const tail = /(?<!\s)\s*[([][^()[\]]*[)\]]\s*$/.exec(text);
  if (tail === null || tail.index === 0) return text;
  const fields = fieldsOf(fact).filter((field) => field.start >= span.start + tail.index && field.end <= span.end);
  const start = span.start + tail.index;
  const rest = without(
    text,
    { start: 0, end: text.length },
    fields.map((field) => shifted(field, -span.start)),
  );
  const left = rest.slice(start - span.start).replace(INTRODUCTIONS, '');
  return fields.length > 0 && !/[\p{L}\p{N}]/u.test(left) ? text.slice(0, tail.index) : text;
}

function fieldsOf({ item }: ActionFact): readonly Span[] {
  return [item.owner, item.due, item.status, item.ticket, item.type].flatMap((part) => part?.span ?? []);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

const INTRODUCTIONS =
  /\[[ xX]\]|^\s*\d+[.)]|\b(?:owner|assignee|assigned to|due|due date|by|status|state|ticket|issue|type|until)\b/gi;

function without(source: string, range: Span, parts: readonly Span[]): string {
  let rest = source.slice(range.start, range.end);
  for (const part of parts) {
    const from = Math.max(0, part.start - range.start);
    const to = Math.min(rest.length, part.end - range.start);
    if (to > from) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  }
  return rest;
}

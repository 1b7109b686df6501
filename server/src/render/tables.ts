// Tables: a two-column timeline becomes the designed list, a list of actions gets states, every other table stays as it is.
import type { ActionFact, TimedEvent } from '../analysis/facts';
import { dueCell, ownerCell, statePill } from './actions';
import { chip, eventContent, eventItem, eventList, offsetBadge } from './events';
import { holding } from './fragments';
import { attribute, html, type Markup, trusted } from './html';
import { withoutStamp } from './markdown/stamp';
import { type Block, inlineOf } from './markdown/tree';
import type { Page } from './page';

interface Row {
  readonly line: number;
  readonly cells: readonly Block[];
  readonly head: boolean;
}

export function tableBlock(table: Block, page: Page): Markup {
  const rows = rowsOf(table);
  const columns = rows[0]?.cells.length ?? 0;
  const events = rows.some((row) => page.eventAt(row.line) !== undefined);
  if (events && columns === 2 && rows.every((row) => fitsItem(row, page))) return eventsOf(rows, page);
  const actions = rows.some((row) => page.actionAt(row.line) !== undefined) ? actionColumns(rows, page) : undefined;
  const body = rows.map((row) => tableRow(row, columns, actions, page));
  const heads = rows.filter((row) => row.head).length;
  const name = actions === undefined ? undefined : 'actions';
  const open = html`<div class="wide" tabindex="0"><table${attribute('class', name)} data-line="${table.from}"><thead>${body.slice(0, heads)}</thead><tbody>`;
  return holding(open, body.slice(heads), html`</tbody></table></div>`);
}

function rowsOf(table: Block): readonly Row[] {
  return table.children.flatMap((part) =>
    part.children.map((row) => ({ line: row.from, cells: row.children, head: part.token.type === 'thead_open' })),
  );
}

function words(cell: Block | undefined): string {
  return inlineOf(cell)?.content ?? '';
}

/** Whether the row is a heading row, a row without a time of its own, or an event whose first cell says nothing but when. */
function fitsItem(row: Row, page: Page): boolean {
  const event = page.eventAt(row.line);
  if (row.head || event === undefined) return true;
  const { stamp } = event.event;
  if (stamp === undefined) return words(row.cells[0]).trim() === '';
  return !/[\p{L}\p{N}]/u.test(words(row.cells[0]).replace(stamp.text, ''));
}

function eventsOf(rows: readonly Row[], page: Page): Markup {
  const items = rows.map((row) => {
    const [first, second] = row.cells;
    const event = row.head ? undefined : page.eventAt(row.line);
    if (event === undefined) {
      const name = row.head ? 'event columns' : 'event aside';
      return html`<li class="${name}" data-line="${row.line}"><span class="at">${page.inline(words(first))}</span> <div class="what">${page.inline(words(second))}${page.notes.before(row.line + 1)}</div></li>`;
    }
    const text = words(second);
    const notes = page.notes.before(row.line + 1);
    const content = eventContent([text], notes, () =>
      page.inline(withoutStamp(text, Number.POSITIVE_INFINITY, event.event)),
    );
    return eventItem(page, event, row.line, content);
  });
  return eventList(page, items);
}

interface ActionColumns {
  readonly owner: number;
  readonly due: number;
  readonly status: number;
  /** What is to be done; the first column where nothing says otherwise. */
  readonly action: number;
}

/** Where owner, due date and status stand: by the heading cell, else by where the items' own values stand; −1 for nowhere. */
function actionColumns(rows: readonly Row[], page: Page): ActionColumns {
  const column = (heading: RegExp, value: (fact: ActionFact) => string | undefined): number => {
    const named = rows.find((row) => row.head)?.cells.findIndex((cell) => heading.test(words(cell))) ?? -1;
    if (named >= 0) return named;
    for (const row of rows) {
      const fact = page.actionAt(row.line);
      const text = fact && value(fact);
      const at = text === undefined ? -1 : row.cells.findIndex((cell) => words(cell).trim() === text.trim());
      if (at >= 0) return at;
    }
    return -1;
  };
  const action = column(/\b(?:action|task|item|what|description)s?\b/i, (fact) => fact.item.text.text);
  return {
    action: Math.max(0, action),
    owner: column(/owner|assignee|responsible|\bdri\b|\bwho\b/i, (fact) => fact.item.owner?.text),
    due: column(/\bdue\b|deadline|\beta\b|target/i, (fact) => fact.item.due?.text),
    status: column(/status|state|\bdone\b|progress/i, (fact) => fact.item.status?.text),
  };
}

function tableRow(row: Row, columns: number, actions: ActionColumns | undefined, page: Page): Markup {
  const event = row.head ? undefined : page.eventAt(row.line);
  const fact = row.head || actions === undefined ? undefined : page.actionAt(row.line);
  const stamped = event === undefined ? -1 : stampedCell(row, event);
  const cells = row.cells.map((cell, i) => {
    const tag = trusted(cell.token.tag);
    const scope = row.head ? html` scope="col"` : undefined;
    const mark = event !== undefined && i === stamped ? html`${offsetBadge(page, event)} ${chip(event)}` : undefined;
    const content = (fact && actions && actionCell(i, row, fact, actions, page)) ?? page.inline(words(cell));
    return html`<${tag}${scope}${attribute('class', classOf(cell, i, actions))}>${content}${mark}</${tag}>`;
  });
  const added = actions !== undefined && actions.status < 0;
  const last = !added
    ? undefined
    : row.head
      ? html`<th scope="col">State</th>`
      : html`<td>${fact && statePill(fact, page.now)}</td>`;
  const notes = page.notes.before(row.line + 1);
  const below =
    notes.length === 0
      ? undefined
      : html`<tr class="note-row"><td colspan="${columns + (added ? 1 : 0)}">${notes}</td></tr>`;
  return html`<tr data-line="${row.line}">${cells}${last}</tr>${below}`;
}

/** How its text is aligned, and whether it says what is to be done. */
function classOf(cell: Block, column: number, actions: ActionColumns | undefined): string | undefined {
  const names = [alignment(cell), column === actions?.action ? 'action' : undefined];
  return names.filter((name) => name !== undefined).join(' ') || undefined;
}

/** A cell that the facts can say better; undefined leaves the document's own words. */
function actionCell(cell: number, row: Row, fact: ActionFact, columns: ActionColumns, page: Page): Markup | undefined {
  const written = words(row.cells[cell]).trim();
  const says = (value: string | undefined): boolean => written === (value?.trim() ?? '');
  if (cell === columns.owner && written === '') return ownerCell(undefined);
  if (cell === columns.due && says(fact.item.due?.text) && (fact.due !== undefined || written === '')) {
    return dueCell(fact, page.now);
  }
  if (cell === columns.status && says(fact.item.status?.text)) return statePill(fact, page.now);
  return undefined;
}

function stampedCell(row: Row, event: TimedEvent): number {
  const written = event.event.stamp?.text;
  return written === undefined ? -1 : row.cells.findIndex((cell) => words(cell).includes(written));
}

/** The parser writes alignment as an inline style, which the page forbids: a class says the same. */
function alignment(cell: Block): string | undefined {
  const side = /text-align:\s*(left|right|center)/.exec(String(cell.token.attrGet('style') ?? ''))?.[1];
  return side === undefined ? undefined : `align-${side}`;
}

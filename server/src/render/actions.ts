// Action items with owner, due date and state.
import type { ActionFact } from '../analysis/facts';
import { DAY, dayNumber } from '../time/civil';
import { dayOf, dayText } from './format';
import { holding } from './fragments';
import { html, type Markup } from './html';
import type { Page } from './page';

export interface ActionState {
  readonly name: 'open' | 'late' | 'done';
  readonly label: string;
}

/** @param now milliseconds since the epoch; without it nothing is overdue. */
function stateOf({ item, due }: ActionFact, now: number | undefined): ActionState {
  const said = item.status?.text.trim() ?? '';
  if (item.done === true || DONE.test(said)) return { name: 'done', label: said === '' ? 'done' : said };
  const late = now !== undefined && due !== undefined && dayNumber(due) < dayOf(now);
  if (late) return { name: 'late', label: WAITING.test(said) ? 'overdue' : `${said} · overdue` };
  return { name: 'open', label: said === '' ? 'open' : said };
}

/** `26 Nov · in 5 days`, with the year where it is not this one; without a clock `26 Nov 2026`; the written words where no day can be read. */
export function dueText(fact: ActionFact, now: number | undefined): string | undefined {
  const { due, item } = fact;
  if (due === undefined) return item.due?.text;
  const wall = dayNumber(due) * DAY;
  const sameYear = now !== undefined && new Date(now).getUTCFullYear() === due.year;
  const day = sameYear ? dayText(wall) : `${dayText(wall)} ${due.year}`;
  if (now === undefined || stateOf(fact, now).name === 'done') return day;
  const days = dayNumber(due) - dayOf(now);
  return `${day} · ${distance(days)}`;
}

export interface ActionRow {
  readonly fact: ActionFact;
  readonly line: number;
  readonly text: Markup;
  readonly notes: readonly Markup[];
}

export function actionTable(page: Page, rows: readonly ActionRow[]): Markup {
  const open = html`<table class="actions action-list"><thead><tr><th scope="col">Action</th><th scope="col">Owner</th><th scope="col">Due</th><th scope="col">State</th></tr></thead><tbody>`;
  return holding(
    open,
    rows.map((row) => tableRow(page, row)),
    html`</tbody></table>`,
  );
}

export function ownerCell(owner: string | undefined): Markup {
  return owner === undefined ? html`<span class="unknown">nobody yet</span>` : html`${owner}`;
}

export function dueCell(fact: ActionFact, now: number | undefined): Markup {
  const text = dueText(fact, now);
  if (text === undefined) return html`<span class="unknown">no date</span>`;
  const [day = '', distance] = text.split(' · ');
  const rest = distance === undefined ? undefined : html` · <span class="whole">${distance}</span>`;
  return html`<span class="due" title="${fact.item.due?.text ?? text}"><span class="whole">${day}</span>${rest}</span>`;
}

export function statePill(fact: ActionFact, now: number | undefined): Markup {
  const state = stateOf(fact, now);
  return html`<span class="state ${state.name}">${state.label}</span>`;
}

function tableRow(page: Page, { fact, line, text, notes }: ActionRow): Markup {
  const { item } = fact;
  const type = item.type && html` <span class="kind">${item.type.text}</span>`;
  const ticket = item.ticket && html` <span class="ticket">${page.inline(item.ticket.text)}</span>`;
  const key = page.keys.next(`action ${item.text.text}`);
  return html`<tr data-line="${line}" data-key="${key}"><td class="action">${text}${type}${ticket}${notes}</td><td>${ownerCell(item.owner?.text)}</td><td>${dueCell(fact, page.now)}</td><td>${statePill(fact, page.now)}</td></tr>`;
}

const DONE = /^(?:done|closed|complete[d]?|finished|fixed|resolved|shipped|merged|yes|✓|✔|✅|x)\b/i;

/** Words that say no more than that it is not done. */
const WAITING = /^(?:|open|to ?do|new|pending|overdue|not started)$/i;

function distance(days: number): string {
  if (days === 0) return 'today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `in ${count}` : `${count} late`;
}

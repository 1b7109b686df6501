// Timeline events as the designed list: time, distance from the start, a dot in the colour of the kind, and what happened.
import type { Facts, OrderedTimeline, TimedEvent } from '../analysis/facts';
import { DAY, MINUTE } from '../time/civil';
import { showClock, showZone } from '../time/show';
import { dateText, dayOf, momentText, offsetText, utcText, weekdayText } from './format';
import { holding, inFragments } from './fragments';
import { attribute, html, type Markup } from './html';
import type { Day, Page } from './page';

/** What stands in an event beside its time. */
export interface EventContent {
  readonly markup: () => Markup;
  /** The texts of the document that it is made of; undefined where it is made of more. */
  readonly texts?: readonly string[];
}

/** The words of an event with what is remarked about it. @param render gives the words; @param texts all that they are made of. */
export function eventContent(
  texts: readonly string[] | undefined,
  notes: readonly Markup[],
  render: () => Markup,
): EventContent {
  const markup = (): Markup => html`${render()}${notes}`;
  // Footnotes are numbered in the order in which they are rendered.
  const isKept = texts !== undefined && notes.length === 0 && !texts.some((text) => text.includes('[^'));
  return isKept ? { markup, texts } : { markup };
}

/** @param line the source line (from 0). */
export function eventItem(page: Page, event: TimedEvent, line: number, { markup, texts }: EventContent): Markup {
  const day = page.dayBefore(event);
  const dayKey = day && page.keys.next(`day ${day.text}`);
  const key = page.keys.next(`event ${event.event.stamp?.text ?? ''}`);
  const make = (): Markup => {
    const divider =
      day &&
      html`<li class="day${day.inferred ? ' inferred' : ''}" data-line="${line}" data-key="${dayKey}"><span>${day.text}</span></li>`;
    const misplaced = event.misplaced ? ' misplaced' : '';
    const approx = event.moment?.approx ? ' approx' : '';
    const item = html`<li class="event ${event.kind}${misplaced}${approx}" data-line="${line}" data-key="${key}">${time(page, event)} <span class="off">${offset(page, event)}</span> <i class="dot" aria-hidden="true"></i><div class="what">${chip(event)} ${markup()}</div></li>`;
    return inFragments(divider === undefined ? [item] : [divider, item]);
  };
  if (page.memo === undefined || texts === undefined) return make();
  const reads = [key, dayKey, day?.inferred, page.sinceStart(event), page.definitions(), ...texts];
  return page.memo.items(event, line, reads, make);
}

/** Events below each other, and what stands between them. */
export function eventList(page: Page, items: readonly Markup[]): Markup {
  const step = WIDTHS.find((width) => width >= page.timeWidth) ?? WIDTHS.at(-1);
  const name = step === WIDTHS[0] ? 'events' : `events times-${step}`;
  return holding(html`<ul class="${name}">`, items, html`</ul>`);
}

/** Each row lays out for itself, so that a change costs one row: how wide a column of times is, in characters, is told beforehand. */
const WIDTHS = [6, 8, 13, 18] as const;

/** How many characters the longest time has. */
export function timeWidth(facts: Facts): number {
  let width = 0;
  for (const { events } of facts.timelines) for (const event of events) width = Math.max(width, widthOf(event));
  return width;
}

function widthOf({ moment, until, event }: TimedEvent): number {
  if (moment === undefined) return event.stamp?.text.length ?? 0;
  const clock = (wall: number): number => (wall % MINUTE === 0 ? 5 : 8);
  const own = moment.day ? 6 : clock(moment.wall);
  return own + (moment.approx ? 1 : 0) + (until === undefined ? 0 : 1 + clock(until.wall));
}

/** `09:00`, `09:00–09:30`; undefined where the time is not known. */
function timeText({ moment, until }: TimedEvent): string | undefined {
  return moment && momentText(moment) + (until === undefined ? '' : `–${showClock(until.wall)}`);
}

/** The distance from the start, for events that keep the form they were written in. */
export function offsetBadge(page: Page, event: TimedEvent): Markup {
  const text = offset(page, event);
  return text === '' ? html`` : html` <span class="off badge">${text}</span>`;
}

export function chip(event: TimedEvent): Markup {
  const { kind, kindFrom } = event;
  if (kind === 'other') {
    const word = event.event.tag?.word.text;
    return word === undefined ? html`` : html`<span class="kind">${word}</span>`;
  }
  return kindFrom === 'words'
    ? html`<span class="kind guess ${kind}" title="understood from the words">${kind}</span>`
    : html`<span class="kind ${kind}">${kind}</span>`;
}

/**
 * Which events begin a new day in their timeline, and what to write above them.
 * A date heading of the document says it already; then nothing is added.
 */
export function dayDividers(facts: Facts): ReadonlyMap<TimedEvent, Day> {
  const days = new Map<TimedEvent, Day>();
  for (const timeline of facts.timelines) addDividers(timeline, days);
  return days;
}

function addDividers(timeline: OrderedTimeline, days: Map<TimedEvent, Day>): void {
  let previous: number | undefined;
  for (const event of timeline.events) {
    const { moment } = event;
    if (moment === undefined) continue;
    const day = dayOf(moment.wall);
    const first = previous === undefined;
    if (day === previous || isUnderItsDate(event, day)) {
      previous = day;
      continue;
    }
    previous = day;
    if (!moment.dated) {
      if (day > 0) days.set(event, { text: `day ${day + 1}`, inferred: true });
      continue;
    }
    const zone = first && moment.zone !== undefined ? ` · ${showZone(moment.zone, moment.instant)}` : '';
    const text = first ? dateText(moment.wall) : weekdayText(moment.wall);
    days.set(event, { text: text + zone, inferred: event.inferred.includes('date') });
  }
}

function isUnderItsDate(event: TimedEvent, day: number): boolean {
  const date = event.event.under?.date;
  if (date === undefined) return false;
  const at = new Date(day * DAY);
  return date.day === at.getUTCDate() && (date.month ?? at.getUTCMonth() + 1) === at.getUTCMonth() + 1;
}

function time(page: Page, event: TimedEvent): Markup {
  const { moment } = event;
  const written = event.event.stamp?.text;
  if (moment === undefined) {
    return written === undefined
      ? html`<span class="at none" title="no time is written">—</span>`
      : html`<span class="at none" title="this time cannot be read">${written}</span>`;
  }
  const inferred = event.inferred.includes('meridiem') ? ' inferred' : '';
  const machine = moment.instant === undefined ? undefined : new Date(moment.instant).toISOString();
  return html`<time class="at${inferred}"${attribute('datetime', machine)} title="${title(page, event, written)}">${timeText(event)}</time>`;
}

function title(page: Page, event: TimedEvent, written: string | undefined): string {
  const { moment } = event;
  const parts = [
    moment?.dated ? dateText(moment.wall) : undefined,
    moment && utcText(moment),
    written === undefined ? undefined : `written “${written}”`,
    event.inferred.length > 0 ? `${event.inferred.join(', ')} taken from the document` : undefined,
    offset(page, event) === '' ? undefined : `T ${offset(page, event)}`,
  ];
  return parts.filter((part) => part !== undefined && part !== 'T T').join(' · ');
}

function offset(page: Page, event: TimedEvent): string {
  const ms = page.sinceStart(event);
  return ms === undefined ? '' : offsetText(ms);
}

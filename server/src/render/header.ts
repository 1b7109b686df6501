// The head of the preview: severity, title, window, people, and the numbers people ask for first, each with its formula.
import type { Facts, Metric, MetricName } from '../analysis/facts';
import type { FieldName } from '../model/fields';
import { humanDuration } from '../time/duration';
import type { Moment } from '../time/moment';
import { showClock, showZone } from '../time/show';
import { dateText, dayOf, longDateText, weekdayText } from './format';
import { attribute, html, type Markup } from './html';
import type { Page } from './page';

/** @param titleLine the source line (from 0) of the title, where it stands above the rest of the document. */
export function header(page: Page, title: string, titleLine: number | undefined): Markup {
  const { facts } = page.reading;
  return html`<header class="head" data-key="head" data-line="0">
<div class="eyebrow">${eyebrow(facts)}</div>
<h1${attribute('data-line', titleLine)}>${title}</h1>
${subline(facts)}${tiles(facts)}
</header>`;
}

function eyebrow(facts: Facts): readonly Markup[] {
  const severity = facts.field.severity?.value.text;
  const id = facts.field.id?.value.text;
  const status = facts.field.status?.value.text;
  const services = entries(facts, 'services');
  return [
    ...(severity ? [html`<span class="pill severity">${severity}</span>`] : []),
    ...(id ? [html`<span class="id">${id}</span>`] : []),
    ...(status ? [html`<span class="pill">${status}</span>`] : []),
    ...(services === '' ? [] : [html`<span>${services}</span>`]),
  ];
}

function subline(facts: Facts): Markup | undefined {
  const authors = entries(facts, 'authors', ', ');
  const parts = [windowText(facts), authors].filter((part) => part !== '');
  return parts.length === 0 ? undefined : html`<p class="sub">${parts.join(' · ')}</p>`;
}

function entries(facts: Facts, name: FieldName, separator = ' · '): string {
  const field = facts.field[name];
  if (field === undefined) return '';
  return field.items.length > 0 ? field.items.map((item) => item.text).join(separator) : field.value.text;
}

/** `Friday, 27 October 2023 · 09:00 – 13:00 PDT (16:00 – 20:00 UTC)`, as much of it as is known. */
function windowText(facts: Facts): string {
  const { started, resolved, mitigated } = facts.milestones;
  const timed = facts.timelines.flatMap((each) =>
    each.events.flatMap((event) => (event.misplaced ? [] : (event.moment ?? []))),
  );
  const from = started?.moment ?? facts.window.start?.moment ?? earliest(timed);
  const to = resolved?.moment ?? mitigated?.moment ?? facts.window.end?.moment ?? latest(timed);
  if (from === undefined) return facts.field.date?.value.text ?? '';
  const until = to !== undefined && to.axis > from.axis && to.dated === from.dated ? to : undefined;
  const sameDay = until === undefined || dayOf(until.wall) === dayOf(from.wall);
  if (!from.dated) return stretch(from, clock(from), until, until && clock(until));
  if (sameDay) {
    const clocks = from.day ? '' : ` · ${stretch(from, clock(from), until, until && clock(until))}`;
    return longDateText(from.wall) + clocks + utcWindow(from, until);
  }
  const start = from.day ? dateText(from.wall) : `${dateText(from.wall)} ${clock(from)}`;
  const sameYear = new Date(from.wall).getUTCFullYear() === new Date(until.wall).getUTCFullYear();
  const lastDay = sameYear ? weekdayText(until.wall) : dateText(until.wall);
  const end = until.day ? lastDay : `${lastDay} ${clock(until)}`;
  return stretch(from, start, until, end) + utcWindow(from, until);
}

/** The zone stands behind both ends; where the clocks were changed between them, or another zone was written, behind each. */
function stretch(from: Moment, start: string, until: Moment | undefined, end: string | undefined): string {
  const [zone, last] = [zoneOf(from), until === undefined ? '' : zoneOf(until)];
  if (end === undefined) return start + zone;
  return last === '' || last === zone ? `${start} – ${end}${zone}` : `${start}${zone} – ${end}${last}`;
}

function zoneOf({ zone, instant, day }: Moment): string {
  return zone === undefined || day ? '' : ` ${showZone(zone, instant)}`;
}

function utcWindow(from: Moment, until: Moment | undefined): string {
  if (from.instant === undefined || from.day || from.offset === 0) return '';
  const day = dayOf(from.instant);
  const crosses = until?.instant !== undefined && dayOf(until.instant) !== day;
  // Where it is another day than on the document's clock, it is named, too.
  const start = `${crosses || day !== dayOf(from.wall) ? `${weekdayText(from.instant)} ` : ''}${showClock(from.instant)}`;
  if (until?.instant === undefined || until.day) return ` (${start} UTC)`;
  return ` (${start} – ${crosses ? `${weekdayText(until.instant)} ` : ''}${showClock(until.instant)} UTC)`;
}

function clock(moment: Moment): string {
  return moment.approx ? `~${showClock(moment.wall)}` : showClock(moment.wall);
}

function earliest(moments: readonly Moment[]): Moment | undefined {
  return moments.reduce<Moment | undefined>((a, b) => (a === undefined || b.axis < a.axis ? b : a), undefined);
}

function latest(moments: readonly Moment[]): Moment | undefined {
  return moments.reduce<Moment | undefined>((a, b) => (a === undefined || b.axis > a.axis ? b : a), undefined);
}

const TILES: readonly { readonly name: MetricName; readonly label: string; readonly tone: string }[] = [
  { name: 'impactDuration', label: 'Impact duration', tone: 'started' },
  { name: 'timeToDetect', label: 'Time to detect', tone: 'detected' },
  { name: 'timeToMitigate', label: 'Time to mitigate', tone: 'mitigated' },
  { name: 'timeToResolve', label: 'Time to resolve', tone: 'resolved' },
];

function tiles(facts: Facts): Markup | undefined {
  if (!TILES.some(({ name }) => facts.metrics.some((each) => each.name === name))) return undefined;
  const tile = ({ name, label, tone }: (typeof TILES)[number]): Markup => {
    const metric = facts.metrics.find((each) => each.name === name);
    const value =
      metric === undefined ? html`<dd class="value none">—</dd>` : html`<dd class="value">${valueText(metric)}</dd>`;
    const formula = metric === undefined ? undefined : html`<dd class="formula">${formulaText(metric)}</dd>`;
    return html`<div class="tile ${tone}" data-key="tile ${name}"><dt>${label}</dt>${value}${formula}</div>`;
  };
  return html`<dl class="tiles">${TILES.map(tile)}</dl>`;
}

function valueText({ value, bounds }: Metric): string {
  const text = humanDuration(value);
  return bounds === undefined || bounds[0] === bounds[1] ? text : `~${text}`;
}

function formulaText({ formula, bounds }: Metric): string {
  if (bounds === undefined || bounds[0] === bounds[1]) return formula;
  return `${formula}, ${humanDuration(bounds[0])} to ${humanDuration(bounds[1])}`;
}

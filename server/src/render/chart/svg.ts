// The timeline drawn to scale, as SVG: geometry in attributes, colours in classes, words in titles.
import type { Kind } from '../../model/kinds';
import { DAY } from '../../time/civil';
import { humanDuration } from '../../time/duration';
import { showClock } from '../../time/show';
import { dateText, dayText, momentText, offsetText, utcText } from '../format';
import { html, type Markup } from '../html';
import type { Keys } from '../keys';
import { type Axis, axisOf } from './axis';
import { gapsOf } from './gaps';
import { LABEL_GAP, type Placed, placeImportant } from './labels';
import { type Phase, phasesOf } from './phases';
import type { Mark, Plot } from './plot';

const WIDTH = 680;
const EDGE = 14;
const ROW = 28;
const ROWS = 5;
const BAND = 22;
/** From this many on, marks get smaller so that they can still be told apart. */
const CROWD = 120;

/** @param lineOf the source line (from 0) of an offset. */
export function drawChart(plot: Plot, zone: string, keys: Keys, lineOf: (offset: number) => number): Markup {
  const { milestones, marks, shift } = plot;
  const times = marks.map((mark) => mark.at);
  const first = times[0] ?? 0;
  const last = times.at(-1) ?? first;
  const sound = marks.filter((mark) => !mark.misplaced).map((mark) => mark.at);
  const focus = [
    milestones.started ?? sound[0] ?? first,
    milestones.resolved ?? milestones.mitigated ?? sound.at(-1) ?? last,
  ] as const;
  const window = [Math.min(focus[0], focus[1]), Math.max(focus[0], focus[1])] as const;
  const flags = named(marks).map((mark) => flag(mark, plot));
  const axis = axisWithRoom(plot, times, window, flags);
  const placed = placeImportant(
    flags.map((each) => ({ ...each, x: axis.x(each.mark.at) })),
    2,
    ROWS,
  );
  const rows = placed.reduce((max, each) => Math.max(max, each.row + 1), 0);
  const top = 6 + rows * ROW + 8;
  const bottom = top + BAND;
  const gaps = gapsOf(times, window).filter((gap) => axis.x(gap.to) - axis.x(gap.from) > 24);
  const base = bottom + (gaps.length > 0 ? 40 : 18);
  const phases = phasesOf(sound[0] ?? first, sound.at(-1) ?? last, milestones);
  const pad = phases.length > 0 ? [] : [html`<path class="span" d="M${EDGE} ${top + BAND / 2}H${WIDTH - EDGE}"/>`];
  return html`<figure class="chart" data-key="chart" aria-label="Timeline drawn to scale">
<div class="chart-scroll" tabindex="0" role="group" aria-label="${rangeText(plot, first, last, zone)}">
<svg viewBox="0 0 ${WIDTH} ${base + 26}" class="drawing" role="group" aria-label="${rangeText(plot, first, last, zone)}">
<defs><pattern id="postmortem-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>
${pad}<g class="bands">${phases.map((phase) => band(phase, axis, top))}</g>
<g class="days">${axis.days.map((day) => html`<path d="M${day.x} ${top - 6}V${base}"><title>${day.label}</title></path>`)}</g>
<g class="leaders">${placed.map((each) => leader(each, top))}</g>
<g class="gaps">${gaps.map((gap) => silence(axis.x(gap.from) + 8, axis.x(gap.to) - 8, gap.to - gap.from, bottom + 9))}</g>
<g class="breaks">${axis.breaks.map((x) => html`<path d="M${x - 3} ${top - 4}l5 ${BAND / 2 + 4}l-5 4l5 ${BAND / 2 + 2}"/>`)}</g>
<g class="marks">${marks.map((mark) => point(mark, plot, axis, top + BAND / 2, zone, keys, lineOf))}</g>
<g class="labels">${placed.map((each) => label(each, top))}</g>
<path class="axis" d="M${EDGE / 2} ${base}H${WIDTH - EDGE / 2}"/>
<g class="ticks">${axis.ticks.map((tick) => html`<path d="M${tick.x} ${base - 4}v8"/><text class="${tickClass(tick.label)}" x="${clampTick(tick.x, tick.label)}" y="${base + 19}">${tick.label}</text>`)}</g>
</svg></div>
<figcaption class="legend">${legend(plot, phases)}</figcaption>
</figure>`;

  function rangeText(of: Plot, from: number, to: number, zoneName: string): string {
    const write = (at: number): string => `${of.dated ? `${dateText(at + shift)} ` : ''}${showClock(at + shift)}`;
    return `Timeline from ${write(from)} to ${write(to)}${zoneName === '' ? '' : ` ${zoneName}`}`;
  }
}

interface Flag {
  readonly mark: Mark;
  readonly name: string;
  readonly detail: string;
  readonly width: number;
  readonly weight: number;
}

/** The labels hang to the right of their marks: when the last ones would leave the drawing, the axis ends earlier. */
function axisWithRoom(
  plot: Plot,
  times: readonly number[],
  focus: readonly [number, number],
  flags: readonly Flag[],
): Axis {
  const input = { times, focus, shift: plot.shift, dated: plot.dated, left: EDGE };
  const draft = axisOf({ ...input, right: WIDTH - EDGE });
  const over = flags.map((each) => draft.x(each.mark.at) + LABEL_GAP + each.width - (WIDTH - 2));
  return axisOf({ ...input, right: WIDTH - EDGE - Math.max(0, ...over) });
}

const WEIGHT: Readonly<Record<Kind, number>> = {
  started: 9,
  resolved: 8,
  detected: 7,
  mitigated: 6,
  identified: 5,
  acknowledged: 4,
  escalated: 3,
  declared: 3,
  triggered: 2,
  closed: 1,
  investigating: 0,
  monitoring: 0,
  communicated: 0,
  other: 0,
};

function weight(mark: Mark): number {
  return mark.milestone !== undefined ? WEIGHT[mark.milestone] : WEIGHT[mark.kind];
}

/** One label per name: the milestone itself, else the first event of the kind. */
function named(marks: readonly Mark[]): readonly Mark[] {
  const found = new Map<string, Mark>();
  for (const mark of marks) {
    const known = found.get(name(mark));
    const better = known === undefined || (known.milestone === undefined && mark.milestone !== undefined);
    if (weight(mark) > 0 && better) found.set(name(mark), mark);
  }
  return [...found.values()];
}

function name(mark: Mark): string {
  const kind = mark.milestone ?? mark.kind;
  return kind === 'identified' ? 'cause found' : kind;
}

/** Widths are estimated from the widest common fonts: there is no page to measure on. */
function flag(mark: Mark, plot: Plot): Flag {
  const start = plot.milestones.started;
  const offset = start === undefined || mark.at === start ? '' : ` ${offsetText(mark.at - start)}`;
  const far = start !== undefined && mark.moment.dated && Math.abs(mark.at - start) >= 2 * DAY;
  const detail = (far ? dayText(mark.moment.wall) : momentText(mark.moment)) + offset;
  const width = Math.max(name(mark).length * 7.2, detail.length * 6.5);
  return { mark, name: name(mark), detail, width, weight: weight(mark) };
}

function band(phase: Phase, axis: Axis, y: number): Markup {
  const x = axis.x(phase.from);
  const width = Math.max(1, Math.round((axis.x(phase.to) - x) * 10) / 10);
  const fill = phase.name === 'lead-up' ? html` fill="url(#postmortem-hatch)"` : '';
  const title = `${PHASES[phase.name]}: ${humanDuration(phase.to - phase.from)}`;
  return html`<rect class="phase ${phase.name}" x="${x}" y="${y}" width="${width}" height="${BAND}"${fill}><title>${title}</title></rect>`;
}

function leader({ label: { x, mark }, row }: Placed<Flag & { readonly x: number }>, top: number): Markup {
  return html`<path class="${mark.milestone ?? 'minor'}" d="M${x} ${top + BAND}V${top - 10 - row * ROW - 20}"/>`;
}

function label({ label: flag, row, anchor }: Placed<Flag & { readonly x: number }>, top: number): Markup {
  const x = anchor === 'start' ? flag.x + LABEL_GAP : flag.x - LABEL_GAP;
  const y = top - 10 - row * ROW;
  const end = anchor === 'end' ? html` text-anchor="end"` : '';
  const kind = flag.mark.milestone ?? 'minor';
  return html`<text class="name ${kind}" x="${x}" y="${y - 12}"${end}>${flag.name}</text><text class="detail" x="${x}" y="${y + 1}"${end}>${flag.detail}</text>`;
}

function silence(from: number, to: number, ms: number, y: number): Markup {
  const words = `${humanDuration(ms)} silent`;
  const text =
    to - from > words.length * 6 ? html`<text x="${(from + to) / 2}" y="${y + 17}">${words}</text>` : undefined;
  return html`<path d="M${from} ${y - 4}v5H${to}v-5"><title>${words}</title></path>${text}`;
}

function point(
  mark: Mark,
  plot: Plot,
  axis: Axis,
  y: number,
  zone: string,
  keys: Keys,
  lineOf: (offset: number) => number,
): Markup {
  const radius = mark.milestone !== undefined ? 4.6 : plot.marks.length > CROWD ? 2.4 : 3.6;
  const approx = `${mark.moment.approx ? ' approx' : ''}${mark.misplaced ? ' misplaced' : ''}`;
  const key = keys.next(`mark ${mark.event?.event.stamp?.text ?? mark.milestone ?? ''}`);
  const reach =
    mark.high > mark.low ? html`<path class="reach" d="M${axis.x(mark.low)} ${y}H${axis.x(mark.high)}"/>` : undefined;
  return html`<g class="mark ${mark.milestone ?? mark.kind}${approx}" data-key="${key}" data-line="${lineOf(mark.source)}">${reach}<circle cx="${axis.x(mark.at)}" cy="${y}" r="${radius}"/><title>${pointTitle(mark, plot, zone)}</title></g>`;
}

function pointTitle(mark: Mark, plot: Plot, zone: string): string {
  const start = plot.milestones.started;
  const day = mark.moment.dated && !mark.moment.day ? `${dateText(mark.moment.wall)} ` : '';
  const local = `${day}${momentText(mark.moment)}${zone === '' ? '' : ` ${zone}`}`;
  const facts = [local, utcText(mark.moment), start === undefined ? undefined : `T ${offsetText(mark.at - start)}`];
  const text = mark.event?.event.text.text ?? `${mark.milestone ?? mark.kind}, as stated in the document`;
  return `${facts.filter((fact) => fact !== undefined && fact !== 'T T').join(' · ')}\n${text}`;
}

const PHASES: Readonly<Record<Phase['name'], string>> = {
  'lead-up': 'lead-up',
  unnoticed: 'unnoticed',
  hurting: 'hurting',
  mitigated: 'mitigated',
  after: 'after',
  unknown: 'start not known',
};

function legend(plot: Plot, phases: readonly Phase[]): readonly Markup[] {
  const entries = phases.map((phase) => {
    const length = phase.name === 'after' ? '' : ` ${humanDuration(phase.to - phase.from)}`;
    return html`<span data-key="legend ${phase.name}"><i class="swatch ${phase.name}"></i>${PHASES[phase.name]}${length}</span>`;
  });
  const approximate = plot.marks.some((mark) => mark.moment.approx);
  return [
    ...entries,
    ...(approximate ? [html`<span data-key="legend approx"><i class="swatch-approx"></i>approximate time</span>`] : []),
    ...(plot.untimed > 0 ? [html`<span data-key="legend untimed">${untimedText(plot.untimed)}</span>`] : []),
  ];
}

function untimedText(count: number): string {
  return count === 1 ? '1 event has no readable time' : `${count} events have no readable time`;
}

/** A tick that names a day instead of a time stands out. */
function tickClass(text: string): string {
  return /^\d\d:\d\d/.test(text) ? 'tick' : 'tick midnight';
}

function clampTick(x: number, text: string): number {
  const half = text.length * 3.3;
  return Math.round(Math.min(Math.max(x, half + 1), WIDTH - half - 1) * 10) / 10;
}

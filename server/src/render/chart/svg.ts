// The timeline drawn to scale, as SVG: geometry in attributes, colours in classes, words in titles.
import { humanDuration } from '../../time/duration';
import { showClock } from '../../time/show';
import { dateText } from '../format';
import { holding } from '../fragments';
import { html, type Markup } from '../html';
import { type Axis, axisOf, TICK_LETTER } from './axis';
import { type Flag, flagsOf, pole, ROW, words } from './flags';
import { type Gap, gapsOf } from './gaps';
import { LABEL_GAP, placeImportant } from './labels';
import { type Phase, phasesOf } from './phases';
import type { Plot } from './plot';
import { type Points, points } from './points';

const WIDTH = 680;
const EDGE = 14;
const ROWS = 5;
const BAND = 22;
/** The height of a further timeline's line, with its name above it. */
const LANE = 34;

/**
 * @param laneNames of the lanes from the band on; undefined where a lane has none.
 */
export function drawChart(
  plot: Plot,
  zone: string,
  laneNames: readonly (string | undefined)[],
  rendering: Pick<Points, 'keys' | 'memo' | 'lineOf'>,
): Markup {
  const { milestones, marks } = plot;
  const times = marks.map((mark) => mark.at);
  const first = times[0] ?? 0;
  const last = times.at(-1) ?? first;
  const sound = marks.filter((mark) => !mark.misplaced).map((mark) => mark.at);
  const focus = [
    milestones.started ?? sound[0] ?? first,
    milestones.resolved ?? milestones.mitigated ?? sound.at(-1) ?? last,
  ] as const;
  const window = [Math.min(focus[0], focus[1]), Math.max(focus[0], focus[1])] as const;
  const flags = flagsOf(plot);
  const axis = axisWithRoom(plot, times, window, flags);
  const placed = placeImportant(
    flags.map((each) => ({ ...each, x: axis.x(each.mark.at) })),
    2,
    ROWS,
  );
  const rows = placed.reduce((max, each) => Math.max(max, each.row + 1), 0);
  const top = 6 + rows * ROW + 8;
  const heightOf = (lane: number): number => top + (lane === 0 ? BAND / 2 : BAND + lane * LANE - 8);
  const bottom = top + BAND + (Math.max(1, laneNames.length) - 1) * LANE;
  const known = gapsOf(times, window);
  const torn = axis.torn.filter(({ from }) => !known.some((gap) => gap.from === from));
  const gaps = [...known, ...torn].filter((gap) => axis.x(gap.to) - axis.x(gap.from) > 24);
  const base = bottom + (gaps.length > 0 ? 40 : 18);
  const phases = phasesOf(sound[0] ?? first, sound.at(-1) ?? last, milestones);
  const pad = phases.length > 0 ? [] : [html`<path class="span" d="M${EDGE} ${top + BAND / 2}H${WIDTH - EDGE}"/>`];
  const before = html`<defs><pattern id="postmortem-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>
${pad}<g class="bands">${phases.map((phase) => band(phase, axis, top))}</g>
<g class="lanes">${laneNames.map((_, i) => (i === 0 ? undefined : html`<path d="M${EDGE} ${heightOf(i)}H${WIDTH - EDGE}"/>`))}</g>
<g class="days">${axis.days.map((day) => html`<path d="M${day.x} ${top - 6}V${base}"><title>${day.label}</title></path>`)}</g>
<g class="poles">${placed.map((each) => pole(each, top, Math.max(top + BAND, heightOf(each.label.mark.lane))))}</g>
<g class="gaps">${gaps.map((gap) => silence(gap, axis, bottom + 9))}</g>
<path class="axis" d="M${EDGE / 2} ${base}H${WIDTH - EDGE / 2}"/>
<g class="breaks">${axis.breaks.map((x) => [tear(x, top - 4, bottom + 4), tear(x, base - 5, base + 5)])}</g>`;
  const after = html`<g class="labels">${placed.map((each) => words(each, top))}${laneNames.map((name, i) => (i === 0 ? undefined : laneName(name ?? '', heightOf(i))))}</g>
<g class="ticks">${axis.ticks.map((tick) => html`<path d="M${tick.x} ${base - 4}v8"/><text class="${tickClass(tick.label)}" x="${clampTick(tick.x, tick.label)}" y="${base + 19}">${tick.label}</text>`)}</g>`;
  const svg = html`<svg viewBox="0 0 ${WIDTH} ${base + 26}" class="drawing" role="group" aria-label="${rangeText(plot, first, last, zone)}">`;
  const drawing = [before, points({ plot, axis, zone, heightOf, ...rendering }), after];
  return holding(
    html`<figure class="chart" data-key="chart" aria-label="Timeline drawn to scale">`,
    [
      holding(html`<div class="chart-scroll">${svg}`, drawing, html`</svg></div>`),
      html`<figcaption class="legend">${legend(plot, phases)}</figcaption>`,
    ],
    html`</figure>`,
  );
}

function rangeText({ dated, shift }: Plot, from: number, to: number, zone: string): string {
  const write = (at: number): string => `${dated ? `${dateText(at + shift)} ` : ''}${showClock(at + shift)}`;
  return `Timeline from ${write(from)} to ${write(to)}${zone === '' ? '' : ` ${zone}`}`;
}

/** The labels hang to the right of their marks: when the last ones would leave the drawing, the axis ends earlier. */
function axisWithRoom(
  plot: Plot,
  times: readonly number[],
  focus: readonly [number, number],
  flags: readonly Flag[],
): Axis {
  const input = { times, focus, shift: plot.shift, dated: plot.dated, left: EDGE };
  let right = WIDTH - EDGE;
  let axis = axisOf({ ...input, right });
  const excess = (): number =>
    Math.max(...flags.map((each) => axis.x(each.mark.at) + LABEL_GAP + each.width - (WIDTH - 2)));
  // A mark before the end moves less than the end does: one step is not always enough.
  for (let step = 0; step < 12 && excess() > 0; step++) {
    right -= Math.max(1, excess());
    axis = axisOf({ ...input, right });
  }
  return axis;
}

function band(phase: Phase, axis: Axis, y: number): Markup {
  const x = axis.x(phase.from);
  const width = Math.max(1, Math.round((axis.x(phase.to) - x) * 10) / 10);
  const fill = phase.name === 'lead-up' ? html` fill="url(#postmortem-hatch)"` : '';
  const title = `${PHASES[phase.name]}: ${humanDuration(phase.to - phase.from)}`;
  return html`<rect class="phase ${phase.name}" x="${x}" y="${y}" width="${width}" height="${BAND}"${fill}><title>${title}</title></rect>`;
}

/** Two torn edges, where the scale changes. */
function tear(x: number, from: number, to: number): Markup {
  const half = (to - from) / 2;
  const edge = `l4 ${half - 1}l-4 2l4 ${half - 1}`;
  const back = `l-4 ${1 - half}l4 -2l-4 ${1 - half}`;
  return html`<path class="gap" d="M${x - 5} ${from}${edge}h6${back}Z"/><path class="edges" d="M${x - 5} ${from}${edge}M${x + 1} ${from}${edge}"/>`;
}

/** Names longer than the drawing are cut; the timeline's heading says the rest. */
function laneName(name: string, y: number): Markup {
  const most = 64;
  const shown = name.length > most ? `${name.slice(0, most - 1)}…` : name;
  return html`<text class="lane" x="${EDGE - 6}" y="${y - 10}">${shown}</text>`;
}

/** How long it is stands below it where there is room, and always where it is not drawn as long as it is. */
function silence(gap: Gap, axis: Axis, y: number): Markup {
  const [from, to] = [axis.x(gap.from) + 8, axis.x(gap.to) - 8];
  const words = `${humanDuration(gap.to - gap.from)} silent`;
  const isTorn = axis.torn.some((each) => each.from === gap.from);
  const text =
    isTorn || to - from > words.length * 6
      ? html`<text x="${(from + to) / 2}" y="${y + 17}">${words}</text>`
      : undefined;
  return html`<path d="M${from} ${y - 4}v5H${to}v-5"><title>${words}</title></path>${text}`;
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
  const half = (text.length * TICK_LETTER) / 2;
  return Math.round(Math.min(Math.max(x, half + 1), WIDTH - half - 1) * 10) / 10;
}

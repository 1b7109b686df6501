// The marks of the events on the axis: circles, or strokes where there are too many of them to tell circles apart.
import { dateText, momentText, offsetText, utcText } from '../format';
import { holding } from '../fragments';
import { html, type Markup } from '../html';
import type { Keys } from '../keys';
import type { Memo } from '../memo';
import type { Axis } from './axis';
import type { Mark, Plot } from './plot';

/** From this many on, events are strokes below the milestones: where they crowd, they show how much happened. */
const CROWD = 120;

/** What the marks of one drawing share. */
export interface Points {
  readonly plot: Plot;
  readonly axis: Axis;
  readonly zone: string;
  readonly keys: Keys;
  readonly memo: Memo | undefined;
  /** The source line (from 0) of an offset. */
  readonly lineOf: (offset: number) => number;
  /** The height of a lane's middle. */
  readonly heightOf: (lane: number) => number;
}

/** All marks in the order of time. Only the first is in the order of the Tab key; arrow keys lead from one to the next. */
export function points(shared: Points): Markup {
  const { marks } = shared.plot;
  const drawn = marks.map((mark, i) => point(mark, i === 0 ? 0 : -1, shared));
  return holding(html`<g class="marks" data-arrows>`, drawn, html`</g>`);
}

function point(mark: Mark, tabIndex: 0 | -1, shared: Points): Markup {
  const { plot, axis, zone, keys, memo, lineOf, heightOf } = shared;
  const x = axis.x(mark.at);
  const y = heightOf(mark.lane);
  const reach = mark.high > mark.low ? ([axis.x(mark.low), axis.x(mark.high)] as const) : [];
  const isStroke = mark.milestone === undefined && plot.marks.length > CROWD;
  const key = keys.next(`mark ${mark.event?.event.stamp?.text ?? mark.milestone ?? ''}`);
  const line = lineOf(mark.source);
  const make = (): Markup => {
    const states = `${mark.moment.approx ? ' approx' : ''}${mark.misplaced ? ' misplaced' : ''}`;
    const range = reach.length > 0 ? html`<path class="reach" d="M${reach[0]} ${y}H${reach[1]}"/>` : undefined;
    const shape = isStroke
      ? html`<path class="stroke" d="M${x} ${y + 3}v7"/>`
      : html`<circle cx="${x}" cy="${y}" r="${mark.milestone === undefined ? 3.6 : 4.6}"/>`;
    return html`<g class="mark ${mark.milestone ?? mark.kind}${states}" role="img" tabindex="${tabIndex}" data-key="${key}" data-line="${line}">${range}${shape}<title>${pointTitle(mark, plot, zone)}</title></g>`;
  };
  if (memo === undefined || mark.event === undefined) return make();
  const reads = [x, y, ...reach, isStroke, mark.milestone, tabIndex, key, zone, plot.milestones.started];
  return memo.marks(mark.event, line, reads, make);
}

function pointTitle(mark: Mark, plot: Plot, zone: string): string {
  const start = plot.milestones.started;
  const day = mark.moment.dated && !mark.moment.day ? `${dateText(mark.moment.wall)} ` : '';
  const local = `${day}${momentText(mark.moment)}${zone === '' ? '' : ` ${zone}`}`;
  const said = mark.moment.approx ? 'approximate' : undefined;
  const facts = [
    local,
    utcText(mark.moment),
    said,
    start === undefined ? undefined : `T ${offsetText(mark.at - start)}`,
  ];
  const text = mark.event?.event.text.text ?? `${mark.milestone ?? mark.kind}, as stated in the document`;
  return `${facts.filter((fact) => fact !== undefined && fact !== 'T T').join(' · ')}\n${text}`;
}

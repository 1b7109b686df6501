// The horizontal axis: from milliseconds to the drawing's units, its ticks and its days. Ticks are read on the wall clock.
import { scaleLinear, scaleUtc } from 'd3-scale';
import { DAY, MINUTE } from '../../time/civil';
import { showClock } from '../../time/show';
import { dayOf, dayText, weekdayText } from '../format';
import type { Gap } from './gaps';

export interface Tick {
  readonly x: number;
  readonly label: string;
}

export interface Axis {
  /** Monotone over all marks; axis milliseconds to units. */
  readonly x: (at: number) => number;
  readonly ticks: readonly Tick[];
  /** Midnights inside the drawn stretch. */
  readonly days: readonly Tick[];
  /** Where the scale changes, because something lies long before or long after, or far apart. */
  readonly breaks: readonly number[];
  /** The silences that are not drawn to scale, in axis milliseconds. */
  readonly torn: readonly Gap[];
}

export interface AxisInput {
  /** The times of all marks in axis milliseconds, ascending, at least one. */
  readonly times: readonly number[];
  /** The stretch that matters: the incident itself. */
  readonly focus: readonly [number, number];
  /** From axis to wall milliseconds. */
  readonly shift: number;
  readonly dated: boolean;
  /** The units to draw between. */
  readonly left: number;
  readonly right: number;
}

/** How much of the width a far-away lead-up or follow-up may take. */
const SQUEEZED = 0.11;
const TICK_ROOM = 84;
/** The width of a letter of a tick's label. */
export const TICK_LETTER = 6.4;
/** Air between neighbours, of which the one at the edge may be pushed inwards. */
const TICK_GAP = 16;

/**
 * A linear scale over the incident and what is near it. What lies further away than the incident is long
 * would squeeze it, so it gets a narrow strip of its own behind a break.
 */
export function axisOf({ times, focus, shift, dated, left, right }: AxisInput): Axis {
  const first = times[0] ?? focus[0];
  const last = times.at(-1) ?? focus[1];
  const reach = Math.max(focus[1] - focus[0], 60 * MINUTE);
  const near = times.filter((at) => at >= focus[0] - reach && at <= focus[1] + reach);
  const from = Math.min(focus[0], near[0] ?? focus[0]);
  const to = Math.max(focus[1], near.at(-1) ?? focus[1]);
  const pad = to > from ? 0 : 15 * MINUTE;
  const strip = (right - left) * SQUEEZED;
  const broken = { left: first < from, right: last > to };
  const mainLeft = broken.left ? left + strip : left;
  const mainRight = broken.right ? right - strip : right;
  const stretches = stretchesOf([from - pad, to + pad], near, [mainLeft, mainRight]);
  const scale = scaleLinear(
    [...(broken.left ? [first] : []), ...stretches.flatMap(({ times }) => times), ...(broken.right ? [last] : [])],
    [...(broken.left ? [left] : []), ...stretches.flatMap(({ units }) => units), ...(broken.right ? [right] : [])],
  ).clamp(true);
  const walls = stretches.map(({ times, units }) => scaleUtc([times[0] + shift, times[1] + shift], units));
  const torn = stretches.slice(1).map(({ times }, i) => ({ from: stretches[i]?.times[1] ?? from, to: times[0] }));
  const ticksOfFirst = walls.slice(0, 1).flatMap((wall) => ticks(wall, dated));
  // Behind a tear, the day has to be told anew.
  const ticksAfter = torn.flatMap((silence, i) => {
    const label = farLabel(silence.to + shift, silence.from + shift, dated);
    return [{ x: round(scale(silence.to)), label }, ...walls.slice(i + 1, i + 2).flatMap((wall) => ticks(wall, dated))];
  });
  return {
    x: (at) => round(scale(at)),
    ticks: [
      ...(broken.left ? [{ x: round(left), label: farLabel(first + shift, from + shift, dated) }] : []),
      ...apart([...ticksOfFirst, ...ticksAfter]),
      ...(broken.right ? [{ x: round(right), label: farLabel(last + shift, to + shift, dated) }] : []),
    ],
    days: walls.flatMap((wall) => days(wall, dated)),
    torn,
    breaks: [
      ...(broken.left ? [round(mainLeft - strip * 0.2)] : []),
      ...stretches.slice(1).map(({ units }, i) => round(((stretches[i]?.units[1] ?? 0) + units[0]) / 2)),
      ...(broken.right ? [round(mainRight + strip * 0.2)] : []),
    ],
  };
}

/** A part of the axis that is drawn to one scale: from when to when, and between which units. */
interface Stretch {
  readonly times: readonly [number, number];
  readonly units: readonly [number, number];
}

/** From this share of the axis on, a silence would squeeze all that happened before and after it. */
const LONG_SILENCE = 0.8;
/** The share that it gets instead, which has room to say how long it is. */
const TORN_SILENCE = 0.22;

/** What lies before and after a silence that would take nearly all of the axis, both to one scale; else all of it. */
function stretchesOf(
  [from, to]: readonly [number, number],
  times: readonly number[],
  [left, right]: readonly [number, number],
): readonly Stretch[] {
  const at = times.findIndex((time, i) => (times[i + 1] ?? time) - time > (to - from) * LONG_SILENCE);
  const [start, end] = [times[at], times[at + 1]];
  const told = start === undefined || end === undefined ? 0 : start - from + to - end;
  if (start === undefined || end === undefined || told <= 0) return [{ times: [from, to], units: [left, right] }];
  const room = (right - left) * (1 - TORN_SILENCE);
  const before = left + (room * (start - from)) / told;
  return [
    { times: [from, start], units: [left, before] },
    { times: [end, to], units: [before + (right - left) * TORN_SILENCE, right] },
  ];
}

/** Ticks that stand too near to the one before are left out. */
function apart(found: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = [];
  for (const tick of found) if (haveRoom([...kept.slice(-1), tick])) kept.push(tick);
  return kept;
}

type Wall = ReturnType<typeof scaleUtc<number>>;

function ticks(wall: Wall, dated: boolean): readonly Tick[] {
  const [low = 0, high = 0] = wall.range();
  // Nice steps are few: the one nearest to what was asked for may give twice as many ticks as there is room for.
  for (let count = Math.max(2, Math.floor((high - low) / TICK_ROOM)); count > 1; count--) {
    const found = ticksOf(wall, count, dated);
    if (haveRoom(found)) return found;
  }
  return ticksOf(wall, 1, dated).slice(0, 1);
}

function ticksOf(wall: Wall, count: number, dated: boolean): readonly Tick[] {
  return wall.ticks(count).map((at) => {
    const time = at.getTime();
    return { x: round(wall(at)), label: time % DAY === 0 ? dayLabel(time, dated, dayText) : showClock(time) };
  });
}

function haveRoom(found: readonly Tick[]): boolean {
  return found.every(({ x, label }, i) => {
    const last = found[i - 1];
    return last === undefined || x - last.x >= ((label.length + last.label.length) / 2) * TICK_LETTER + TICK_GAP;
  });
}

function days(wall: Wall, dated: boolean): readonly Tick[] {
  const [from, to] = wall.domain().map((at) => at.getTime());
  if (from === undefined || to === undefined || to - from > 40 * DAY) return [];
  const found: Tick[] = [];
  for (let day = dayOf(from) + 1; day * DAY < to; day++) {
    const at = day * DAY;
    if (at > from) found.push({ x: round(wall(at)), label: dayLabel(at, dated, weekdayText) });
  }
  return found;
}

/** The day of what lies beyond a break; on the day of what it is broken from, the time. */
function farLabel(wall: number, near: number, dated: boolean): string {
  return dated && dayOf(wall) !== dayOf(near) ? dayText(wall) : showClock(wall);
}

/** Undated timelines count their days from the first event's. */
function dayLabel(wall: number, dated: boolean, write: (wall: number) => string): string {
  return dated ? write(wall) : `day ${dayOf(wall) + 1}`;
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}

// The same timestamp elsewhere: its offsets counted from another place.
import type { Mutable } from './scan';
import type { ClockPart, DatePart, Defect, Timestamp, ZonePart } from './timestamp';

/** The same timestamp with all its offsets moved by `delta`. */
export function shiftTimestamp(timestamp: Timestamp, delta: number): Timestamp {
  if (delta === 0) return timestamp;
  const { date, clock, zone, until, defects } = timestamp;
  const shifted: Mutable<Timestamp> = { ...timestamp };
  shifted.start += delta;
  shifted.end += delta;
  if (date !== undefined) shifted.date = shiftDate(date, delta);
  if (clock !== undefined) shifted.clock = shiftClock(clock, delta);
  if (zone !== undefined) shifted.zone = shiftZone(zone, delta);
  if (until !== undefined) shifted.until = shiftUntil(until, delta);
  if (defects.length > 0) shifted.defects = defects.map((defect) => shiftDefect(defect, delta));
  return shifted;
}

type Until = NonNullable<Timestamp['until']>;

function shiftUntil({ date, clock, zone }: Until, delta: number): Until {
  const until: Mutable<Until> = {};
  if (date !== undefined) until.date = shiftDate(date, delta);
  if (clock !== undefined) until.clock = shiftClock(clock, delta);
  if (zone !== undefined) until.zone = shiftZone(zone, delta);
  return until;
}

// One function a kind of part: a copy is quick where it sees few sets of keys.

function shiftDate(part: DatePart, delta: number): DatePart {
  const moved: Mutable<DatePart> = { ...part };
  moved.start += delta;
  moved.end += delta;
  return moved;
}

function shiftClock(part: ClockPart, delta: number): ClockPart {
  const moved: Mutable<ClockPart> = { ...part };
  moved.start += delta;
  moved.end += delta;
  const { meridiemSpan } = part;
  if (meridiemSpan !== undefined)
    moved.meridiemSpan = { start: meridiemSpan.start + delta, end: meridiemSpan.end + delta };
  return moved;
}

function shiftZone(part: ZonePart, delta: number): ZonePart {
  const moved: Mutable<ZonePart> = { ...part };
  moved.start += delta;
  moved.end += delta;
  return moved;
}

function shiftDefect(defect: Defect, delta: number): Defect {
  return { ...defect, start: defect.start + delta, end: defect.end + delta };
}

// A timestamp as one readable line, and tables of `written → meaning`, so that a test of reading is a list of spellings.
//
//   [~][weekday ]date[ (or date)][ clock][ zone][ … end][ +1 day]  then, for each defect,  ! kind[: repair | repair]
//
// What was not written is `?` in a date and absent elsewhere. Zones are their offset, or their place.
import { strict as assert } from 'node:assert';
import type { Clock } from '../../server/src/time/civil';
import { isoDuration } from '../../server/src/time/duration';
import { readTimestamp } from '../../server/src/time/read';
import { readClock } from '../../server/src/time/read-clock';
import { readDate } from '../../server/src/time/read-date';
import { readZone } from '../../server/src/time/read-zone';
import type { ClockPart, DatePart, Defect, Timestamp, Zone, ZonePart } from '../../server/src/time/timestamp';
import { unindent } from './fixture';

/** A row of a table: what is written, and what it means. */
export interface Row {
  readonly written: string;
  readonly meaning: string;
}

/** The rows of a table `written → meaning`; empty lines group them. */
export function rows(table: string): readonly Row[] {
  return unindent(table)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = line.lastIndexOf(' → ');
      assert.ok(at > 0, `“${line}” has an arrow`);
      return { written: line.slice(0, at).trimEnd(), meaning: line.slice(at + 3).trim() };
    });
}

/**
 * A test for each row of a table `written → meaning`: what `readTimestamp` makes of it, exactly and in each part. `¦` ends the time;
 * what follows is text.
 */
export function reads(title: string, table: string): void {
  describe(title, () => {
    for (const { written, meaning } of rows(table)) {
      it(`${written} → ${meaning}`, () => check({ written, meaning }));
    }
  });
}

function check({ written, meaning }: Row): void {
  const end = written.includes('¦') ? written.indexOf('¦') : written.length;
  const text = written.replace('¦', '');
  const stamp = readTimestamp(text, 0);
  assert.ok(stamp, 'is read as a timestamp');
  assert.equal(showStamp(stamp), meaning);
  assert.equal(stamp.text, text.slice(0, end));
  assertPartsFit(text, stamp);
}

/** Each part means what stands in its characters: read there again, alone, it says the same. */
export function assertPartsFit(text: string, stamp: Timestamp): void {
  assert.equal(text.slice(stamp.start, stamp.end), stamp.text);
  for (const { date, clock, zone } of [stamp, stamp.until ?? {}]) {
    if (date !== undefined && (date === stamp.date || date.start !== stamp.date?.start)) {
      assert.deepEqual(readDate(text, date.start)?.date, date);
    }
    if (clock !== undefined) {
      const alone = readClock(text, clock.start, 'lead');
      assert.equal(alone?.clock?.end, clock.end);
      // In a range the half of the day may stand at the other end.
      if (clock.meridiem === undefined || clock.meridiemSpan !== undefined)
        assert.equal(alone?.clock?.meridiem, clock.meridiem);
    }
    if (zone !== undefined) assert.deepEqual(readZone(text, zone.start), zone);
  }
  for (const { start, end } of stamp.defects) assert.ok(stamp.start <= start && start < end && end <= stamp.end);
}

export function showStamp({ date, clock, zone, until, approx, relative, dayOffset, defects }: Timestamp): string {
  const point = [...showPoint(date, clock, zone), ...showRelative(relative)].join(' ');
  const end = until === undefined ? [] : ['…', ...showPoint(until.date, until.clock, until.zone)];
  const next = dayOffset === undefined ? [] : [`+${dayOffset} day`];
  const words = [point, ...end, ...next, ...defects.map(showDefect)].filter((word) => word !== '');
  return `${approx ? '~' : ''}${words.join(' ')}`;
}

function showPoint(date?: DatePart, clock?: ClockPart, zone?: ZonePart): readonly string[] {
  return [
    ...(date === undefined ? [] : [showDate(date)]),
    ...(clock === undefined
      ? []
      : [showClock(clock.clock) + (clock.open === undefined ? '' : `+${isoDuration(clock.open)}`)]),
    ...(zone === undefined ? [] : [showZone(zone.zone), ...showOthers(zone)]),
  ];
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function showDate({ year, month, day, weekday, alternative }: DatePart): string {
  const digits = (value: number | undefined, length: number): string =>
    value === undefined ? '?'.repeat(length) : String(value).padStart(length, '0');
  const known = year !== undefined || month !== undefined || day !== undefined;
  return [
    ...(weekday === undefined ? [] : [WEEKDAYS[weekday] ?? '?']),
    ...(known ? [`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`] : []),
    ...(alternative === undefined ? [] : [`(or ${showDate({ start: 0, end: 0, style: 'iso', ...alternative })})`]),
  ].join(' ');
}

/** With as many of its parts as are not zero. */
export function showClock(clock: Clock): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = `${two(clock.hour)}:${two(clock.minute)}`;
  if (clock.second === 0 && clock.millisecond === 0) return minutes;
  const milliseconds = clock.millisecond === 0 ? '' : `.${String(clock.millisecond).padStart(3, '0')}`;
  return `${minutes}:${two(clock.second)}${milliseconds}`;
}

function showZone(zone: Zone): string {
  if (zone.kind === 'place') return zone.id;
  const size = Math.abs(zone.offset);
  return `${zone.offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}

function showOthers({ alternatives = [] }: ZonePart): readonly string[] {
  return alternatives.length === 0 ? [] : [`(or ${alternatives.map(showZone).join(', ')})`];
}

function showRelative(relative: Timestamp['relative']): readonly string[] {
  if (relative === undefined) return [];
  return [`${relative.from}${relative.ms < 0 ? '' : '+'}${isoDuration(relative.ms)}`];
}

function showDefect(defect: Defect): string {
  switch (defect.kind) {
    case 'odd-spelling':
      return `! odd: ${defect.repaired}`;
    case 'impossible':
    case 'unreadable':
      return defect.repairs.length === 0 ? `! ${defect.kind}` : `! ${defect.kind}: ${defect.repairs.join(' | ')}`;
    case 'placeholder':
      return '! open';
    default:
      return defect satisfies never;
  }
}

// Generated incidents: what happened when, and ways to write it down. Used by the properties.
import fc from 'fast-check';
import { type Clock, clockOf, DAY, dateOfDay, MINUTE } from '../../server/src/time/civil';

/** How a timeline is written. */
export interface Style {
  readonly shape: 'list' | 'numbered' | 'lines' | 'table' | 'headings';
  readonly dial: '24' | '12';
  readonly date: 'iso' | 'named' | 'day first';
  /** Where dates stand: at every event, at each first of a day, at the first of all, or in headings of their own. */
  readonly dated: 'every' | 'days' | 'first' | 'headings';
  readonly zone: { readonly name: string; readonly winter: number; readonly summer: number } | undefined;
  readonly zoned: 'every' | 'heading' | 'note' | 'metadata';
}

export const ZONES: readonly NonNullable<Style['zone']>[] = [
  { name: 'UTC', winter: 0, summer: 0 },
  { name: 'PST', winter: -480, summer: -480 },
  { name: 'CEST', winter: 120, summer: 120 },
  { name: 'PT', winter: -480, summer: -420 },
  { name: 'UTC+5:30', winter: 330, summer: 330 },
];

export const style: fc.Arbitrary<Style> = fc.record({
  shape: fc.constantFrom('list', 'numbered', 'lines', 'table', 'headings'),
  dial: fc.constantFrom('24', '12'),
  date: fc.constantFrom('iso', 'named', 'day first'),
  dated: fc.constantFrom('every', 'days', 'first', 'headings'),
  zone: fc.option(fc.constantFrom(...ZONES), { nil: undefined }),
  zoned: fc.constantFrom('every', 'heading', 'note', 'metadata'),
});

const JANUARY = Date.UTC(2024, 0, 20) / MINUTE;
const JUNE = Date.UTC(2024, 5, 1) / MINUTE;

/** Local milliseconds of events in order: away from clock changes, over leap days, with steps of less than half a day. */
export const walls: fc.Arbitrary<readonly number[]> = fc
  .record({
    from: fc.oneof(
      fc.integer({ min: JANUARY, max: JANUARY + 41 * 1440 }),
      fc.integer({ min: JUNE, max: JUNE + 80 * 1440 }),
    ),
    steps: fc.array(fc.oneof(fc.nat(59), fc.nat(11 * 60)), { minLength: 2, maxLength: 7 }),
  })
  .map(({ from, steps }) => {
    let wall = from * MINUTE;
    return [wall, ...steps.map((step) => (wall += step * MINUTE))];
  });

/** Minutes east of UTC at that local time. */
export function offsetOf({ zone }: Style, wall: number): number | undefined {
  return zone && (wall < JUNE * MINUTE ? zone.winter : zone.summer);
}

const two = (value: number): string => String(value).padStart(2, '0');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export function clockText({ hour, minute }: Clock, dial: Style['dial']): string {
  if (dial === '24') return `${two(hour)}:${two(minute)}`;
  return `${hour % 12 || 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`;
}

export function dateText(wall: number, date: Style['date']): string {
  const { year, month, day } = dateOfDay(Math.floor(wall / DAY));
  if (date === 'iso') return `${year}-${two(month)}-${two(day)}`;
  const name = MONTHS[month - 1] ?? '';
  return date === 'named' ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`;
}

/** When each event was, as it is written at the event. */
export function stamps(all: readonly number[], { dial, date, dated, zone, zoned }: Style): readonly string[] {
  return all.map((wall, at) => {
    const before = all[at - 1];
    const first = before === undefined;
    const newDay = first || Math.floor(before / DAY) !== Math.floor(wall / DAY);
    const named = dated === 'every' || (dated === 'days' && newDay) || (dated === 'first' && first);
    return [
      ...(named ? [dateText(wall, date)] : []),
      clockText(clockOf(wall), dial),
      ...(zone !== undefined && zoned === 'every' ? [zone.name] : []),
    ].join(' ');
  });
}

/** The timeline as a Markdown document. */
export function asMarkdown(all: readonly number[], how: Style): string {
  const { shape, dated, zone, zoned } = how;
  const metadata = zone !== undefined && zoned === 'metadata' ? `---\ntimezone: ${zone.name}\n---\n` : '';
  const heading = zone !== undefined && zoned === 'heading' ? `## Timeline (${zone.name})` : '## Timeline';
  const note = zone !== undefined && zoned === 'note' ? [`All times are in ${zone.name}.`, ''] : [];
  const lines: string[] = [];
  for (const [at, stamp] of stamps(all, how).entries()) {
    const wall = all[at] ?? 0;
    const before = all[at - 1];
    const newDay = before === undefined || Math.floor(before / DAY) !== Math.floor(wall / DAY);
    const table = shape === 'table' && (before === undefined || (dated === 'headings' && newDay));
    if (dated === 'headings' && newDay) lines.push(...(at > 0 ? [''] : []), `### ${dateText(wall, how.date)}`, '');
    if (table) lines.push('| Time | Event |', '|---|---|');
    lines.push(
      ...eventLines(shape === 'headings' && dated === 'headings' ? 'list' : shape, stamp, `event number ${at}`, at),
    );
  }
  return `${metadata}# Carts\n\n${[heading, '', ...note, ...lines].join('\n')}\n`;
}

function eventLines(shape: Style['shape'], stamp: string, text: string, at: number): readonly string[] {
  switch (shape) {
    case 'list':
      return [`- ${stamp} - ${text}`];
    case 'numbered':
      return [`${at + 1}. ${stamp} — ${text}`];
    case 'lines':
      return [`${stamp}: ${text}`];
    case 'table':
      return [`| ${stamp} | ${text} |`];
    case 'headings':
      return [`### ${stamp} ${text}`, '', 'It happened.', ''];
    default:
      return shape satisfies never;
  }
}

/** The timeline as a YAML document; it has no headings between events, so dates stand at each first of a day. */
export function asYaml(all: readonly number[], how: Style): string {
  const dated = how.dated === 'headings' ? 'days' : how.dated;
  const zoned = how.zoned === 'every' ? 'every' : 'metadata';
  const zone = how.zone !== undefined && zoned === 'metadata' ? `timezone: ${how.zone.name}\n` : '';
  const events = stamps(all, { ...how, dated, zoned }).map(
    (stamp, at) => `  - at: "${stamp}"\n    event: event number ${at}\n`,
  );
  return `title: Carts\n${zone}timeline:\n${events.join('')}`;
}

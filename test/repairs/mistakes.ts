// Kinds of mistakes that people make in a sound postmortem, each put into generated ones of every shape in both syntaxes.
import fc from 'fast-check';
import { clockOf, DAY, dateOfDay, HOUR, MINUTE, weekdayOf } from '../../server/src/time/civil';
import { asMarkdown, asYaml, clockText, dateText, type Style, stamps } from '../support/timelines';

export interface Broken {
  readonly kind: string;
  /** Tells the syntax. */
  readonly name: string;
  readonly sound: string;
  readonly wrong: string;
}

/** A postmortem, and which of its events, neither the first nor the last, has the mistake. */
interface Incident {
  readonly walls: readonly number[];
  readonly at: number;
  readonly how: Style;
  readonly isYaml: boolean;
  /** Any number: which of several mistakes of a kind it is. */
  readonly which: number;
  readonly lineEnd: '\n' | '\r\n';
  readonly mark: '' | '\ufeff';
}

/** Makes the sound text and the wrong one; undefined where the mistake cannot be made in that document. */
type Mistake = (incident: Incident) => readonly [sound: string, wrong: string] | undefined;

const UTC = { name: 'UTC', winter: 0, summer: 0 };

const incident: fc.Arbitrary<Incident> = fc
  .record({
    from: fc.integer({ min: 13 * 60 + 2, max: 15 * 60 + 40 }),
    steps: fc.array(fc.integer({ min: 2, max: 47 }), { minLength: 5, maxLength: 8 }),
    place: fc.nat(1000),
    which: fc.nat(1000),
    shape: fc.constantFrom<Style['shape']>('list', 'numbered', 'lines', 'table', 'headings'),
    dial: fc.constantFrom<Style['dial']>('24', '24', '12'),
    date: fc.constantFrom<Style['date']>('iso', 'named', 'day first'),
    dated: fc.constantFrom<Style['dated']>('every', 'first', 'headings'),
    isYaml: fc.boolean(),
    lineEnd: fc.constantFrom<Incident['lineEnd']>('\n', '\n', '\r\n'),
    mark: fc.constantFrom<Incident['mark']>('', '', '', '\ufeff'),
  })
  .map(({ from, steps, place, which, shape, dial, date, dated, isYaml, lineEnd, mark }) => {
    let wall = Date.UTC(2024, 2, 5) + from * MINUTE;
    const walls = [wall, ...steps.map((step) => (wall += step * MINUTE))];
    const at = 1 + (place % (walls.length - 2));
    const how: Style = { shape, dial, date, dated, zone: UTC, zoned: 'metadata' };
    return { walls, at, how, isYaml, which, lineEnd, mark };
  });

/** As many broken documents as asked for, the kinds in turn; the same ones for the same seed. */
export function brokenDocuments(count: number, seed = 1): readonly Broken[] {
  const kinds = Object.entries(MISTAKES);
  // Some mistakes cannot be made in some documents.
  const incidents = fc.sample(incident, { numRuns: count * 6, seed });
  const made: Broken[] = [];
  for (const one of incidents) {
    const [kind, mistake] = kinds[made.length % kinds.length] ?? ['', () => undefined];
    const texts = mistake(one);
    if (texts === undefined || texts[0] === texts[1]) continue;
    const [sound, wrong] = texts.map((text) => one.mark + text.replaceAll('\n', one.lineEnd));
    const name = one.isYaml ? 'carts.postmortem.yaml' : 'carts.postmortem.md';
    made.push({ kind, name, sound: sound ?? '', wrong: wrong ?? '' });
    if (made.length === count) break;
  }
  return made;
}

const write = ({ walls, how, isYaml }: Incident): string => (isYaml ? asYaml(walls, how) : asMarkdown(walls, how));

/** The text with the written time of the event with the mistake changed. */
function retyped(
  one: Incident,
  change: (stamp: string, wall: number) => string,
): readonly [string, string] | undefined {
  const sound = write(one);
  const stamp = stampOf(one);
  const other = change(stamp, one.walls[one.at] ?? 0);
  const wrong = withStamp(sound, one.at, stamp, other);
  return wrong === undefined || other === stamp ? undefined : [sound, wrong];
}

function stampOf({ walls, how, isYaml, at }: Incident): string {
  const dated = isYaml && how.dated === 'headings' ? 'days' : how.dated;
  return stamps(walls, { ...how, dated })[at] ?? '';
}

function withStamp(text: string, at: number, old: string, now: string): string | undefined {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes(`event number ${at}`));
  const own = [line, line - 1].find((index) => lines[index]?.includes(old));
  if (own === undefined) return undefined;
  lines[own] = (lines[own] ?? '').replace(old, now);
  return lines.join('\n');
}

/** The same with another clock in it. */
function otherClock({ how }: Incident, stamp: string, wall: number, shift: number): string {
  const [own, other] = [wall, wall + shift].map((each) => clockText(clockOf(each), how.dial));
  return stamp.replace(own ?? '', other ?? '');
}

/** Metadata over one heading, in either syntax. */
function withFields({ isYaml }: Incident, fields: readonly string[]): string {
  const block = fields.join('\n');
  return isYaml ? `title: Carts\n${block}\n` : `---\n${block}\n---\n# Carts\n`;
}

const moment = (wall: number): string => `${dateText(wall, 'iso')} ${clockText(clockOf(wall), '24')}`;
const said = (ms: number): string => `${Math.floor(ms / HOUR)}h ${Math.round((ms % HOUR) / MINUTE)}m`;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const MISTAKES: Readonly<Record<string, Mistake>> = {
  'an hour too early': (one) => {
    const [wall, above] = [one.walls[one.at] ?? 0, one.walls[one.at - 1] ?? 0];
    if (wall - HOUR >= above) return undefined;
    return retyped(one, (stamp) => otherClock(one, stamp, wall, -HOUR));
  },
  'am for pm': (one) =>
    one.how.dial === '24' ? undefined : retyped(one, (stamp) => stamp.replace(/PM$/, 'AM').replace('PM ', 'AM ')),
  'the day before or after': (one) => {
    if (one.how.dated !== 'every') return undefined;
    const days = one.which % 2 === 0 ? 1 : -1;
    return retyped(one, (stamp, wall) =>
      stamp.replace(dateText(wall, one.how.date), dateText(wall + days * DAY, one.how.date)),
    );
  },
  'another month or year': (one) => {
    if (one.how.dated !== 'every') return undefined;
    return retyped(one, (stamp) =>
      one.which % 2 === 0 ? stamp.replace('2024', '2023') : stamp.replace('-03-', '-02-').replace('March', 'February'),
    );
  },
  'a wrong digit': (one) => {
    const [wall, above] = [one.walls[one.at] ?? 0, one.walls[one.at - 1] ?? 0];
    const tens = clockOf(wall).minute >= 10 ? 10 * MINUTE : HOUR;
    if (wall - tens >= above) return undefined;
    return retyped(one, (stamp) => otherClock(one, stamp, wall, -tens));
  },
  'two digits changed places': (one) => {
    const wall = one.walls[one.at] ?? 0;
    const { minute } = clockOf(wall);
    const turned = (minute % 10) * 10 + Math.floor(minute / 10);
    if (turned >= 60) return undefined;
    const other = wall + (turned - minute) * MINUTE;
    const isSeen = other < (one.walls[one.at - 1] ?? 0) || other > (one.walls[one.at + 1] ?? 0);
    return isSeen ? retyped(one, (stamp) => otherClock(one, stamp, wall, other - wall)) : undefined;
  },
  'two events changed places': (one) => {
    if (one.how.shape === 'numbered' || (one.how.dated === 'first' && one.at === 0)) return undefined;
    const lines = write(one).split('\n');
    const size = one.isYaml ? 2 : one.how.shape === 'headings' && one.how.dated !== 'headings' ? 4 : 1;
    const end = lines.findIndex((each) => each.includes(`event number ${one.at}`));
    const start = one.isYaml ? end - 1 : end;
    const [first, second] = [lines.slice(start, start + size), lines.slice(start + size, start + 2 * size)];
    if (one.walls[one.at] === one.walls[one.at + 1]) return undefined;
    return [
      lines.join('\n'),
      [...lines.slice(0, start), ...second, ...first, ...lines.slice(start + 2 * size)].join('\n'),
    ];
  },
  'a blank in a clock': (one) => retyped(one, (stamp) => stamp.replace(/(\d):(\d\d)/, '$1: $2')),
  'a dot or nothing for a colon': (one) =>
    one.how.dial === '12'
      ? undefined
      : retyped(one, (stamp) => stamp.replace(/(\d):(\d\d)/, `$1${one.which % 2 ? '' : '.'}$2`)),
  'a time without am or pm': (one) =>
    one.how.dial === '24' ? undefined : retyped(one, (stamp) => stamp.replace(/ [AP]M/, '')),
  'a minute that no hour has': (one) =>
    retyped(one, (stamp, wall) =>
      clockOf(wall).minute % 10 > 5 || clockOf(wall).minute % 11 === 0
        ? stamp.replace(/:(\d)(\d)/, (_, a: string, b: string) => (b > '5' ? `:${b}${a}` : `:${a}${b}`))
        : stamp.replace(/:(\d)(\d)/, ':7$2'),
    ),
  'a character that is no digit': (one) =>
    one.how.dial === '24' ? undefined : retyped(one, (stamp) => stamp.replace(/(\d):(\d)\d/, '$1:$2+')),
  'a month that no year has': (one) =>
    one.how.dated === 'every' && one.how.date === 'iso'
      ? retyped(one, (stamp) => stamp.replace('-03-05', '-30-05'))
      : undefined,
  'no time': (one) => {
    if (one.isYaml || one.how.shape !== 'list') return undefined;
    const unknown = retyped(one, (stamp) =>
      stamp.replace(clockText(clockOf(one.walls[one.at] ?? 0), one.how.dial), '??:??'),
    );
    if (unknown === undefined || one.how.dated === 'every') return undefined;
    return [unknown[1], unknown[1].replace('??:?? - ', '')];
  },
  'no zone': (one) => {
    const sound = write(one);
    return [
      sound.replace(/^(---\n.+\n---\n)/, '$1\n'),
      sound.replace(/timezone: UTC\n/, '').replace(/^---\n---\n/, ''),
    ];
  },
  'another zone': (one) => {
    const how: Style = { ...one.how, zoned: 'every', dated: 'first' };
    return retyped({ ...one, how }, (stamp) => stamp.replace('UTC', 'EST'));
  },
  'a zone of winter in summer': (one) => {
    const summer = one.walls.map((wall) => wall + 122 * DAY);
    const how: Style = { ...one.how, zone: { name: 'PDT', winter: -420, summer: -420 } };
    const sound = write({ ...one, walls: summer, how });
    return [sound, sound.replaceAll('PDT', 'PST')];
  },
  'another weekday': (one) => {
    if (one.isYaml) return undefined;
    const date = dateOfDay(Math.floor((one.walls[0] ?? 0) / DAY) + (one.which % 20));
    const text = (days: number): string => {
      const name = WEEKDAYS[(weekdayOf(date) + days) % 7] ?? '';
      const day = dateText(Math.floor(Date.UTC(date.year, date.month - 1, date.day)), 'named');
      return `---\ntimezone: UTC\n---\n# Carts\n\n## Summary\n\nCarts failed on ${name}, ${day} at 14:02.\n`;
    };
    return [text(0), text(1 + (one.which % 6))];
  },
  'a wrong duration': (one) => {
    const [from = 0, to = 0] = [one.walls[0], one.walls.at(-1)];
    const off = (((one.which % 7) + 2) * 7 + 1) * MINUTE * (one.which % 2 === 0 ? 1 : -1);
    const text = (ms: number): string =>
      withFields(one, [
        'timezone: UTC',
        `started: ${moment(from)}`,
        `resolved: ${moment(to)}`,
        `duration: ${said(ms)}`,
      ]);
    return to - from + off < 62 * MINUTE || to - from < 62 * MINUTE
      ? undefined
      : [text(to - from), text(to - from + off)];
  },
  'a wrong sum': (one) => {
    const [detect, resolve] = [2 + (one.which % 13), 30 + (one.which % 23)];
    const text = (sum: number): string => {
      const lines = [
        `Time to detect: ${detect} minutes`,
        `Time to resolve: ${resolve} minutes`,
        `Total downtime: ${sum} minutes`,
      ];
      return `# Carts on 5 March 2024\n\n## Metrics\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
    };
    return one.isYaml ? undefined : [text(detect + resolve), text(detect + resolve + 3 + (one.which % 9))];
  },
  'an end before its start': (one) => {
    const from = (one.walls[0] ?? 0) + 8 * HOUR;
    const to = from + 3 * HOUR + (one.which % 60) * MINUTE;
    const text = (end: number): string =>
      withFields(one, ['timezone: UTC', `started: ${moment(from)}`, `resolved: ${moment(end)}`]);
    return to < Math.ceil(from / DAY) * DAY ? undefined : [text(to), text(to - DAY)];
  },
  'a title with another month': (one) => {
    const sound = write({ ...one, how: { ...one.how, dated: 'every' } });
    const day = dateText(one.walls[0] ?? 0, 'named');
    const titled = (text: string): string => sound.replace('Carts', `Postmortem of carts on ${text}`);
    return [titled(day), titled(day.replace('March', one.which % 2 === 0 ? 'February' : 'April'))];
  },
};

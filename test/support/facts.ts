// Tests of the analysis: a text, a line `⇒ parts` that names parts of the facts, and these as readable lines.
//
//   4: 2024-03-05T10:00Z [started]     line, moment, kind: [by tag], «by marker», (by words)
//
// Behind it stand what was inferred, and `misplaced`. A first line `//- name` names the file.
import { strict as assert } from 'node:assert';
import type { Facts, Instant, TimedEvent } from '../../server/src/analysis/facts';
import type { Settings } from '../../server/src/config/settings';
import { writtenMoment } from '../../server/src/export/civil';
import type { Reading } from '../../server/src/reading';
import { isoDuration } from '../../server/src/time/duration';
import type { Moment } from '../../server/src/time/moment';
import { parseFixture } from './fixture';
import { readText } from './read';

/** A test of what the text is found to mean. */
export function finds(title: string, text: string, settings: Partial<Settings> = {}): void {
  it(title, () => {
    const { name, text: whole } = parseFixture(text);
    const [source = '', parts = '', expected = ''] = whole.split(/^⇒ (.*)\n/m);
    const reading = readText(source, name, settings);
    const lines = parts.split(' ').flatMap((part) => (isPart(part) ? PARTS[part](reading) : [`no part ${part}`]));
    assert.equal(lines.join('\n'), expected.replace(/\n$/, ''));
  });
}

/** `2024-03-05T10:00Z`, a fuzzy one with its bounds. */
export function showMoment(moment: Moment | undefined): string {
  if (moment === undefined) return '?';
  const at = (shift: number): string => short(writtenMoment({ ...moment, wall: moment.wall + shift }));
  const fuzzy = moment.approx ? ` (${at(moment.earliest).slice(-6)}…${at(moment.latest).slice(-6)})` : '';
  return `${moment.approx ? '~' : ''}${at(0)}${moment.approx ? fuzzy.replaceAll('T', '') : ''}`;
}

function short(written: string | null): string {
  return (written ?? 'a day').replace(/(T\d\d:\d\d):00(?=Z|[+-]|$)/, '$1');
}

const PARTS = {
  zone: ({ facts, document }: Reading) => [zoneLine(facts, document.text)],
  events: ({ facts, lines }: Reading) =>
    facts.timelines.flatMap(({ order, events }) => [
      ...(order === 'descending' ? ['newest first'] : []),
      ...events.map((event) => eventLine(event, lines.lineAt(event.event.head.start) + 1)),
    ]),
  window: ({ facts: { window } }: Reading) => [`window ${showInstant(window.start)} … ${showInstant(window.end)}`],
  milestones: ({ facts }: Reading) =>
    Object.entries(facts.milestones).map(
      ([name, { moment, explicit }]) => `${name} ${showMoment(moment)}${explicit ? '' : ' by words'}`,
    ),
  metrics: ({ facts }: Reading) =>
    facts.metrics.map(({ name, value, formula, bounds }) => {
      const between = bounds === undefined ? '' : ` (${bounds.map(isoDuration).join('…')})`;
      return `${name} ${isoDuration(value)}${between} = ${formula}`;
    }),
  claims: ({ facts, lines }: Reading) =>
    facts.claims.map(({ said, of, agrees, against }) => {
      const with_ = against === undefined ? '' : ` ${isoDuration(against.ms)}`;
      const verdict = agrees === undefined ? 'unknown' : agrees ? `agrees with${with_}` : `but it is${with_}`;
      return `${lines.lineAt(said.start) + 1}: ${of} ${said.text} ${verdict}`;
    }),
  due: ({ facts }: Reading) =>
    facts.actions.map(({ item, due }) => {
      const date = due === undefined ? '?' : [due.year, due.month, due.day].join('-');
      return `${item.due?.text ?? 'nothing'} → ${date}`;
    }),
  problems: ({ facts }: Reading) =>
    facts.fieldProblems.map(
      ({ field, suggestions }) => `${field.label.text}: ${field.value.text} → ${suggestions.join(' ') || '-'}`,
    ),
} satisfies Record<string, (reading: Reading) => readonly string[]>;

function isPart(name: string): name is keyof typeof PARTS {
  return Object.hasOwn(PARTS, name);
}

function zoneLine({ zone }: Facts, source: string): string {
  if (zone === undefined) return 'no zone';
  const said = zone.said === undefined ? '' : `: ${source.slice(zone.said.start, zone.said.end)}`;
  const { zone: known } = zone;
  return `${known.kind === 'place' ? known.id : `${known.name} ${known.offset}`} from ${zone.from}${said}`;
}

function showInstant(instant: Instant | undefined): string {
  return instant === undefined ? '?' : showMoment(instant.moment);
}

const MARKS = { tag: ['[', ']'], marker: ['«', '»'], words: ['(', ')'], none: ['', ''] } as const;

function eventLine({ moment, until, kind, kindFrom, inferred, misplaced }: TimedEvent, line: number): string {
  const [open, close] = MARKS[kindFrom];
  return [
    `${line}: ${showMoment(moment)}${until === undefined ? '' : ` … ${showMoment(until)}`}`,
    kindFrom === 'none' ? '' : `${open}${kind}${close}`,
    inferred.join(' '),
    misplaced ? 'misplaced' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

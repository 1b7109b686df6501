// duration/unreadable: a line that gives a duration, in a spelling that cannot be read.
import { claimOfLabel } from '../../analysis/claim-words';
import type { Metric } from '../../analysis/facts';
import { fieldName } from '../../model/field-names';
import type { Field, Prose } from '../../model/postmortem';
import { ask } from '../../text/memory';
import type { Span } from '../../text/span';
import { HOUR, MINUTE, SECOND } from '../../time/civil';
import { findDurations, humanDuration } from '../../time/duration';
import type { Fix, Rule } from '../rule';
import { quoted } from '../wording';

export const unreadableDuration: Rule = {
  code: 'duration/unreadable',
  severity: 'information',
  summary: 'The duration that a label announces cannot be read.',
  why:
    'A number without a unit, or 1:30, which may be hours and minutes or minutes and seconds, is understood differently by ' +
    'different readers, and nothing can hold it against the times of the incident. Words that leave the length open, such as ' +
    '“several hours”, are not reported.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '**Duration:** 1:30',
      '              ^^^^ duration/unreadable: “1:30” may be 1 h 30 m or 1 m 30 s: write it like 4h 12m',
      '',
      '## Timeline (UTC)',
      '- 22:04 First sign-in errors',
      '- 23:34 All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '**Duration:** 1h 30m',
      '',
      '## Timeline (UTC)',
      '- 22:04 First sign-in errors',
      '- 23:34 All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check({ postmortem, metrics, history }, report) {
    const unread = [
      ...history.flatMap(inField, postmortem.fields, []),
      ...history.flatMap(inLine, postmortem.prose, []),
    ];
    for (const { span, text, shape } of unread) {
      report({
        span,
        message: `${quoted(text)} ${shape.why}: write it like 4h 12m`,
        fixes: fixesFor(span, shape.readings, metrics),
      });
    }
  },
};

interface Unread {
  readonly span: Span;
  readonly text: string;
  readonly shape: Shape;
}

/** What may be meant, as it can be written, and its length in milliseconds. */
interface Reading {
  readonly text: string;
  readonly ms: number;
}

/** What the schema of the metadata reports is left to it. */
function inField(field: Field): readonly Unread[] {
  const isDuration = field.name === 'duration';
  if (!isDuration && (field.name !== undefined || claimOfLabel(field.label.text) === undefined)) return [];
  const isChecked = isDuration && field.origin === 'metadata';
  return unreadIn(field.value.text, field.value.span.start).filter(({ shape }) => !(isChecked && shape.isOfSchema));
}

/** `Time to resolve: 1:30`; labels that name a field of the incident stand among the fields. */
function inLine(line: Prose): readonly Unread[] {
  if (line.role === 'quote') return [];
  const value = ask(line, labelledIn);
  return value === undefined ? [] : unreadIn(line.text.slice(value), line.span.start + value);
}

const LABELLED = /^\s{0,4}([A-Za-z][A-Za-z '-]{1,40}):\s{1,4}(?=\S)/;

/** Where the value begins, behind the label of an interval. */
function labelledIn({ plain }: Pick<Prose, 'plain'>): number | undefined {
  if (!plain.includes(':')) return undefined;
  const [lead, label = ''] = LABELLED.exec(plain) ?? [''];
  const isOfInterval = fieldName(label) === undefined && claimOfLabel(label) !== undefined;
  return isOfInterval ? lead.length : undefined;
}

/** The duration that `written`, which begins at `at`, was to give. */
function unreadIn(written: string, at: number): readonly Unread[] {
  const lead = /^[\s*_]*/.exec(written)?.[0].length ?? 0;
  const text = written
    .slice(lead)
    .replace(/[*_.]{1,3}$/, '')
    .trimEnd();
  const start = at + lead;
  const found = findDurations(text).length > 0 ? [] : SHAPES.flatMap((shapeOf) => shapeOf(text) ?? []);
  return found.slice(0, 1).map((shape) => ({ span: { start, end: start + text.length }, text, shape }));
}

interface Shape {
  readonly why: string;
  readonly readings: readonly Reading[];
  /** The schema of the metadata reports it as well. */
  readonly isOfSchema?: true;
}

const SHAPES: readonly ((text: string) => Shape | undefined)[] = [withoutUnit, clockLike, misspelt];

function withoutUnit(text: string): Shape | undefined {
  const digits = /^(?:about |around |approx\. |approximately |~ ?)?(\d{1,4})$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const count = Number(digits);
  const readings = [
    { text: `${count} ${count === 1 ? 'minute' : 'minutes'}`, ms: count * MINUTE },
    { text: `${count} ${count === 1 ? 'hour' : 'hours'}`, ms: count * HOUR },
  ];
  return { why: 'says no unit', readings, isOfSchema: true };
}

function clockLike(text: string): Shape | undefined {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (match === null) return undefined;
  const [a, b] = [Number(match[1]), Number(match[2])];
  const long = a * HOUR + b * MINUTE;
  const short = a * MINUTE + b * SECOND;
  return {
    why: `may be ${humanDuration(long)} or ${a} m ${String(b).padStart(2, '0')} s`,
    readings: [
      { text: `${a}h ${b}m`, ms: long },
      { text: `${a}m ${b}s`, ms: short },
    ],
  };
}

const UNITS: readonly (readonly [string, number])[] = [
  ['seconds', SECOND],
  ['minutes', MINUTE],
  ['hours', HOUR],
  ['days', 24 * HOUR],
];

/** `4 horus`, `12 minuets`: the letters of a unit in another order, one too many or one too few. */
function misspelt(written: string): Shape | undefined {
  const [, digits = '', letters = ''] = /^(\d{1,4}) ?([a-z]{3,9})$/i.exec(written) ?? [];
  const [count, word] = [Number(digits), letters.toLowerCase()];
  const unit = UNITS.find(([name]) => isAlmost(word, name) || isAlmost(word, name.slice(0, -1)));
  if (unit === undefined) return undefined;
  const [name, size] = unit;
  const text = `${count} ${count === 1 ? name.slice(0, -1) : name}`;
  return { why: `has no unit that is known (${name}?)`, readings: [{ text, ms: count * size }], isOfSchema: true };
}

function isAlmost(word: string, unit: string): boolean {
  if (word[0] !== unit[0] || Math.abs(word.length - unit.length) > 1) return false;
  if ([...word].sort().join('') === [...unit].sort().join('')) return true;
  const [longer, shorter] = word.length > unit.length ? [word, unit] : [unit, word];
  if (longer.length === shorter.length) return [...longer].filter((letter, at) => letter !== shorter[at]).length === 1;
  return [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
}

/** The reading that the incident's own times bear out comes first; without one, only the author knows. */
function fixesFor(span: Span, readings: readonly Reading[], metrics: readonly Metric[]): readonly Fix[] {
  const isBorneOut = ({ ms }: Reading): boolean => metrics.some(({ value }) => Math.abs(value - ms) < MINUTE);
  const [likely, others] = [readings.filter(isBorneOut), readings.filter((reading) => !isBorneOut(reading))];
  return [...likely, ...others].map((reading) => ({
    title: `Change to ${reading.text}${likely.includes(reading) ? ', as the times of the incident say' : ''}`,
    edits: [{ kind: 'replace', span, text: reading.text }],
    preferred: likely.length === 1 ? likely.includes(reading) : readings.length === 1,
    safe: false,
  }));
}

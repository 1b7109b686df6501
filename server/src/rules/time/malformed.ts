// time/malformed: a time that is spelled oddly, or so that it cannot be read.
import type { Facts } from '../../analysis/facts';
import type { ModelEdit } from '../../model/edit';
import type { Prose } from '../../model/postmortem';
import { ask } from '../../text/memory';
import type { Span } from '../../text/span';
import type { Defect, Timestamp } from '../../time/timestamp';
import { onlyFitting } from '../fitting';
import { leftOpen } from '../open-times';
import type { Fix, Report, Rule } from '../rule';
import { type Gate, type PlacedStamp, stampsInProse, stampsOf, stampsThat } from '../stamps';
import { unreadTimes } from '../unread-times';
import { quoted, written } from '../wording';

export const malformed: Rule = {
  code: 'time/malformed',
  severity: 'error',
  summary: 'A time cannot be read, or is spelled as nobody writes it.',
  why:
    'What cannot be read cannot be ordered, measured or drawn. A time that can still be read in spite of its spelling is ' +
    'only a warning, and its repair changes no meaning. A spelling that the whole document keeps to is its style and is ' +
    'not reported.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 6:04 AM First sign-in errors',
      '- 6: 35 AM The last release is rolled back',
      '  ^^^^^^^^ time/malformed: “6: 35 AM” is an unusual spelling of 6:35 AM',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 6:04 AM First sign-in errors',
      '- 6:35 AM The last release is rolled back',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const stamps = [
      ...odd(facts).map(({ stamp: placed }) => placed),
      ...oddInProse(facts),
      ...unreadTimes(facts, () => [...stampsOf(facts).map(({ stamp: placed }) => placed), ...inProse(facts)]),
    ];
    if (stamps.length === 0) return;
    const isHouseStyle = everyoneWritesOddly(stampsOf(facts));
    const findings = facts.history.flatMap(inStamp, stamps, [isHouseStyle, writtenYears(facts)]);
    for (const [slot, finding] of findings.entries()) report(withDigits(facts, stamps, finding, slot));
  },
};

function inStamp(stamp: Timestamp, isHouseStyle: boolean, years: readonly string[]): readonly Report[] {
  return stamp.defects.flatMap((defect) => {
    const finding = isHouseStyle && defect.kind === 'odd-spelling' ? undefined : findingFor(stamp, defect, years);
    return finding ?? [];
  });
}

const isOdd = ({ defects }: Timestamp): boolean => defects.length > 0;

/** How many digits may fit so that they are offered: with more of them nothing shows which. */
const MOST_DIGITS = 3;

/** Where a digit cannot be read, the few that fit between the events above and below. */
function withDigits(facts: Facts, stamps: readonly Timestamp[], finding: Report, slot: number): Report {
  const stamp = stamps.find(({ start, end }) => start <= finding.span.start && finding.span.end <= end);
  const open = finding.fixes?.every(({ safe, edits }) => !safe && edits.every(isLeftOpen));
  if (stamp === undefined || open !== true) return finding;
  const text = written(stamp, finding.span);
  const texts = [...'0123456789'].map((digit) => text.replace(/(:\d?)[^\d\s](?=\d?(?: |$|[ap]))/i, `$1${digit}`));
  const fitting = onlyFitting(facts, stamp, [...new Set(texts)]);
  if (fitting.length === 0 || fitting.length > MOST_DIGITS) return finding;
  const fixes = fitting.map((each) => ({ ...replacement(finding.span, each), preferred: fitting.length === 1 }));
  return facts.history.stable(withDigits, { ...finding, fixes: [...fixes, ...(finding.fixes ?? [])] }, slot);
}

function isLeftOpen(edit: ModelEdit): boolean {
  return edit.kind === 'replace' && edit.text.includes('?');
}

/** In running text only am or pm tells a mistyped time from a ratio or a score. */
const MERIDIEM = /\d *[ap]\.?m\b/i;
const hasMeridiem: Gate = ({ plain }) => MERIDIEM.test(plain);

const odd = stampsThat(isOdd);
const inProse = stampsInProse(hasMeridiem);
const oddInProse = stampsInProse(hasMeridiem, isOdd);

/** Three or more, and no clock that is spelled the usual way: not a slip but a habit. */
function everyoneWritesOddly(stamps: readonly PlacedStamp[]): boolean {
  const clocks = stamps.filter(({ stamp }) => stamp.clock !== undefined);
  return clocks.length >= 3 && clocks.every(({ stamp }) => stamp.defects.some(({ kind }) => kind === 'odd-spelling'));
}

/** The years that the document names, the most frequent first. */
function writtenYears({ postmortem, history }: Facts): readonly string[] {
  const counts = new Map<string, number>();
  for (const year of history.flatMap(yearsOf, postmortem.prose, [])) counts.set(year, (counts.get(year) ?? 0) + 1);
  const years = [...counts].sort(([, a], [, b]) => b - a).map(([year]) => year);
  return history.stable(writtenYears, years);
}

function yearsOf(line: Prose): readonly string[] {
  return ask(line, yearsIn);
}

function yearsIn({ plain }: Pick<Prose, 'plain'>): readonly string[] {
  return [...plain.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => year);
}

/** The repairs in a year that the document names come first. */
function likeliestFirst(repairs: readonly string[], years: readonly string[]): readonly string[] {
  const rank = (text: string): number => {
    const at = years.findIndex((year) => text.startsWith(year));
    return at < 0 ? years.length : at;
  };
  return [...repairs].sort((a, b) => rank(a) - rank(b));
}

function findingFor(stamp: Timestamp, defect: Defect, years: readonly string[]): Report | undefined {
  const span = { start: defect.start, end: defect.end };
  const text = written(stamp, defect);
  switch (defect.kind) {
    case 'odd-spelling':
      return {
        span,
        severity: 'warning',
        message: `${quoted(text)} is an unusual spelling of ${defect.repaired}`,
        fixes: [{ ...replacement(defect, defect.repaired), preferred: true, safe: true }],
      };
    case 'unreadable': {
      const repairs = likeliestFirst(defect.repairs, years);
      const fixes = repairs.map((repair, at) => ({ ...replacement(defect, repair), preferred: at === 0 }));
      const [best] = repairs;
      const advice = best === undefined ? 'write it as 14:05 or 2:05 PM' : `did you mean ${best}?`;
      const message = `${quoted(text)} cannot be read as a date or a time: ${advice}`;
      return { span, message, fixes: fixes.length > 0 ? fixes : leftOpen(stamp, defect) };
    }
    case 'impossible':
    case 'placeholder':
      return undefined;
  }
}

function replacement({ start, end }: Span, text: string): Fix {
  return {
    title: `Change to ${text}`,
    edits: [{ kind: 'replace', span: { start, end }, text }],
    preferred: false,
    safe: false,
  };
}

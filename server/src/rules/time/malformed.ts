// time/malformed: a time that is spelled oddly, or so that it cannot be read.
import type { Defect, Timestamp } from '../../time/timestamp';
import type { Fix, Report, Rule } from '../rule';
import { type PlacedStamp, stampsOf } from '../stamps';
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
    const stamps = stampsOf(facts);
    const isHouseStyle = everyoneWritesOddly(stamps);
    for (const { stamp } of stamps) {
      for (const defect of stamp.defects) {
        const finding = findingFor(stamp, defect);
        if (finding !== undefined && !(isHouseStyle && defect.kind === 'odd-spelling')) report(finding);
      }
    }
  },
};

/** Three or more, and no clock that is spelled the usual way: not a slip but a habit. */
function everyoneWritesOddly(stamps: readonly PlacedStamp[]): boolean {
  const clocks = stamps.filter(({ stamp }) => stamp.clock !== undefined);
  return clocks.length >= 3 && clocks.every(({ stamp }) => stamp.defects.some(({ kind }) => kind === 'odd-spelling'));
}

function findingFor(stamp: Timestamp, defect: Defect): Report | undefined {
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
      const fixes = defect.repairs.map((repair, at) => ({ ...replacement(defect, repair), preferred: at === 0 }));
      const [best] = defect.repairs;
      const advice = best === undefined ? 'write it as 14:05 or 2:05 PM' : `did you mean ${best}?`;
      return { span, message: `${quoted(text)} cannot be read as a date or a time: ${advice}`, fixes };
    }
    case 'impossible':
    case 'placeholder':
      return undefined;
  }
}

function replacement({ start, end }: Defect, text: string): Fix {
  return {
    title: `Change to ${text}`,
    edits: [{ kind: 'replace', span: { start, end }, text }],
    preferred: false,
    safe: false,
  };
}

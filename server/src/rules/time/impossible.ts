// time/impossible: a date or a time of day that does not exist.
import type { Facts } from '../../analysis/facts';
import type { Timestamp } from '../../time/timestamp';
import { likeliest } from '../fitting';
import { leftOpen } from '../open-times';
import type { Fix, Report, Rule } from '../rule';
import { stampsOf, stampsThat } from '../stamps';
import { unreadTimes } from '../unread-times';

export const impossible: Rule = {
  code: 'time/impossible',
  severity: 'error',
  summary: 'A date or a time of day does not exist.',
  why:
    'The 30th of February, 25:61 and 13:55 PM cannot have been on any clock, so one of their digits, or the am or pm, is a ' +
    'slip. The event is left out of what is measured until it says a time that can have been.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 14:04 First sign-in errors',
      '- 14:75 The last release is rolled back',
      '  ^^^^^ time/impossible: 14:75 is no time of day: did you mean 14:15?',
      '- 14:20 All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 14:04 First sign-in errors',
      '- 14:15 The last release is rolled back',
      '- 14:20 All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const unread = unreadTimes(facts, () => stampsOf(facts).map(({ stamp }) => stamp));
    const stamps = [...withDefects(facts).map(({ stamp }) => stamp), ...unread];
    const findings = stamps.flatMap((stamp) => inStamp(facts, stamp));
    for (const [slot, finding] of findings.entries()) report(facts.history.stable(inStamp, finding, slot));
  },
};

const withDefects = stampsThat(({ defects }) => defects.length > 0);

function inStamp(facts: Facts, stamp: Timestamp): readonly Report[] {
  return stamp.defects.flatMap((defect) => {
    if (defect.kind !== 'impossible') return [];
    const span = { start: defect.start, end: defect.end };
    const repairs = likeliest(facts, stamp, defect.repairs);
    const [best] = repairs;
    const change = (text: string, preferred: boolean): Fix => ({
      title: `Change to ${text}`,
      edits: [{ kind: 'replace', span, text }],
      preferred,
      safe: false,
    });
    return [
      {
        span,
        message: best === undefined ? defect.why : `${defect.why}: did you mean ${best}?`,
        fixes: best === undefined ? leftOpen(stamp, defect) : repairs.map((text) => change(text, text === best)),
      },
    ];
  });
}

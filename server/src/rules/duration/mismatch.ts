// duration/mismatch: a typed duration that the document's own times contradict.
import type { Claim, Instant } from '../../analysis/facts';
import { slipsOf } from '../../analysis/slips';
import { DAY, MINUTE } from '../../time/civil';
import type { DurationText } from '../../time/duration';
import { respellDuration } from '../../time/respell-duration';
import { showDay } from '../../time/show';
import type { Fix, Report, Rule } from '../rule';
import { type PlacedStamp, stampsOf } from '../stamps';
import { lengthOf, said, saidTogether } from '../wording';

export const mismatch: Rule = {
  code: 'duration/mismatch',
  severity: 'warning',
  summary: 'A duration that is said of the incident does not fit its times.',
  why:
    'Durations typed by hand go wrong more often than any other number in a postmortem, and they are the ones that get ' +
    'reported onwards. One is held against the interval its label names, else against every interval between milestones, ' +
    'with the precision it was written with; it is reported only when nothing fits.',
  example: {
    bad: [
      '---',
      'timezone: UTC',
      'started: 2026-03-03 09:33',
      'resolved: 2026-03-03 16:07',
      'duration: 6h 27m',
      '          ^^^^^^ duration/mismatch: Says 6h 27m; 09:33 → 16:07 is 6 h 34 m',
      '---',
      '# Postmortem: sign-in errors',
      '',
    ].join('\n'),
    good: [
      '---',
      'timezone: UTC',
      'started: 2026-03-03 09:33',
      'resolved: 2026-03-03 16:07',
      'duration: 6h 34m',
      '---',
      '# Postmortem: sign-in errors',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const wrong = facts.claims.filter(({ agrees }) => agrees === false);
    const stamps = wrong.length === 0 ? [] : stampsOf(facts);
    for (const claim of wrong) {
      const finding = findingFor(claim, stamps);
      if (finding !== undefined) report(finding);
    }
  },
};

function findingFor({ said: claim, against }: Claim, stamps: readonly PlacedStamp[]): Report | undefined {
  if (against === undefined || against.ms < 0) return undefined;
  const { from, to, ms } = against;
  const [start, end] = saidTogether(from, to);
  const span = { start: claim.start, end: claim.end };
  const text = respellDuration(claim.text, ms);
  const slips = timesMeant(claim, asWritten(from, stamps), asWritten(to, stamps), stamps);
  return {
    span,
    message: `Says ${claim.text}; ${start} → ${end} is ${lengthOf(ms)}`,
    related: [
      { span: from.stamp, message: `From ${said(from)}` },
      { span: to.stamp, message: `To ${said(to)}` },
    ],
    fixes: [
      ...slips,
      {
        title: `Change to ${text}`,
        edits: [{ kind: 'replace', span, text }],
        preferred: slips.length === 0,
        safe: false,
      },
    ],
  };
}

/** A milestone may be known by its place alone: the timestamp that stands there says how it is written. */
function asWritten(instant: Instant, stamps: readonly PlacedStamp[]): Instant {
  const found = stamps.find(({ stamp }) => stamp.start === instant.stamp.start);
  return found === undefined ? instant : { ...instant, stamp: found.stamp };
}

/** The days that the other times of the document are on: a slip leads to one of them. */
function daysBeside(from: Instant, to: Instant, stamps: readonly PlacedStamp[]): ReadonlySet<number> {
  const others = stamps.filter(({ stamp }) => stamp.start !== from.stamp.start && stamp.start !== to.stamp.start);
  return new Set(others.flatMap(({ moment }) => (moment?.dated === true ? [Math.floor(moment.wall / DAY)] : [])));
}

/** A wrong day, month or year in one of the times, when without it the claim is right to the minute. */
function timesMeant(claim: DurationText, from: Instant, to: Instant, stamps: readonly PlacedStamp[]): readonly Fix[] {
  const days = daysBeside(from, to, stamps);
  const length = to.moment.wall - from.moment.wall;
  const fixes = [to, from].flatMap(({ stamp, moment }) => {
    if (stamp.date?.day === undefined) return [];
    return slipsOf(stamp, moment, [from.moment, to.moment])
      .filter(({ kind }) => kind === 'day' || kind === 'month' || kind === 'year')
      .filter(({ wall }) => {
        const shift = wall - moment.wall;
        const isOnKnownDay = days.size === 0 || days.has(Math.floor(wall / DAY));
        return isOnKnownDay && Math.abs(length + (stamp === to.stamp ? shift : -shift) - claim.ms) < MINUTE;
      })
      .map((slip): Fix => {
        const siblings = [stamp === to.stamp ? from.stamp : to.stamp];
        return {
          title: `Change ${said({ stamp, moment })} to ${showDay(slip.wall)}: then it is ${claim.text}`,
          edits: [{ kind: 'set-time', stamp, to: slip.to, siblings }],
          preferred: false,
          safe: false,
        };
      });
  });
  return fixes.map((fix, index) => ({ ...fix, preferred: index === 0 }));
}

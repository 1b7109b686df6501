// timeline/milestone-order: milestones that the author marks contradict each other, though the timeline is in order.
import type { Facts, Instant, TimedEvent } from '../../analysis/facts';
import { slipsOf } from '../../analysis/slips';
import type { FieldName } from '../../model/fields';
import type { Span } from '../../text/span';
import { findTimestamps, shiftTimestamp } from '../../time/read';
import { respelled } from '../../time/respell';
import type { Fix, Rule, Severity } from '../rule';
import { distance, lengthOf, saidTogether } from '../wording';

export const milestoneOrder: Rule = {
  code: 'timeline/milestone-order',
  severity: 'warning',
  summary: 'A milestone is marked later than one that must come after it.',
  why:
    'An incident starts before it is noticed, and is noticed before anybody answers the alert. Where a tag or a field says otherwise, ' +
    'two tags changed places or a time is a slip, and every measure that is taken from them (time to detect, time to resolve) is ' +
    'wrong. Only what is marked outright is compared; what the words of an event suggest is not.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 22:04 [detected] The error rate alert pages the on-call',
      '- 22:10 [started] First sign-in errors',
      '         ^^^^^^^ timeline/milestone-order: Started 22:10, which is 6 min after it was detected (22:04)',
      '- 22:51 [resolved] All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 22:04 [started] The error rate alert pages the on-call',
      '- 22:10 [detected] First sign-in errors',
      '- 22:51 [resolved] All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const points = pointsOf(facts);
    if (points.length < 2) return;
    for (const [early, severity, late] of ORDER) {
      const broken = late.flatMap((kind) => brokenBy(points, early, kind));
      const [first] = broken;
      if (first === undefined) continue;
      const [after, before] = saidTogether(first.early, first.late);
      const by = lengthOf(distance(first.early, first.late));
      report({
        span: first.early.span,
        severity,
        message: `${WORDS[early]} ${after}, which is ${by} after it was ${first.late.kind} (${before})`,
        related: broken.map(({ late: { span, kind, stamp } }) => ({ span, message: `${WORDS[kind]} ${stamp.text}` })),
        fixes: fixesFor(first),
      });
    }
  },
};

type Marked = 'started' | 'detected' | 'acknowledged' | 'mitigated' | 'resolved';

const WORDS: Readonly<Record<Marked, string>> = {
  started: 'Started',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};

/** What comes first, how sure that is, and what cannot come before it. Something may well be noticed only after it is over. */
const ORDER: readonly (readonly [Marked, Severity, readonly Marked[]])[] = [
  ['started', 'error', ['detected', 'acknowledged', 'mitigated', 'resolved']],
  ['detected', 'warning', ['acknowledged']],
  ['mitigated', 'warning', ['resolved']],
];

/** A milestone that a tag or a field says outright. */
interface Point extends Instant {
  readonly kind: Marked;
  /** What says the kind of the event, or the field's time. */
  readonly span: Span;
  readonly event?: TimedEvent;
}

interface Broken {
  readonly early: Point;
  readonly late: Point;
}

function pointsOf({ timelines, window, milestones, field, history }: Facts): readonly Point[] {
  const tagged = timelines.flatMap(({ events }, slot) => history.flatMap(taggedAt, events, [], slot));
  const ofField = (name: FieldName & Marked): readonly Point[] => {
    const said = name === 'started' ? window.start : name === 'resolved' ? window.end : undefined;
    const value = field[name]?.value;
    if (value === undefined) return [];
    const stamp = findTimestamps(value.text)[0];
    const moment = said?.moment ?? (milestones[name]?.event === undefined ? milestones[name]?.moment : undefined);
    if (stamp?.clock === undefined || moment === undefined || moment.day) return [];
    const placed = shiftTimestamp(stamp, value.span.start);
    const own = { start: placed.start, end: placed.end };
    return said !== undefined && said.stamp.start !== own.start
      ? []
      : [{ kind: name, stamp: placed, moment, span: own }];
  };
  return [...(['started', 'detected', 'mitigated', 'resolved'] as const).flatMap(ofField), ...tagged];
}

function taggedAt(event: TimedEvent): readonly Point[] {
  const { tag, stamp } = event.event;
  const { moment, misplaced } = event;
  if (tag?.kind === undefined || !isMarked(tag.kind) || stamp?.clock === undefined) return [];
  if (moment === undefined || moment.day || misplaced) return [];
  return [{ kind: tag.kind, stamp, moment, span: tag.word.span, event }];
}

function isMarked(kind: string): kind is Marked {
  return Object.hasOwn(WORDS, kind);
}

/** A document may tell of several incidents: it is contradicted only where every mark of the one kind is after every mark of the other. */
function brokenBy(points: readonly Point[], early: Marked, late: Marked): readonly Broken[] {
  const [firsts, lasts] = [early, late].map((kind) => points.filter((point) => point.kind === kind));
  const [first, last] = [firsts?.[0], lasts?.[0]];
  if (firsts === undefined || lasts === undefined || first === undefined || last === undefined) return [];
  const areAll = firsts.every((a) => lasts.every((b) => isAfter(a, b) && isOneStory(a, b)));
  return areAll ? [{ early: first, late: last }] : [];
}

/** After it on both scales: a zone that is slipped in moves the instant and not the clock. */
function isAfter({ moment: a }: Point, { moment: b }: Point): boolean {
  if (a.dated !== b.dated || (a.offset === undefined) !== (b.offset === undefined)) return false;
  return a.axis + a.earliest > b.axis + b.latest && a.wall + a.earliest > b.wall + b.latest;
}

/** Two timelines may be about two incidents, and two fields that contradict each other are a duration below zero. */
function isOneStory(a: Point, b: Point): boolean {
  if (a.event !== undefined && b.event !== undefined) return a.event.timeline === b.event.timeline;
  return a.event !== undefined || b.event !== undefined || a.kind !== 'started' || b.kind !== 'resolved';
}

function fixesFor({ early, late }: Broken): readonly Fix[] {
  return [...swapped(early, late), ...retimed(early, late, 'early'), ...retimed(late, early, 'late')];
}

/** The times of a timeline in order are right: then it is the tags that changed places. */
function swapped(early: Point, late: Point): readonly Fix[] {
  const [a, b] = [early.event?.event.tag?.word, late.event?.event.tag?.word];
  if (a === undefined || b === undefined) return [];
  return [
    {
      title: `Swap ${a.text} and ${b.text}`,
      edits: [
        { kind: 'replace', span: a.span, text: b.text },
        { kind: 'replace', span: b.span, text: a.text },
      ],
      preferred: true,
      safe: false,
    },
  ];
}

const MOST_CHANGES = 2;

/** A field's time may be a slip; that of an event stands in order among its neighbours. */
function retimed(point: Point, other: Point, is: 'early' | 'late'): readonly Fix[] {
  if (point.event !== undefined) return [];
  const after = (wall: number): number => {
    const moved = point.moment.axis + wall - point.moment.wall;
    return is === 'early' ? other.moment.axis - moved : moved - other.moment.axis;
  };
  return slipsOf(point.stamp, point.moment, [other.moment])
    .filter(({ wall }) => after(wall) >= 0)
    .sort((a, b) => after(a.wall) - after(b.wall))
    .slice(0, MOST_CHANGES)
    .map(({ wall, to }) => {
      const length = lengthOf(after(wall));
      return {
        title: `Change ${point.kind} to ${respelled(point.stamp, to, [other.stamp])}: ${length} ${is === 'early' ? 'before' : 'after'} ${other.kind}`,
        edits: [{ kind: 'set-time', stamp: point.stamp, to, siblings: [other.stamp] }],
        preferred: false,
        safe: false,
      };
    });
}

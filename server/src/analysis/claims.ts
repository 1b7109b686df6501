// Durations said of the incident, held against its own times.
import type { Field, Postmortem, Prose } from '../model/postmortem';
import { DAY, MINUTE } from '../time/civil';
import { type DurationText, findDurations } from '../time/duration';
import { type ClaimOf, claimOfLabel, claimOfWords } from './claim-words';
import type { Claim, Instant, Milestones, OrderedTimeline } from './facts';

export function findClaims(
  postmortem: Postmortem,
  timelines: readonly OrderedTimeline[],
  milestones: Milestones,
): readonly Claim[] {
  const points = pointsOf(timelines, milestones);
  const said = [...fieldClaims(postmortem.fields), ...proseClaims(postmortem)].sort(
    (a, b) => a.said.start - b.said.start,
  );
  const once = said.filter((claim, index) => claim.said.start !== said[index - 1]?.said.start);
  return once.map((claim) => judge(claim, points, milestones));
}

interface Said {
  readonly said: DurationText;
  readonly of: ClaimOf;
  /** Counted otherwise than by the clock: "during support hours". */
  readonly otherwise: boolean;
}

const OTHERWISE =
  /\b(?:support|business|working|office|core|on-call) hours\b|\bworking days?\b|\bcumulative\b|\bon average\b|\baverage of\b|\bper (?:user|customer|request)\b/i;

function shifted(duration: DurationText, delta: number): DurationText {
  return { ...duration, start: duration.start + delta, end: duration.end + delta };
}

function fieldClaims(fields: readonly Field[]): readonly Said[] {
  return fields.flatMap((field) => {
    if (field.name !== 'duration') return [];
    const duration = findDurations(field.value.text)[0];
    if (duration === undefined) return [];
    const of = claimOfLabel(field.label.text) ?? 'total';
    return [{ said: shifted(duration, field.value.span.start), of, otherwise: OTHERWISE.test(field.value.text) }];
  });
}

/** Plans and lessons tell of other durations than the incident's. */
const ELSEWHERE = new Set([
  'actions',
  'lessons',
  'went-well',
  'went-poorly',
  'lucky',
  'questions',
  'support',
  'people',
  'background',
  'five-whys',
]);

function proseClaims(postmortem: Postmortem): readonly Said[] {
  const events = postmortem.timelines.flatMap(({ events: inside }) => inside.map(({ head }) => head));
  return postmortem.prose.flatMap((line) => {
    if (line.role === 'quote' || line.role === 'field' || !/\d|hour|minute|\bday/i.test(line.plain)) return [];
    const canonical = line.section === undefined ? undefined : postmortem.sections[line.section]?.canonical;
    const labelled = claimOfLabel(labelOf(line));
    if (canonical !== undefined && ELSEWHERE.has(canonical) && labelled === undefined) return [];
    if (events.some((head) => head.start <= line.span.start && line.span.end <= head.end)) return [];
    return lineClaims(line, labelled);
  });
}

function labelOf({ plain }: Prose): string {
  return /^\s*([^:.]{2,60}?)\s*:/.exec(plain)?.[1] ?? '';
}

function lineClaims(line: Prose, labelled: ClaimOf | undefined): readonly Said[] {
  return findDurations(line.plain).flatMap((duration) => {
    const before = line.plain.slice(0, duration.start);
    const after = line.plain.slice(duration.end);
    const of = claimOfWords(before, after) ?? (isFirstValue(before) ? labelled : undefined);
    if (of === undefined) return [];
    const raw = { ...duration, text: line.text.slice(duration.start, duration.end) };
    return [
      { said: shifted(raw, line.span.start), of, otherwise: OTHERWISE.test(sentenceAround(line.plain, duration)) },
    ];
  });
}

/** Right behind the label, or in the parentheses behind a range. */
function isFirstValue(before: string): boolean {
  return (
    /^[^:]{2,60}:[\s*_~(]*(?:about|approximately|around|roughly|over|nearly|almost|more than|at least)?\s*$/i.test(
      before,
    ) || /:[^.]*\d[^.]*\(\s*(?:about|approx\w*\.?|~)?\s*$/i.test(before)
  );
}

function sentenceAround(text: string, { start, end }: DurationText): string {
  const from = Math.max(text.lastIndexOf('. ', start), 0);
  const to = text.indexOf('. ', end);
  return text.slice(from, to < 0 ? undefined : to);
}

/** The points between which a duration can lie: milestones first, then every timed event. */
function pointsOf(timelines: readonly OrderedTimeline[], milestones: Milestones): readonly Instant[] {
  const points: Instant[] = [];
  for (const { moment, span, event } of Object.values(milestones)) {
    points.push({ moment, stamp: event?.event.stamp ?? { ...span, text: '', approx: moment.approx, defects: [] } });
  }
  for (const { events } of timelines) {
    for (const { event, moment } of events) {
      if (moment !== undefined && !moment.day && event.stamp !== undefined) points.push({ moment, stamp: event.stamp });
    }
  }
  return points;
}

/** The intervals that each kind of claim names, the usual one first. */
const INTERVALS: Readonly<Record<ClaimOf, readonly (readonly [keyof Milestones, keyof Milestones])[]>> = {
  total: [
    ['started', 'resolved'],
    ['started', 'mitigated'],
    ['detected', 'resolved'],
  ],
  impact: [
    ['started', 'resolved'],
    ['started', 'mitigated'],
    ['detected', 'resolved'],
  ],
  detect: [['started', 'detected']],
  acknowledge: [
    ['detected', 'acknowledged'],
    ['started', 'acknowledged'],
  ],
  mitigate: [
    ['started', 'mitigated'],
    ['detected', 'mitigated'],
  ],
  repair: [
    ['detected', 'mitigated'],
    ['started', 'mitigated'],
  ],
  resolve: [
    ['started', 'resolved'],
    ['detected', 'resolved'],
  ],
  unclear: [],
};

function judge({ said, of, otherwise }: Said, points: readonly Instant[], milestones: Milestones): Claim {
  const named = INTERVALS[of].flatMap(([from, to]) => {
    const [a, b] = [milestones[from], milestones[to]];
    return a === undefined || b === undefined || a.moment.dated !== b.moment.dated ? [] : [{ a, b }];
  });
  const fitting = named.find(({ a, b }) => fits(said, a.moment, b.moment));
  const meant = fitting ?? named[0];
  const against = meant && interval(instantOf(meant.a), instantOf(meant.b));
  const claim = { said, of, ...(against && { against }) };
  if (otherwise || of === 'unclear') return claim;
  if (fitting !== undefined) return { ...claim, agrees: true };
  // Only ends that are said outright can contradict; words may have named another event.
  const outright = named.find(({ a, b }) => a.explicit && b.explicit);
  if (outright !== undefined) {
    return { said, of, agrees: false, against: interval(instantOf(outright.a), instantOf(outright.b)) };
  }
  const other = anyInterval(said, points);
  if (other !== undefined) return { said, of, agrees: true, against: other };
  return against === undefined || against.ms <= 0 ? claim : { ...claim, agrees: false };
}

function instantOf({ moment, span, event }: NonNullable<Milestones[keyof Milestones]>): Instant {
  return { moment, stamp: event?.event.stamp ?? { ...span, text: '', approx: moment.approx, defects: [] } };
}

function interval(from: Instant, to: Instant): { from: Instant; to: Instant; ms: number } {
  return { from, to, ms: to.moment.axis - from.moment.axis };
}

function fits(said: DurationText, from: Instant['moment'], to: Instant['moment']): boolean {
  const shortest = to.axis + to.earliest - (from.axis + from.latest);
  const longest = to.axis + to.latest - (from.axis + from.earliest);
  return longest >= said.low && shortest <= said.high && longest >= 0;
}

/** Some two points of the document lie that far apart. Long timelines make every duration fit, so the number of points is bounded. */
function anyInterval(said: DurationText, points: readonly Instant[]): Claim['against'] | undefined {
  const usable = points.slice(0, MOST_POINTS);
  for (const [index, from] of usable.entries()) {
    for (const to of usable.slice(index + 1)) {
      const [a, b] = from.moment.axis <= to.moment.axis ? [from, to] : [to, from];
      if (b.moment.axis - a.moment.axis < MINUTE / 2 && said.ms > MINUTE) continue;
      if (b.moment.axis - a.moment.axis > 60 * DAY || a.moment.dated !== b.moment.dated) continue;
      if (fits(said, a.moment, b.moment)) return interval(a, b);
    }
  }
  return undefined;
}

const MOST_POINTS = 200;

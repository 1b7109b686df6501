// Durations said of the incident, held against its own times.
import type { Field, Postmortem, Prose } from '../model/postmortem';
import { DAY, MINUTE } from '../time/civil';
import { type DurationText, findDurations } from '../time/duration';
import { findTimestamps, shiftTimestamp } from '../time/read';
import type { Timestamp } from '../time/timestamp';
import type { BaseDate } from './base-date';
import { fits, interval, toldInterval } from './claim-intervals';
import { type ClaimOf, claimOfLabel, claimOfWords } from './claim-words';
import type { Claim, Instant, Interval, Milestones, OrderedTimeline, ZoneFact } from './facts';
import { durationsIn } from './line-times';
import { datedPoints, resolveWindow } from './window';

export function findClaims(
  postmortem: Postmortem,
  timelines: readonly OrderedTimeline[],
  milestones: Milestones,
  known: { readonly base: BaseDate; readonly zone: ZoneFact | undefined },
): readonly Claim[] {
  const points = [...datedPoints(postmortem.fields, known), ...pointsOf(timelines, milestones)];
  const said = [...fieldClaims(postmortem.fields), ...proseClaims(postmortem)].sort(
    (a, b) => a.said.start - b.said.start,
  );
  const once = said.filter((claim, index) => claim.said.start !== said[index - 1]?.said.start);
  const besides = new Map(once.map((claim) => [claim, judgeBeside(claim, known)] as const));
  const parts = [...besides.values()].flatMap((claim) => (claim?.against === undefined ? [] : [claim.against]));
  const ranges = new Set(parts.map(({ from, to }) => `${from.moment.axis} ${to.moment.axis}`)).size;
  const several = ranges > 1 || tellsApart(postmortem);
  const judged = once.map((claim) => {
    const beside = besides.get(claim);
    if (beside !== undefined) return beside;
    if (claim.cumulative && ranges > 1) return judgeSum(claim, parts);
    // Where several outages are told, a duration may be said of any of them.
    return judge(several || claim.cumulative ? { ...claim, partial: true } : claim, points, milestones);
  });
  return judged.map((claim, index) => {
    if (once[index]?.otherwise) return claim;
    const contradicted = claim.agrees === false && claim.parts === undefined && once[index]?.beside === undefined;
    const told = contradicted ? toldInterval(claim.said, postmortem, points, known) : undefined;
    return told === undefined ? againstParts(claim, judged) : { ...claim, agrees: true, against: told };
  });
}

/** Incidents one by one in one document: several timelines, and a `Duration:` of its own length with each. */
function tellsApart({ timelines, fields }: Postmortem): boolean {
  const lengths = fieldClaims(fields.filter(({ name }) => name === 'duration')).map(({ said }) => said.ms);
  const sections = new Set(timelines.flatMap(({ role, section }) => (role === 'timeline' ? [section] : [])));
  return sections.size > 1 && new Set(lengths).size > 1;
}

interface Said {
  readonly said: DurationText;
  readonly of: ClaimOf;
  /** Counted otherwise than by the clock: "during support hours". */
  readonly otherwise: boolean;
  /** The range that stands beside the duration: `18:00 to 19:12 (72 minutes)`. */
  readonly beside?: Timestamp;
  /** Said of several outages together: "over 14 hours across four incidents". */
  readonly cumulative?: boolean;
  /** Said of one outage of several: some interval may agree, none can contradict. */
  readonly partial: boolean;
}

const OTHERWISE =
  /\b(?:support|business|working|office|core|on-call) hours\b|\bworking days?\b|\bon average\b|\baverage of\b|\bper (?:user|customer|request)\b/i;

const CUMULATIVE =
  /\b(?:cumulative|combined|across (?:all|the|these|\w+) (?:\w+ )?(?:incidents|outages|events)|totall?ing|(?:several|separate|multiple|two|three|four|five|six) (?:\w+ )?(?:incidents|outages))\b/i;

function shifted(duration: DurationText, delta: number): DurationText {
  return { ...duration, start: duration.start + delta, end: duration.end + delta };
}

function fieldClaims(fields: readonly Field[]): readonly Said[] {
  return fields.flatMap((field) => {
    const of = claimOfLabel(field.label.text) ?? (field.name === 'duration' ? 'total' : undefined);
    const duration = of === undefined ? undefined : findDurations(field.value.text)[0];
    if (of === undefined || duration === undefined) return [];
    const beside = rangeIn(field.value.text, field.value.span.start);
    return [
      {
        said: shifted(duration, field.value.span.start),
        of,
        otherwise: OTHERWISE.test(field.value.text),
        cumulative: CUMULATIVE.test(field.value.text),
        partial: false,
        ...(beside && { beside }),
      },
    ];
  });
}

/** Plans and lessons tell of other durations than the incident's too. */
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
  const heads = new Set(postmortem.timelines.flatMap(({ events }) => events.map(({ head }) => head.start)));
  return postmortem.prose.flatMap((line, index) => {
    if (line.role === 'field' || durationsIn(line).length === 0 || heads.has(line.span.start)) return [];
    const canonical = line.section === undefined ? undefined : postmortem.sections[line.section]?.canonical;
    const before = line.continues ? (postmortem.prose[index - 1]?.plain ?? '') : '';
    const elsewhere = canonical !== undefined && ELSEWHERE.has(canonical);
    return lineClaims(line, before).map((claim) =>
      elsewhere && !claim.labelled ? { ...claim, partial: true } : claim,
    );
  });
}

/** @param lead the line before in the same paragraph, where the sentence may have begun. */
function lineClaims(line: Prose, lead: string): readonly (Said & { readonly labelled: boolean })[] {
  return durationsIn(line).flatMap((duration) => {
    const own = line.plain.slice(0, duration.start);
    const before = `${lead} ${own}`;
    const after = line.plain.slice(duration.end);
    const label = claimOfLabel(labelBefore(own));
    const words = claimOfWords(before, after);
    const of = words?.of ?? label ?? (isDated(own, after) ? 'total' : undefined);
    if (of === undefined) return [];
    const said = shifted({ ...duration, text: line.text.slice(duration.start, duration.end) }, line.span.start);
    const beside = /\(\s*$/.test(before) || label !== undefined ? rangeIn(line.plain, line.span.start) : undefined;
    return [
      {
        said,
        of,
        otherwise: OTHERWISE.test(sentenceAround(line.plain, duration)),
        labelled: label !== undefined,
        cumulative: CUMULATIVE.test(sentenceAround(line.plain, duration)),
        partial: !(words?.sure ?? label !== undefined),
        ...(beside && { beside }),
      },
    ];
  });
}

/** The label that the duration stands right behind, with at most a range or an opening parenthesis between. */
function labelBefore(before: string): string {
  const value =
    /(?:^\s{0,40}|[:.;*_([-]\s{0,40}|\s{2})([\p{L}][\p{L} '’-]{1,50}?)[\s*_]{0,40}:([\s*_~(]{0,40}(?:[^.:]|:\d\d){0,80})$/u.exec(
      before,
    );
  const between = value?.[2] ?? '';
  const direct =
    /^[\s*_~(]*(?:(?:about|approximately|around|roughly|over|nearly|almost|more than|at least)\s*)?$/i.test(between);
  const opened = /\(\s*(?:(?:about|approx\w*\.?|~)\s*)?$/i.exec(between);
  const behindRange = opened !== null && /\d/.test(between.slice(0, opened.index));
  return direct || behindRange ? (value?.[1] ?? '') : '';
}

/** `October 21 (103 minutes): …`: a day of the incident and how long it took. */
function isDated(before: string, after: string): boolean {
  const date = /^\W*([A-Z][\w .,–-]{3,24}|\d{4}-\d\d-\d\d)\W*\(\s*$/.exec(before)?.[1];
  return date !== undefined && /^\)/.test(after) && findTimestamps(date)[0]?.date !== undefined;
}

function rangeIn(text: string, at: number): Timestamp | undefined {
  const range = findTimestamps(text).find(({ clock, until }) => clock !== undefined && until?.clock !== undefined);
  return range && shiftTimestamp(range, at);
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

/** A duration beside its own range is held against that range and nothing else. */
function judgeBeside(
  { said, of, otherwise, beside }: Said,
  known: { readonly base: BaseDate; readonly zone: ZoneFact | undefined },
): Claim | undefined {
  const { start, end } = beside === undefined ? {} : resolveWindow({ first: beside }, known);
  if (start === undefined || end === undefined || otherwise) return undefined;
  return { said, of, agrees: fits(said, start.moment, end.moment), against: interval(start, end) };
}

/**
 * A total that the times leave open, beside a time to detect and a time to resolve that the times bear out: it is one or the sum of
 * both, whichever way its author counts.
 */
function againstParts(claim: Claim, all: readonly Claim[]): Claim {
  if (claim.of !== 'total' || claim.agrees !== undefined) return claim;
  const [detect, resolve] = (['detect', 'resolve'] as const).map((of) =>
    all.find((other) => other.of === of && other.agrees),
  );
  if (detect?.against === undefined || resolve?.against === undefined) return claim;
  const { low, high } = claim.said;
  const fits = [resolve.said.ms, detect.said.ms + resolve.said.ms].some((ms) => low <= ms && ms <= high);
  return fits ? { ...claim, agrees: true } : { ...claim, agrees: false, parts: [detect.against, resolve.against] };
}

/** The sum of outages that the document gives one by one. */
function judgeSum({ said, of }: Said, parts: readonly Interval[]): Claim {
  const once = [...new Map(parts.map((part) => [`${part.from.moment.axis} ${part.to.moment.axis}`, part])).values()];
  const ms = once.reduce((sum, part) => sum + part.ms, 0);
  return { said, of, agrees: said.low <= ms && ms <= said.high, parts: once };
}

function judge({ said, of, otherwise, partial }: Said, points: readonly Instant[], milestones: Milestones): Claim {
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
  if (outright !== undefined && !partial) {
    return { said, of, agrees: false, against: interval(instantOf(outright.a), instantOf(outright.b)) };
  }
  const other = anyInterval(said, points);
  if (other !== undefined) return { said, of, agrees: true, against: other };
  return against === undefined || against.ms <= 0 || partial ? claim : { ...claim, agrees: false };
}

function instantOf({ moment, span, event }: NonNullable<Milestones[keyof Milestones]>): Instant {
  return { moment, stamp: event?.event.stamp ?? { ...span, text: '', approx: moment.approx, defects: [] } };
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

// Durations said of the incident, held against its own times.
import type { Event, Field, Prose } from '../model/postmortem';
import { ask } from '../text/memory';
import { findIn, joined } from '../text/walks';
import { type DurationText, findDurations } from '../time/duration';
import { findTimestamps, shiftTimestamp } from '../time/read';
import type { Timestamp } from '../time/timestamp';
import { linesBefore, toldInterval } from './claim-intervals';
import { claimOfLabel, claimOfWords } from './claim-words';
import type { Claim, Instant, Milestones, OrderedTimeline, TimedEvent } from './facts';
import { durationsIn } from './line-times';
import { rangeOf } from './ranges';
import type { Revision } from './revision';
import { againstParts, instantOf, judgeAll, MOST_POINTS, type Said } from './verdicts';
import { datedPoints, type Known } from './window';

export function findClaims(
  revision: Revision,
  timelines: readonly OrderedTimeline[],
  milestones: Milestones,
  known: Known,
): readonly Claim[] {
  const { prose, history } = revision;
  const { base, zone } = known;
  const points = pointsOf(revision, timelines, milestones, known);
  const usable = history.list(judgeAll, points.slice(0, MOST_POINTS));
  const said = saidOf(revision);
  const apart = tellsApart(revision);
  const judged = history.keep(judgeAll, [said, usable, milestones, base, zone, apart], () =>
    judgeAll(said, usable, milestones, known, apart),
  );
  const told = judged.map((claim, at) => {
    if (claim.agrees !== false || claim.parts !== undefined || said[at]?.beside !== undefined) return undefined;
    const lines = linesBefore(prose, claim.said.start);
    const given = [claim.said, points, base, zone, ...lines];
    return history.keep(toldInterval, given, () => toldInterval(claim.said, lines, points, known), at);
  });
  return history.keep(findClaims, [said, judged, ...told], () =>
    judged.map((claim, at) => {
      if (said[at]?.otherwise) return claim;
      const against = told[at];
      return against === undefined ? againstParts(claim, judged) : { ...claim, agrees: true, against };
    }),
  );
}

/** Incidents one by one in one document: several timelines, and a `Duration:` of its own length with each. */
function tellsApart({ timelines, fields, history }: Revision): boolean {
  const sections = new Set(timelines.flatMap(({ role, section }) => (role === 'timeline' ? [section] : [])));
  return sections.size > 1 && history.keep(lengthsIn, [fields], () => lengthsIn(fields)) > 1;
}

/** How many lengths the fields give. */
function lengthsIn(fields: readonly Field[]): number {
  return new Set(fieldClaims(fields.filter(({ name }) => name === 'duration')).map(({ said }) => said.ms)).size;
}

const OTHERWISE =
  /\b(?:support|business|working|office|core|on-call) hours\b|\bworking days?\b|\bon average\b|\baverage of\b|\bper (?:user|customer|request)\b/i;

const CUMULATIVE =
  /\b(?:cumulative|combined|across (?:all|the|these|\w+) (?:\w+ )?(?:incidents|outages|events)|totall?ing|(?:several|separate|multiple|two|three|four|five|six) (?:\w+ )?(?:incidents|outages))\b/i;

function shifted(duration: DurationText, delta: number): DurationText {
  return { ...duration, start: duration.start + delta, end: duration.end + delta };
}

/** How long something is kept or holds: `Duration: 7 days (expires 2026-06-02)`. */
const VALIDITY = /^\s*[(,;–—-]\s*(?:auto[- ])?(?:expir(?:es?|ed|ing|y)|valid (?:for|until|till)|retention)\b/i;

function fieldClaims(fields: readonly Field[]): readonly Said[] {
  return fields.flatMap((field) => {
    const of = claimOfLabel(field.label.text) ?? (field.name === 'duration' ? 'total' : undefined);
    const duration = of === undefined ? undefined : findDurations(field.value.text)[0];
    if (
      of === undefined ||
      duration === undefined ||
      VALIDITY.test(field.value.text.slice(duration.end, duration.end + 40))
    )
      return [];
    const beside = rangeIn(field.value.text);
    return [
      {
        said: shifted(duration, field.value.span.start),
        of,
        otherwise: OTHERWISE.test(field.value.text),
        cumulative: CUMULATIVE.test(field.value.text),
        partial: false,
        ...(beside && { beside: shiftTimestamp(beside, field.value.span.start) }),
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

/** What is said, in document order: every duration once, and none of the timelines' own lines. */
function saidOf({ fields, prose, timelines, canonicals, history }: Revision): readonly Said[] {
  const inFields = history.keep(fieldClaims, [fields], () => fieldClaims(fields));
  const inLines = findIn(history, saidInLine, prose, [canonicals], { alike: true });
  const starts = timelines.map(({ events }, index) => history.map(headOf, events, [], index));
  const heads = history.keep(saidOf, starts, () => new Set(joined(starts)), 1);
  return history.keep(saidOf, [inFields, inLines, heads], () => {
    const said = [...inFields, ...inLines.filter(({ line }) => !heads.has(line))];
    said.sort((a, b) => a.said.start - b.said.start);
    return said.filter((claim, index) => claim.said.start !== said[index - 1]?.said.start);
  });
}

function headOf({ head }: Event): number {
  return head.start;
}

interface SaidInLine extends Said {
  /** Where the line begins. */
  readonly line: number;
}

function saidInLine(line: Prose, above: Prose | undefined, canonicals: Revision['canonicals']): readonly SaidInLine[] {
  if (line.role === 'field' || durationsIn(line).length === 0) return [];
  const canonical = line.section === undefined ? undefined : canonicals[line.section];
  const before = line.continues ? (above?.plain ?? '') : '';
  const elsewhere = canonical !== undefined && ELSEWHERE.has(canonical);
  const start = line.span.start;
  const claims = before === '' ? ask(line, claimsIn) : lineClaims(line, before);
  return claims.map(({ labelled, said, beside, ...claim }) => ({
    ...claim,
    said: shifted(said, start),
    ...(beside && { beside: shiftTimestamp(beside, start) }),
    partial: claim.partial || (elsewhere && !labelled),
    line: start,
  }));
}

type Line = Pick<Prose, 'text' | 'plain' | 'memory'>;
type Claims = readonly (Said & { readonly labelled: boolean })[];

function claimsIn(line: Pick<Prose, 'text' | 'plain'>): Claims {
  return lineClaims(line, '');
}

/** With offsets into the line. @param lead the line before in the same paragraph, where the sentence may have begun. */
function lineClaims(line: Line, lead: string): Claims {
  return durationsIn(line).flatMap((duration) => {
    const own = line.plain.slice(0, duration.start);
    const before = `${lead} ${own}`;
    const after = line.plain.slice(duration.end);
    const label = claimOfLabel(labelBefore(own));
    const words = claimOfWords(before, after);
    const of = words?.of ?? label ?? (isDated(own, after) ? 'total' : undefined);
    if (of === undefined || VALIDITY.test(after.slice(0, 40))) return [];
    const said = { ...duration, text: line.text.slice(duration.start, duration.end) };
    const beside = /\(\s*$/.test(before) || label !== undefined ? rangeIn(line.plain) : undefined;
    return [
      {
        said,
        of,
        otherwise: OTHERWISE.test(sentenceAround(line.plain, duration)),
        labelled: label !== undefined,
        cumulative: CUMULATIVE.test(sentenceAround(line.plain, duration)),
        partial: !(words?.sure ?? label !== undefined) || UNTIL.test(after),
        ...(beside && { beside }),
      },
    ];
  });
}

/** `8 hours until the read-only copy was up`: of a part, up to what is said; a time of day may end the whole. */
const UNTIL = /^,? (?:un)?till? (?!(?:about |around |approximately )?[\d~])/i;

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

function rangeIn(text: string): Timestamp | undefined {
  const range = rangeOf(text);
  return range?.clock === undefined || range.until?.clock === undefined ? undefined : range;
}

function sentenceAround(text: string, { start, end }: DurationText): string {
  const from = Math.max(text.lastIndexOf('. ', start), 0);
  const to = text.indexOf('. ', end);
  return text.slice(from, to < 0 ? undefined : to);
}

/** The points between which a duration can lie: milestones first, then every timed event. */
function pointsOf(
  { fields, history }: Revision,
  timelines: readonly OrderedTimeline[],
  milestones: Milestones,
  known: Known,
): readonly Instant[] {
  const dated = history.keep(datedPoints, [fields, known.base, known.zone], () => datedPoints(fields, known));
  const ofMilestones = history.keep(pointsOf, [milestones], () =>
    history.stable(instantOf, Object.values(milestones).map(instantOf)),
  );
  const ofEvents = timelines.map(({ events }, slot) => findIn(history, pointAt, events, [], { slot, alike: true }));
  const lists = [dated, ofMilestones, ...ofEvents];
  return history.keep(pointAt, lists, () => joined(lists));
}

function pointAt({ event: { stamp }, moment }: TimedEvent): readonly Instant[] {
  return moment === undefined || moment.day || stamp === undefined ? [] : [{ moment, stamp }];
}

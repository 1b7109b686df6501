// timeline/out-of-order: an event stands where its time does not belong.
import type { Instant, OrderedTimeline, TimedEvent } from '../../analysis/facts';
import { contradictedBy } from '../../analysis/ordering';
import { type Place, placeOf } from '../../analysis/place';
import { type Repair, repairsOf } from '../../analysis/repairs';
import { HOUR, MINUTE } from '../../time/civil';
import { respelled } from '../../time/respell';
import type { Timestamp } from '../../time/timestamp';
import { clockChangeAt } from '../../time/zones';
import type { Fix, Report, Rule } from '../rule';
import { distance, lengthOf, saidTogether, shortened, written } from '../wording';

export const outOfOrder: Rule = {
  code: 'timeline/out-of-order',
  severity: 'error',
  summary: 'An event stands before one that happened earlier, or after one that happened later.',
  why:
    'A timeline is read from top to bottom, and every duration is measured along it. One mistyped digit, a missed am or pm, or a ' +
    'line pasted in the wrong place makes causes look like effects. Of all events, the fewest that break the order are ' +
    'reported; each timeline is judged by itself, newest first is an order too, and equal times are fine. Where only the ' +
    'zone of one event disagrees with its neighbours, the order is not at fault.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 22:04 First sign-in errors',
      '- 22:10 The error rate alert pages the on-call',
      '- 12:51 The last release is rolled back',
      '  ^^^^^ timeline/out-of-order: 12:51 is 9 h 19 m before the event above (22:10)',
      '- 23:05 All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 22:04 First sign-in errors',
      '- 22:10 The error rate alert pages the on-call',
      '- 22:51 The last release is rolled back',
      '- 23:05 All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    for (const [slot, timeline] of facts.timelines.entries()) {
      const wrong = facts.history.filter(isMisplaced, timeline.events, [], slot);
      if (wrong.length === 0) continue;
      const siblings = timeline.timeline.events.flatMap(({ stamp }) => (stamp === undefined ? [] : [stamp]));
      for (const event of wrong) {
        const finding = findingFor(timeline, timeline.events.indexOf(event), event, siblings);
        if (finding !== undefined) report(finding);
      }
    }
  },
};

function isMisplaced({ misplaced }: TimedEvent): boolean {
  return misplaced;
}

function findingFor(
  timeline: OrderedTimeline,
  index: number,
  event: TimedEvent,
  siblings: readonly Timestamp[],
): Report | undefined {
  const contradicted = contradictedBy(timeline, index);
  const own = instantOf(event);
  const other = contradicted && instantOf(contradicted.event);
  if (contradicted === undefined || own === undefined || other === undefined) return undefined;
  if (cameTwice(own, other)) return undefined;
  const [time, otherTime] = saidTogether(own, other);
  const relation = own.moment.axis < other.moment.axis ? 'before' : 'after';
  const message = `${time} is ${lengthOf(distance(own, other))} ${relation} the event ${contradicted.where} (${otherTime})`;
  return {
    span: own.stamp,
    message,
    related: [{ span: other.stamp, message: `${otherTime}: ${shortened(contradicted.event.event.text.text, 60)}` }],
    fixes: fixesFor(timeline, index, event, siblings),
  };
}

/** On the night when the clocks go back, 01:20 may well stand below 01:50: it is the second one. */
function cameTwice(own: Instant, other: Instant): boolean {
  const changes = [own, other].map(({ moment }) => moment.zone && clockChangeAt(moment.zone, moment.wall));
  const change = changes.find((found) => found?.kind === 'repeated');
  const length = change === undefined ? 0 : (change.before - change.after) * MINUTE;
  return Math.abs(own.moment.axis - other.moment.axis) <= length;
}

function instantOf({ event, moment }: TimedEvent): Instant | undefined {
  return event.stamp === undefined || moment === undefined ? undefined : { stamp: event.stamp, moment };
}

/** How many repairs are offered that nothing speaks for: more would be guesses. */
const MOST_GUESSES = 2;

/**
 * The convincing repairs and a few others, a slip as frequent as two digits that changed places among them; a date is written where
 * there is none only on good grounds.
 */
function worthOffering(repairs: readonly Repair[]): readonly Repair[] {
  const guesses = repairs.filter(
    ({ convincing, to, event }) => !convincing && (to.date === undefined || event.event.stamp?.date !== undefined),
  );
  const frequent = guesses.slice(MOST_GUESSES).filter(({ kind }) => kind === 'transposed');
  return [
    ...repairs.filter(({ convincing }) => convincing),
    ...guesses.slice(0, MOST_GUESSES),
    ...frequent.slice(0, 1),
  ];
}

function fixesFor(
  timeline: OrderedTimeline,
  index: number,
  event: TimedEvent,
  siblings: readonly Timestamp[],
): readonly Fix[] {
  const repairs = worthOffering(repairsOf(timeline, index));
  const place = placeOf(timeline, index);
  const [best] = repairs;
  const retypes = best !== undefined && (place === undefined || (best.convincing && !isSwap(best, place)));
  const changes = repairs.map((repair) => changeFix(repair, event, siblings, retypes && repair === best));
  if (place === undefined) return changes;
  const move = moveFix(timeline, event, place, !retypes);
  return retypes ? [...changes, move] : [move, ...changes];
}

/** Two lines that changed places are likelier than a slip in the minutes. */
function isSwap({ event, wall }: Repair, { passed }: Place): boolean {
  return passed === 1 && Math.abs(wall - (event.moment?.wall ?? wall)) < HOUR;
}

function changeFix(repair: Repair, event: TimedEvent, siblings: readonly Timestamp[], preferred: boolean): Fix {
  const { stamp } = repair.event.event;
  return {
    title: stamp === undefined ? '' : changeTitle(stamp, repair, repair.event === event ? 'own' : 'other', siblings),
    edits: stamp === undefined ? [] : [{ kind: 'set-time', stamp, to: repair.to, siblings }],
    preferred,
    safe: false,
  };
}

/** `Change to 22:51`: only the clock where only it changes, without the words before it. */
function changeTitle(stamp: Timestamp, { to }: Repair, whose: 'own' | 'other', siblings: readonly Timestamp[]): string {
  const text = respelled(stamp, to, siblings);
  const [first, last] =
    to.date === undefined && stamp.clock !== undefined
      ? [stamp.clock.start, stamp.clock.end]
      : [Math.min(stamp.date?.start ?? stamp.end, stamp.clock?.start ?? stamp.end), stamp.end];
  const now = text.slice(first - stamp.start, text.length - (stamp.end - last));
  return whose === 'own' ? `Change to ${now}` : `Change ${written(stamp, { start: first, end: last })} to ${now}`;
}

function moveFix(
  { timeline }: OrderedTimeline,
  event: TimedEvent,
  { place, anchor, direction }: Place,
  preferred: boolean,
): Fix {
  const stamp = anchor.event.stamp;
  const time = stamp === undefined ? '' : written(stamp, stamp.clock ?? stamp);
  const label = shortened(`${time} ${anchor.event.text.text}`, 48);
  return {
    title: `Move ${direction}: ${place} ${label}`,
    edits: [{ kind: 'move-event', timeline, event: event.event, place, anchor: anchor.event }],
    preferred,
    safe: false,
  };
}

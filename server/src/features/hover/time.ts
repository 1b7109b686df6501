// Hover on a time: when that was in UTC and here, how far from the start and from the event before, and what was not written.
import type { Instant, OrderedTimeline, TimedEvent } from '../../analysis/facts';
import type { Reading } from '../../reading';
import { contains } from '../../text/span';
import { humanDuration } from '../../time/duration';
import type { Moment } from '../../time/moment';
import { showMoment, showOffset, showUtc } from '../../time/show';
import type { Hover } from '../hover';
import { code } from '../words';

export function hoverTime(reading: Reading, offset: number): Hover | undefined {
  for (const ordered of reading.facts.timelines) {
    const index = ordered.events.findIndex(({ event }) => event.stamp !== undefined && within(event.stamp, offset));
    const event = ordered.events[index];
    if (event !== undefined) return hoverEvent(reading, ordered, index, event);
  }
  return hoverInstant(reading, offset);
}

function hoverEvent(reading: Reading, ordered: OrderedTimeline, index: number, timed: TimedEvent): Hover | undefined {
  const { stamp } = timed.event;
  if (stamp === undefined) return undefined;
  const { moment } = timed;
  const span = { start: stamp.start, end: stamp.end };
  if (moment === undefined) return { span, markdown: `${code(stamp.text)} cannot be read as a time.` };
  const before = ordered.events
    .slice(0, index)
    .filter((event) => event.moment !== undefined)
    .at(-1)?.moment;
  const lines = [
    when(moment, timed.until),
    where(reading, moment, before),
    ...timed.inferred.map((what) => `_${reason(reading, ordered, index, timed, what)}_`),
  ];
  return { span, markdown: lines.filter((line) => line !== '').join('  \n') };
}

/** A time in a field or a sentence that says when the incident started, ended, was noticed. */
function hoverInstant({ facts }: Reading, offset: number): Hover | undefined {
  const { window, milestones } = facts;
  const known: readonly [string, Instant | undefined][] = [
    ['the declared start', window.start],
    ['the declared end', window.end],
  ];
  for (const [name, instant] of known) {
    if (instant === undefined || !within(instant.stamp, offset)) continue;
    const { moment, stamp } = instant;
    const span = { start: stamp.start, end: stamp.end };
    return { span, markdown: [when(moment), offsetFromStart(milestones.started?.moment, moment, name)].join('  \n') };
  }
  for (const [name, milestone] of Object.entries(milestones)) {
    if (milestone.event !== undefined || !contains(milestone.span, offset)) continue;
    const { moment, span } = milestone;
    return { span, markdown: [when(moment), offsetFromStart(milestones.started?.moment, moment, name)].join('  \n') };
  }
  return undefined;
}

function within(stamp: { readonly start: number; readonly end: number }, offset: number): boolean {
  return stamp.start <= offset && offset <= stamp.end;
}

function when(moment: Moment, until?: Moment): string {
  const utc = showUtc(moment);
  const local = until === undefined ? showMoment(moment) : `${showMoment(moment)} – ${showMoment(until)}`;
  const isUtc = moment.offset === 0;
  const text = utc === undefined || isUtc ? `**${local}**` : `**${local}** · ${utc}`;
  if (moment.zone === undefined && !moment.day) return `${text} · time zone unknown`;
  return text;
}

function where({ facts }: Reading, moment: Moment, before: Moment | undefined): string {
  const parts: string[] = [];
  const start = facts.milestones.started?.moment;
  if (start !== undefined && !moment.day) parts.push(`${showOffset(moment.axis - start.axis)} from the start`);
  if (before !== undefined && !moment.day && !before.day) {
    const ms = moment.axis - before.axis;
    const distance = humanDuration(Math.abs(ms));
    parts.push(
      ms === 0 ? 'same time as the event above' : `${distance} ${ms < 0 ? 'before' : 'after'} the event above`,
    );
  }
  return parts.join(' · ');
}

function offsetFromStart(start: Moment | undefined, moment: Moment, name: string): string {
  if (start === undefined || start.axis === moment.axis) return name;
  return `${name} · ${showOffset(moment.axis - start.axis)} from the start`;
}

function reason(
  reading: Reading,
  ordered: OrderedTimeline,
  index: number,
  timed: TimedEvent,
  what: 'date' | 'zone' | 'meridiem',
): string {
  switch (what) {
    case 'date':
      return `The date is not written here: ${dateReason(reading, ordered, index, timed)}.`;
    case 'zone':
      return `The zone is not written here: ${zoneReason(reading)}.`;
    case 'meridiem':
      return 'AM or PM is not written here: it is read so that the events stay in order.';
  }
}

function dateReason({ lines }: Reading, ordered: OrderedTimeline, index: number, timed: TimedEvent): string {
  const { under } = timed.event;
  if (under !== undefined) return `${code(under.text)} in line ${lines.lineAt(under.start) + 1} says it`;
  const dated = ordered.events
    .slice(0, index)
    .filter(({ event }) => event.stamp?.date !== undefined)
    .at(-1)?.event.stamp;
  if (dated === undefined) return 'it comes from the rest of the document';
  return `it is carried on from ${code(dated.text)} in line ${lines.lineAt(dated.start) + 1}`;
}

function zoneReason({ facts, lines, document }: Reading): string {
  const { zone } = facts;
  if (zone === undefined) return 'it comes from the rest of the document';
  if (zone.said === undefined) return `the setting \`postmortem.timeZone\` says ${code(zone.zone.name)}`;
  const said = document.text.slice(zone.said.start, Math.min(zone.said.end, zone.said.start + 60));
  return `${code(said)} in line ${lines.lineAt(zone.said.start) + 1} says it`;
}

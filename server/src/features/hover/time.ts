// Hover on a time: when that was in UTC and here, how far from the start and from the event before, and what was not written.
import type { OrderedTimeline, TimedEvent } from '../../analysis/facts';
import type { Reading } from '../../reading';
import { contains, type Span } from '../../text/span';
import { humanDuration } from '../../time/duration';
import type { Moment } from '../../time/moment';
import { showMoment, showOffset, showUtc } from '../../time/show';
import { sameZone } from '../../time/zones';
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
  const { start, end } = facts.window;
  const begun = facts.milestones.started?.moment;
  const isRange = start !== undefined && end !== undefined && within(start.stamp, end.stamp.start);
  if (isRange && within(start.stamp, offset)) {
    const length = humanDuration(end.moment.axis - start.moment.axis);
    return says(start.stamp, when(start.moment, end.moment), `the declared start and end · ${length}`);
  }
  for (const [name, instant] of [
    ['the declared start', start],
    ['the declared end', end],
  ] as const) {
    if (instant === undefined || !within(instant.stamp, offset)) continue;
    return says(instant.stamp, when(instant.moment), offsetFromStart(begun, instant.moment, name));
  }
  for (const [name, { event, moment, span }] of Object.entries(facts.milestones)) {
    if (event !== undefined || !contains(span, offset)) continue;
    return says(span, when(moment), offsetFromStart(begun, moment, name));
  }
  return undefined;
}

function says({ start, end }: Span, ...lines: readonly string[]): Hover {
  return { span: { start, end }, markdown: lines.join('  \n') };
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
  if (start !== undefined && !moment.day) parts.push(fromStart(moment.axis - start.axis));
  if (before !== undefined && !moment.day && !before.day) {
    const ms = moment.axis - before.axis;
    const distance = humanDuration(Math.abs(ms));
    parts.push(
      ms === 0 ? 'same time as the event above' : `${distance} ${ms < 0 ? 'before' : 'after'} the event above`,
    );
  }
  return parts.join(' · ');
}

function fromStart(ms: number): string {
  return ms === 0 ? 'the start of the incident' : `${showOffset(ms)} from the start`;
}

function offsetFromStart(start: Moment | undefined, moment: Moment, name: string): string {
  if (start === undefined || start.axis === moment.axis) return name;
  return `${name} · ${fromStart(moment.axis - start.axis)}`;
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
      return `The zone is not written here: ${zoneReason(reading, timed)}.`;
    case 'meridiem':
      return 'AM or PM is not written here: it is read so that the events stay in order.';
  }
}

function dateReason({ facts, lines }: Reading, ordered: OrderedTimeline, index: number, timed: TimedEvent): string {
  const { under } = timed.event;
  if (under !== undefined) return `${code(under.text)} in line ${lines.lineAt(under.start) + 1} says it`;
  const dated = ordered.events
    .slice(0, index)
    .filter(({ event }) => event.stamp?.date !== undefined)
    .at(-1)?.event.stamp;
  const declared = facts.window.start?.stamp;
  if (dated === undefined && declared?.date !== undefined) {
    return `it is that of the declared start, ${code(declared.text)} in line ${lines.lineAt(declared.start) + 1}`;
  }
  if (dated === undefined) return 'it comes from the title, the file’s name or the rest of the text';
  return `it is carried on from ${code(dated.text)} in line ${lines.lineAt(dated.start) + 1}`;
}

function zoneReason({ facts, lines, document }: Reading, { moment }: TimedEvent): string {
  const { zone } = facts;
  if (moment?.zone !== undefined && zone !== undefined && !sameZone(moment.zone, zone.zone)) {
    return `this timeline is in ${code(moment.zone.name)}`;
  }
  if (zone === undefined) return 'it comes from the rest of the document';
  if (zone.said === undefined) return `the setting \`postmortem.timeZone\` says ${code(zone.zone.name)}`;
  const said = document.text.slice(zone.said.start, Math.min(zone.said.end, zone.said.start + 60));
  return `${code(said)} in line ${lines.lineAt(zone.said.start) + 1} says it`;
}

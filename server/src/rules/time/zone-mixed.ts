// time/zone-mixed: zones that contradict each other.

import type { Facts, OrderedTimeline, TimedEvent } from '../../analysis/facts';
import { contradictedNote, contradictedWindow, type OddZone, oddZones } from '../../analysis/zone-slips';
import { MINUTE } from '../../time/civil';
import { showClock, showZone } from '../../time/show';
import type { Timestamp, Zone } from '../../time/timestamp';
import type { Fix, Report, Rule } from '../rule';
import { counted, quoted, written } from '../wording';

export const zoneMixed: Rule = {
  code: 'time/zone-mixed',
  severity: 'warning',
  summary: 'Time zones contradict each other.',
  why:
    'One event in another zone than its neighbours, though its clock fits right between theirs; a heading that says Pacific ' +
    'time over events that all say UTC; a window in one zone with the clock times of the timeline in another: each moves ' +
    'something by hours. Zones that differ on purpose, so that the order comes out right, are not reported.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline',
      '- 14:04 UTC First sign-in errors',
      '- 14:10 UTC The on-call is paged',
      '- 14:15 EST The last release is rolled back',
      '        ^^^ time/zone-mixed: 14:15 EST is 19:15 UTC, but stands between times of 14:10 UTC and 14:20 UTC',
      '- 14:20 UTC All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline',
      '- 14:04 UTC First sign-in errors',
      '- 14:10 UTC The on-call is paged',
      '- 14:15 UTC The last release is rolled back',
      '- 14:20 UTC All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const { history } = facts;
    for (const [slot, timeline] of facts.timelines.entries()) {
      const { events } = timeline;
      const first = events.find(({ moment }) => moment?.offset !== undefined)?.moment?.offset;
      const isMixed = history.filter(isElsewhere, events, [first], slot).length > 0;
      if (isMixed) for (const odd of oddZones(timeline)) report(ofEvent(timeline, odd));
      const note = noteFinding(facts, timeline, slot);
      if (note !== undefined) report(note);
    }
    const window = windowFinding(facts);
    if (window !== undefined) report(window);
  },
};

function isElsewhere({ moment }: TimedEvent, offset: number | undefined): boolean {
  return moment?.offset !== undefined && moment.offset !== offset;
}

function ofEvent(timeline: OrderedTimeline, { event, stamp, moment, sibling }: OddZone): Report {
  const zone = sibling.moment?.zone;
  const name = zone === undefined ? '' : ` ${showZone(zone, undefined)}`;
  const there = showClock(moment.axis + (sibling.moment?.offset ?? 0) * MINUTE);
  const around = neighbourClocks(timeline, event).map((clock) => `${clock}${name}`);
  const span = zoneSpan(stamp);
  const text = zoneText(sibling);
  return {
    span,
    message: `${clockAndZone(stamp)} is ${there}${name}, but stands ${around.length > 1 ? 'between' : 'beside'} times of ${around.join(' and ')}`,
    ...(sibling.event.stamp && {
      related: [{ span: sibling.event.stamp, message: clockAndZone(sibling.event.stamp) }],
    }),
    fixes: [replacement(`Change to ${text}`, [span], text)],
  };
}

/** The clocks of the nearest events above and below, as they are written. */
function neighbourClocks({ events }: OrderedTimeline, event: TimedEvent): readonly string[] {
  const at = events.indexOf(event);
  return [events[at - 1], events[at + 1]].flatMap((beside) => {
    const stamp = beside?.event.stamp;
    return stamp?.clock === undefined ? [] : [written(stamp, stamp.clock)];
  });
}

function noteFinding({ postmortem, history }: Facts, timeline: OrderedTimeline, slot: number): Report | undefined {
  const note = contradictedNote(timeline, history, slot);
  const first = note?.stamps[0];
  if (note === undefined || first?.zone === undefined) return undefined;
  const names = [...new Set(note.stamps.map(({ zone }) => zone?.zone.name ?? ''))];
  const line = postmortem.prose.find(({ span }) => span.start <= note.said.start && note.said.end <= span.end);
  const said = line?.text.slice(note.said.start - line.span.start, note.said.end - line.span.start) ?? note.zone.name;
  const name = first.zone.zone.name;
  const spans = note.stamps.map(zoneSpan);
  return {
    span: note.said,
    message: `Says ${quoted(said)}, but every event below says ${names.join(' or ')}`,
    related: [{ span: first, message: `${clockAndZone(first)}` }],
    fixes: [
      ...(names.length === 1 ? [replacement(`Change to ${name}`, [note.said], name)] : []),
      replacement(`Change the zone of ${counted(spans.length, 'event')} to ${said}`, spans, said),
    ],
  };
}

function windowFinding(facts: Facts): Report | undefined {
  const found = contradictedWindow(facts);
  if (found === undefined) return undefined;
  const { stamp, sibling } = found;
  const span = zoneSpan(stamp);
  const zone: Zone | undefined = sibling.moment?.zone;
  const text = zone?.name ?? '';
  return {
    span,
    message: `Says ${zoneName(stamp)}, but the timeline has the same times in ${text}`,
    ...(sibling.event.stamp && { related: [{ span: sibling.event.stamp, message: `${sibling.event.stamp.text}` }] }),
    fixes: [replacement(`Change to ${text}`, [span], text)],
  };
}

/** The zone as it is written, without brackets around it. */
function zoneSpan(stamp: Timestamp): { readonly start: number; readonly end: number } {
  const { zone } = stamp;
  if (zone === undefined) return { start: stamp.start, end: stamp.end };
  const text = written(stamp, zone);
  const [open, close] = [/^[([]/.test(text) ? 1 : 0, /[)\]]$/.test(text) ? 1 : 0];
  return { start: zone.start + open, end: zone.end - close };
}

function zoneName(stamp: Timestamp): string {
  return written(stamp, zoneSpan(stamp));
}

function zoneText({ event, moment }: TimedEvent): string {
  return event.stamp?.zone === undefined ? (moment?.zone?.name ?? '') : zoneName(event.stamp);
}

function clockAndZone(stamp: Timestamp): string {
  return stamp.clock === undefined ? stamp.text : `${written(stamp, stamp.clock)} ${zoneName(stamp)}`;
}

/** The first fix of a finding is the preferred one: what the others say is likelier. */
function replacement(
  title: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  text: string,
): Fix {
  return {
    title,
    edits: spans.map((span) => ({ kind: 'replace', span, text })),
    preferred: spans.length === 1,
    safe: false,
  };
}

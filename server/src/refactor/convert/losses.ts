// What is lost between two readings of one postmortem: everything that is known of the first is looked for in the second.
import type { Facts, TimedEvent } from '../../analysis/facts';
import type { Suppression } from '../../model/suppression';
import type { Reading } from '../../reading';
import { withoutRoom } from '../../text/layout';
import { lineIndex } from '../../text/lines';
import type { Moment } from '../../time/moment';
import { wordsLost } from './words';

/** Each in a line for the author; empty when nothing is. */
export function lossesOf(before: Reading, now: Reading): readonly string[] {
  const problems = now.postmortem.problems.map(({ message }) => `The result could not be read: ${message}`);
  return [
    ...problems,
    ...titleLost(before, now),
    ...missing(fieldsOf(before), fieldsOf(now), (field) => `The field ${field} is not understood there.`),
    ...missing(headingsOf(before), headingsOf(now), (title) => `The section “${title}” has no place of its own there.`),
    ...timelinesLost(before.facts, now.facts),
    ...missing(
      actionsOf(before),
      actionsOf(now),
      (action) => `The action item “${short(action.split(' · ')[0] ?? '')}” is read differently there.`,
    ),
    ...missing(claimsOf(before), claimsOf(now), (claim) => `The duration “${claim}” is read differently there.`),
    ...windowLost(before.facts, now.facts),
    ...missing(findingsOf(before), findingsOf(now), (finding) => `A finding would go: ${finding}`),
    ...missing(findingsOf(now), findingsOf(before), (finding) => `A finding would come: ${finding}`),
    ...missing(
      suppressionsOf(before),
      suppressionsOf(now),
      (comment) => `The comment “${comment}” has no place there.`,
    ),
    ...wordsLost(before, now),
  ];
}

function titleLost({ postmortem: { title } }: Reading, now: Reading): readonly string[] {
  const [one, other] = [words(title?.text ?? ''), words(now.postmortem.title?.text ?? '')];
  return one === other ? [] : [`The title “${one}” would be “${other}”.`];
}

/** Those of `before` that `now` does not have, each as often as it lacks them. */
function missing(before: readonly string[], now: readonly string[], say: (one: string) => string): readonly string[] {
  const left = [...now];
  return before.flatMap((one) => {
    const at = left.indexOf(one);
    if (at < 0) return [say(one)];
    left.splice(at, 1);
    return [];
  });
}

/** Known fields with their values, but for the title, which a heading can be too. */
function fieldsOf({ postmortem: { fields } }: Reading): readonly string[] {
  return fields.flatMap(({ name, value, items }) => {
    if (name === undefined || name === 'title') return [];
    const said = items.length > 0 ? items.map(({ text }) => words(text)).join(', ') : words(value.text);
    return [`${name}: ${said.replace(/^\[|\]$/g, '')}`];
  });
}

/** The sections that are known by name. */
function headingsOf({ postmortem: { sections } }: Reading): readonly string[] {
  return sections.flatMap(({ canonical }) => (canonical === undefined ? [] : [canonical]));
}

function timelinesLost(before: Facts, now: Facts): readonly string[] {
  const [all, others] = [before, now].map(({ timelines }) => timelines.filter(({ events }) => events.length > 0));
  if (all === undefined || others === undefined) return [];
  if (all.length !== others.length) return [`Its ${all.length} timelines would be ${others.length}.`];
  return all.flatMap(({ events, order, timeline }, at) => {
    const other = others[at];
    if (other === undefined || other.events.length !== events.length) {
      return [`A timeline of ${events.length} events would have ${other?.events.length ?? 0}.`];
    }
    const isTurned = order !== other.order || timeline.role !== other.timeline.role;
    const changed = events.filter((event, index) => tellEvent(event) !== tellEvent(other.events[index]));
    return [
      ...(isTurned ? ['A timeline would be read in another order.'] : []),
      ...changed.map(({ event }) => `The event “${short(words(event.text.text))}” is read differently there.`),
    ];
  });
}

function tellEvent(timed: TimedEvent | undefined): string {
  if (timed === undefined) return '';
  const { event, kind, moment, until, inferred } = timed;
  const inferredHere = inferred.filter((what) => what !== 'date' && what !== 'zone');
  return JSON.stringify([
    plainWords(event.text.text),
    kind,
    event.tag?.word.text,
    moment && tellMoment(moment),
    until && tellMoment(until),
    inferredHere,
    event.stamp?.defects.map(({ kind: defect }) => defect),
  ]);
}

function tellMoment({ axis, dated, day, instant, earliest, latest, approx }: Moment): readonly unknown[] {
  return [axis, dated, day, instant, earliest, latest, approx];
}

function actionsOf({ facts }: Reading): readonly string[] {
  return facts.actions.map(({ item, due }) => {
    const status = item.status?.text ?? (item.done === undefined ? undefined : item.done ? 'done' : 'open');
    const day = due && `${due.year}-${due.month}-${due.day}`;
    const parts = [item.text.text, item.owner?.text, day, status, item.ticket?.text, item.type?.text];
    return parts.map((part) => plainWords(part ?? '')).join(' · ');
  });
}

function claimsOf({ facts: { claims } }: Reading): readonly string[] {
  return claims.map(({ said, of, agrees }) => `${words(said.text)}, ${of}, ${agrees ?? 'unknown'}`);
}

function windowLost(before: Facts, now: Facts): readonly string[] {
  const tell = ({ window, metrics }: Facts): string =>
    JSON.stringify([
      window.start && tellMoment(window.start.moment),
      window.end && tellMoment(window.end.moment),
      metrics.map(({ name, value, bounds }) => [name, value, bounds]),
    ]);
  return tell(before) === tell(now) ? [] : ['The start, the end or the metrics of the incident would be others.'];
}

/** Of the families that say what cannot be. */
function findingsOf({ findings }: Reading): readonly string[] {
  return findings.flatMap(({ code, message }) =>
    /^(?:time|timeline|duration|date)\//.test(code) ? [`${code}: ${words(message)}`] : [],
  );
}

function suppressionsOf({ syntax, document }: Reading): readonly string[] {
  const text = withoutRoom(document.text);
  return syntax
    .suppressions(text, lineIndex(text))
    .map((one: Suppression) => `postmortem-${one.word.text} ${one.codes.map((code) => code.text).join(' ')}`.trim());
}

export function words(text: string): string {
  return text.replace(/[\s\0]+/g, ' ').trim();
}

/** In a table a bar is escaped and a line break written as a tag; in YAML a quotation mark may be. */
function plainWords(text: string): string {
  return words(text.replaceAll('\\|', '|').replace(/<br>/g, ' ').replaceAll("''", "'").replaceAll('\\"', '"'));
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

// timeline/duplicate: one event is told twice, at the same time and in the same words.
import type { OrderedTimeline, TimedEvent } from '../../analysis/facts';
import type { Prose } from '../../model/postmortem';
import { ask } from '../../text/memory';
import type { Span, Text } from '../../text/span';
import type { Report, Rule } from '../rule';
import { quoted, written } from '../wording';

export const duplicate: Rule = {
  code: 'timeline/duplicate',
  severity: 'information',
  summary: 'An event is told twice, at the same time and in the same words.',
  why:
    'When notes of several people are put together, or a line is copied to be changed, an event ends up in the timeline twice. ' +
    'A reader then looks for the difference, and counts two alerts or two deployments where there was one. If it did happen ' +
    'twice, say what was different.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 22:04 First sign-in errors',
      '- 22:10 The error rate alert pages the on-call',
      '- 22:10 The error rate alert pages the on-call',
      '  ^^^^^ timeline/duplicate: The same is told above, also at 22:10: “The error rate alert pages the on-call”',
      '- 22:51 All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 22:04 First sign-in errors',
      '- 22:10 The error rate alert pages the on-call',
      '- 22:51 All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check({ timelines, postmortem, history }, report) {
    for (const [slot, timeline] of timelines.entries()) {
      const told = history.map(toldAt, timeline.events, [], slot);
      const twins = history.keep(twinsIn, [told], () => twinsIn(told), slot);
      for (const twin of twins) {
        const isSame = sameLines(detailsOf(twin.first, postmortem.prose), detailsOf(twin.second, postmortem.prose));
        if (isSame) report(findingFor(timeline, twin));
      }
    }
  },
};

interface Twin {
  readonly first: TimedEvent;
  readonly second: TimedEvent;
}

/** An event and the time that it happened at; an event without a time that can be compared has none. */
interface Told {
  readonly timed: TimedEvent;
  readonly axis: number | undefined;
}

function toldAt(timed: TimedEvent): Told {
  return { timed, axis: timeOf(timed) };
}

/** What happened at one time stands together: an event is compared with those right above it, as far as they are of its time. */
function twinsIn(all: readonly Told[]): readonly Twin[] {
  const twins: Twin[] = [];
  let told = new Map<string, TimedEvent>();
  let above: number | undefined;
  for (let at = 0; at < all.length; at++) {
    const axis = all[at]?.axis;
    const isBelowOne = axis !== undefined && axis === above;
    above = axis;
    if (!isBelowOne && told.size > 0) told = new Map();
    const second = all[at]?.timed;
    if (second === undefined || axis === undefined || (!isBelowOne && axis !== all[at + 1]?.axis)) continue;
    const key = toldIn(second);
    if (key === undefined) continue;
    const first = told.get(key);
    if (first === undefined) told.set(key, second);
    else twins.push({ first, second });
  }
  return twins;
}

/** A time of day that the event itself says; two things of one day, or of about one time, may well read the same. */
function timeOf({ event: { stamp }, moment, misplaced }: TimedEvent): number | undefined {
  if (stamp?.clock === undefined || moment === undefined || moment.approx || misplaced) return undefined;
  return stamp.relative === undefined && stamp.clock.precision !== 'hour' ? moment.axis : undefined;
}

/** The fewest letters of a text that is more than a mark or a name. */
const FEWEST_LETTERS = 8;

/** What an event tells, the same for two that tell the same; undefined where it is too little to say. */
function toldIn({ event: { text, tag, marker }, until }: TimedEvent): string | undefined {
  const words = ask(text, wordsIn);
  return words.length < FEWEST_LETTERS ? undefined : [words, tag?.word.text, marker?.text, until?.axis].join(' | ');
}

/** Case, punctuation and spacing make no other event; numbers and names do. */
function wordsIn({ text }: Pick<Text, 'text'>): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What stands in an event below its first line. */
function detailsOf({ event }: TimedEvent, prose: readonly Prose[]): readonly string[] {
  return prose
    .filter(({ span }) => isInside(span, event.span) && span.start > event.text.span.end)
    .map((line) => wordsIn(line));
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

function findingFor({ timeline }: OrderedTimeline, { first, second }: Twin): Report {
  const stamp = second.event.stamp;
  const told = first.event.stamp;
  const time = told?.clock === undefined ? '' : written(told, told.clock);
  return {
    span: stamp === undefined ? second.event.head : { start: stamp.start, end: stamp.end },
    message: `The same is told above, also at ${time}: ${quoted(second.event.text.text)}`,
    related: told === undefined ? [] : [{ span: told, message: `${told.text}: ${quoted(first.event.text.text)}` }],
    fixes: [
      {
        title: 'Remove the second one',
        edits: [{ kind: 'remove-event', timeline, event: second.event }],
        preferred: true,
        safe: false,
      },
    ],
  };
}

// Tagging a milestone: an event says outright which one it is, instead of leaving it to its words.
import type { TimedEvent } from '../analysis/facts';
import type { Kind } from '../model/kinds';
import { after, isAsked, type Offer, type Refactoring, type Subject, textEdits } from './refactoring';

export const tagMilestone: Refactoring = {
  kind: 'refactor.rewrite.tagMilestone',
  offers(subject) {
    // Which event is meant is said by where the cursor is.
    const asked = subject.reading.facts.timelines.flatMap(({ events }) =>
      events.filter(({ event }) => isAsked({ ...subject, reach: 'range' }, event.span)),
    );
    // Where two of them touch, the cursor is at the beginning of the second.
    const chosen = asked.at(-1);
    return chosen === undefined || asked.length > 2 ? [] : offersFor(subject, chosen);
  },
};

/** In the order in which they happen. */
const MILESTONES: readonly Kind[] = [
  'triggered',
  'started',
  'detected',
  'acknowledged',
  'identified',
  'mitigated',
  'resolved',
];

/** What the words suggest comes first; what another event says outright is taken. */
function offersFor(subject: Subject, event: TimedEvent): readonly Offer[] {
  const said = subject.reading.facts.timelines.flatMap(({ events }) =>
    events.flatMap(({ kind, kindFrom }) => (kindFrom === 'tag' || kindFrom === 'marker' ? [kind] : [])),
  );
  const free = MILESTONES.filter((kind) => !said.includes(kind) && event.event.tag?.kind !== kind);
  const guess = free.filter((kind) => kind === event.kind);
  return [...guess, ...free.filter((kind) => !guess.includes(kind))].map((kind) => ({
    title: `Tag this event as ${kind}`,
    edits: () => editsFor(subject, event, kind),
  }));
}

/** None where the tag would not be read as one: in a cell or a sentence of a shape of its own. */
function editsFor(subject: Subject, { event, timeline }: TimedEvent, as: Kind): ReturnType<Offer['edits']> {
  const edits = textEdits(subject.reading, [{ kind: 'tag-event', event, as }]);
  const at = subject.reading.postmortem.timelines[timeline]?.events.indexOf(event) ?? -1;
  const tagged = after(subject, edits)?.postmortem.timelines[timeline]?.events[at];
  return tagged?.tag?.kind === as ? edits : [];
}

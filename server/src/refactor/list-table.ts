// A list as a table and a table as a list: the same events, written in the other shape.
import type { OrderedTimeline } from '../analysis/facts';
import type { Event } from '../model/postmortem';
import type { Reading } from '../reading';
import { firstMoved } from './instants';
import { after, isTimelineAsked, type Offer, type Refactoring, type Subject, textEdits } from './refactoring';

export const listTable: Refactoring = {
  kind: 'refactor.rewrite.listTable',
  offers(subject) {
    return subject.reading.facts.timelines.flatMap((timeline, index) =>
      isTimelineAsked(subject, timeline) ? offersFor(subject, timeline, index) : [],
    );
  },
};

/** Tried at once: only the result shows whether the other shape has a place for everything. */
function offersFor(subject: Subject, { timeline }: OrderedTimeline, index: number): readonly Offer[] {
  return (['table', 'list'] as const).flatMap((as) => {
    const edits = textEdits(subject.reading, [{ kind: 'reshape-timeline', timeline, as }]);
    if (edits.length === 0) return [];
    const now = after(subject, edits);
    if (now === undefined || !tellsTheSame(subject.reading, now, index)) return [];
    return [{ title: `Write this timeline as a ${as}`, edits: () => edits }];
  });
}

function tellsTheSame(before: Reading, now: Reading, index: number): boolean {
  if (firstMoved(before.facts, now.facts) !== 'none') return false;
  const others = now.facts.timelines[index]?.timeline.events ?? [];
  return (before.facts.timelines[index]?.timeline.events ?? []).every((event, at) => isSame(event, others[at]));
}

function isSame(a: Event, b: Event | undefined): boolean {
  return (
    b !== undefined &&
    words(a.text.text) === words(b.text.text) &&
    a.tag?.word.text === b.tag?.word.text &&
    a.marker?.text === b.marker?.text
  );
}

/** In a table a bar is escaped. */
function words(text: string): string {
  return text.replaceAll('\\|', '|').trim();
}

// What a refactoring is: it says what it can do to a document, and makes the edits when one of these is chosen.
import type { OrderedTimeline } from '../analysis/facts';
import type { ModelEdit } from '../model/edit';
import type { Reading } from '../reading';
import { applyEdits } from '../text/edits';
import { withoutRoom } from '../text/layout';
import { meets, type Span, type TextEdit } from '../text/span';

export interface Refactoring {
  /** The kind of its code actions, by which clients and commands ask for it. */
  readonly kind: `refactor.${string}`;
  offers(subject: Subject): readonly Offer[];
}

/** What a refactoring is asked about. */
export interface Subject {
  readonly reading: Reading;
  readonly range: Span;
  /** `range`: what stands there. `document`: asked for by name, wherever the cursor is. */
  readonly reach: 'range' | 'document';
  /** What the user chose beforehand, where a refactoring asks for something: the zone to convert to. */
  readonly argument?: string;
  /** The same document with another text. */
  reread(text: string): Reading | undefined;
}

export interface Offer {
  /** Tells it from the other offers of its kind. */
  readonly title: string;
  /** What it does to the text; none when it turns out not to be possible. */
  edits(): readonly TextEdit[];
}

/** Whether a stretch of the document is asked about. */
export function isAsked({ range, reach }: Subject, span: Span): boolean {
  return reach === 'document' || meets(span, range);
}

/** Whether a timeline, or the heading over it, is asked about. */
export function isTimelineAsked(subject: Subject, { timeline }: OrderedTimeline): boolean {
  const section = timeline.section === undefined ? undefined : subject.reading.postmortem.sections[timeline.section];
  return isAsked(subject, timeline.span) || (section !== undefined && isAsked(subject, section.title.span));
}

export function textEdits(
  { syntax, document, postmortem, lines }: Reading,
  edits: readonly ModelEdit[],
): readonly TextEdit[] {
  return syntax.write(document.text, postmortem, edits, lines);
}

/** The document as it reads after the edits. */
export function after({ reading, reread }: Subject, edits: readonly TextEdit[]): Reading | undefined {
  return reread(withoutRoom(applyEdits(reading.document.text, edits)));
}

// What every part of one rendering shares: the reading, the Markdown renderer, the notes still to be shown, the keys given out.
import type { ActionFact, TimedEvent } from '../analysis/facts';
import type { Reading } from '../reading';
import type { Headings } from './headings';
import type { Markup } from './html';
import type { Keys } from './keys';
import type { Block } from './markdown/tree';
import type { Memo } from './memo';
import type { Notes } from './notes';

export interface Page {
  readonly reading: Reading;
  /** Milliseconds since the epoch, where a clock may be read. */
  readonly now: number | undefined;
  readonly keys: Keys;
  readonly notes: Notes;
  readonly headings: Headings;
  readonly memo: Memo | undefined;
  /** What the links of the document that are defined elsewhere lead to, as far as it has been read. */
  readonly definitions: () => string;
  /** The event whose first line is that line (from 0). */
  readonly eventAt: (line: number) => TimedEvent | undefined;
  /** The action item whose first line is that line (from 0). */
  readonly actionAt: (line: number) => ActionFact | undefined;
  /** The name of the day that begins with the event in its timeline, where it is to be shown. */
  readonly dayBefore: (event: TimedEvent) => Day | undefined;
  /** Milliseconds from the start of the incident; undefined where the start or the event's time is not known. */
  readonly sinceStart: (event: TimedEvent) => number | undefined;
  /** The number of characters of the longest time of an event. */
  readonly timeWidth: number;
  /** A text of the document rendered as inline Markdown. */
  readonly inline: (text: string) => Markup;
  readonly blocks: (blocks: readonly Block[]) => Markup;
  /** Keeps a footnote for the end of the document. */
  readonly defineFootnote: (label: string, block: Block) => void;
}

export interface Day {
  readonly text: string;
  /** Not written at the event, but taken from elsewhere in the document. */
  readonly inferred: boolean;
}

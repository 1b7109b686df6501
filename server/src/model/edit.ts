// Model edits: what a fix wants changed, in terms of the model. The writer of each syntax turns them into text edits.
import type { Span } from '../text/span';
import type { CivilDate, Clock } from '../time/civil';
import type { Timestamp } from '../time/timestamp';
import type { Kind } from './kinds';
import type { ActionItem, Event, Section, Timeline } from './postmortem';
import type { SectionName } from './sections';

export type ModelEdit =
  /** Rewrites the named parts of a timestamp in its own style; parts not named stay byte for byte. */
  | {
      readonly kind: 'set-time';
      readonly stamp: Timestamp;
      readonly to: { readonly date?: CivilDate; readonly clock?: Clock };
      /** The timestamps beside it, whose style counts where its own does not show: what `respell` takes. */
      readonly siblings?: readonly Timestamp[];
    }
  /** Replaces a stretch of a value or of prose by other characters of the same meaning's place. */
  | { readonly kind: 'replace'; readonly span: Span; readonly text: string }
  /** Moves an event, with its sub-items, to stand before or after another one of its timeline. */
  | {
      readonly kind: 'move-event';
      readonly timeline: Timeline;
      readonly event: Event;
      readonly place: 'before' | 'after';
      readonly anchor: Event;
    }
  /** Takes an event out of its timeline, with its sub-items. Something of the timeline must be left. */
  | { readonly kind: 'remove-event'; readonly timeline: Timeline; readonly event: Event }
  /** Puts events that stand in one list into this order, each with its sub-items; what stands between them stays there. */
  | { readonly kind: 'order-events'; readonly order: readonly Event[] }
  /** Says which kind an event is, in place of what it says so far. */
  | { readonly kind: 'tag-event'; readonly event: Event; readonly as: Kind }
  /** Writes a timeline as a table or as a list, where its syntax has both. */
  | { readonly kind: 'reshape-timeline'; readonly timeline: Timeline; readonly as: 'list' | 'table' }
  /** Gives an event that has no time one, written where and as its siblings have theirs. `text` is what to write: `??:??`. */
  | { readonly kind: 'add-time'; readonly timeline: Timeline; readonly event: Event; readonly text: string }
  /** Switches the findings of a rule off for the line around `at`, by a comment. */
  | { readonly kind: 'suppress'; readonly at: number; readonly code: string }
  /** Adds a section, beside another one or at the end, with guidance for its author or with the first item of its list. */
  | {
      readonly kind: 'add-section';
      readonly name: SectionName;
      readonly beside?: { readonly place: 'before' | 'after'; readonly section: Section };
      readonly item?: string;
    }
  /** Adds an action item behind the last one of a list, written as that is. */
  | { readonly kind: 'add-action'; readonly last: ActionItem; readonly text: string }
  /** Begins a list under the heading of a section that has nothing in it yet but guidance. */
  | { readonly kind: 'add-item'; readonly section: Section; readonly text: string }
  /** Adds a metadata field, creating the metadata block if there is none. */
  | { readonly kind: 'add-field'; readonly key: string; readonly value: string };

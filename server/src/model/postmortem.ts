// The one model that Markdown and YAML lower to: plain data, every leaf with its span in the source.
// Absent is `undefined`, malformed is an ordinary value; nothing here knows which syntax was written.
import type { Memory } from '../text/memory';
import type { Span, Text } from '../text/span';
import type { Timestamp } from '../time/timestamp';
import type { FieldName } from './fields';
import type { Kind } from './kinds';
import type { SectionName } from './sections';

export interface Postmortem {
  /** The incident's title: the title field, else the document's first title-like heading. */
  readonly title?: Text;
  /** Front-matter and YAML fields, then label lines of the text (`Severity: SEV1`), in document order. */
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
  readonly timelines: readonly Timeline[];
  readonly actions: readonly ActionList[];
  /** Every line of running text once, in document order: paragraphs, items, cells, headings, the title. */
  readonly prose: readonly Prose[];
  /** What the syntax could not read (unclosed front matter, YAML that does not parse). */
  readonly problems: readonly Problem[];
}

/** A label and its value. */
export interface Field {
  /** The known field the label stands for, if any. */
  readonly name?: FieldName;
  /** The key or label as written, without punctuation. */
  readonly label: Text;
  /** The value as written; empty when nothing follows. */
  readonly value: Text;
  /** The entries of a list value, as written. */
  readonly items: readonly Text[];
  /** The entries of the key that says how grave findings are, where it holds a mapping. */
  readonly entries?: readonly { readonly key: Text; readonly value: Text }[];
  /** `metadata`: front matter or a YAML key. `label`: a line of the text. */
  readonly origin: 'metadata' | 'label';
}

/** A section: its heading and everything up to the next heading of the same or a higher level. */
export interface Section {
  readonly canonical?: SectionName;
  readonly title: Text;
  /** 1 for the outermost. */
  readonly level: number;
  /** Index of the enclosing section. */
  readonly parent?: number;
  /** Heading and content, sub-sections included. */
  readonly span: Span;
  /** The content without the heading line. */
  readonly body: Span;
  /** `guidance`: nothing but comments or template text stands in it. */
  readonly content: 'filled' | 'guidance' | 'empty';
}

/** One block of events, ordered by itself: a list, a table, a run of headings or lines. */
export interface Timeline {
  readonly section?: number;
  readonly span: Span;
  /** The texts that can state zone, year or date for the whole block: its heading, table header cells, the note above. */
  readonly context: readonly Text[];
  readonly events: readonly Event[];
  /** `key-events`: a short list of labelled milestones (`First detected: …`) beside or before a detailed timeline. */
  readonly role: 'timeline' | 'key-events';
  /** The updates of a status page, which stand newest first more often than not. */
  readonly updates?: true;
}

export interface Event {
  /** The event with everything that belongs to it, sub-items included: what moves when the event moves. */
  readonly span: Span;
  /** The first line's content: where findings about the event as a whole are shown. */
  readonly head: Span;
  /** The timestamp as written, with offsets into the document; absent when no time is written. */
  readonly stamp?: Timestamp;
  /** The date heading, row or paragraph above that dates this event, with offsets into the document. */
  readonly under?: Timestamp;
  /** What happened, without timestamp and tag. */
  readonly text: Text;
  /** An explicit `[kind]` tag or kind field. `kind` is absent when the word is none of the known kinds. */
  readonly tag?: { readonly kind?: Kind; readonly word: Text };
  /** The line's own label or bold marker, which wins over prose: `Issue Detected:`, `**OUTAGE BEGINS**`. */
  readonly marker?: Text;
}

export interface ActionList {
  readonly section?: number;
  readonly items: readonly ActionItem[];
}

export interface ActionItem {
  readonly span: Span;
  readonly head: Span;
  readonly text: Text;
  readonly owner?: Text;
  /** The due date as written: a date, or "within 30 days". */
  readonly due?: Text;
  readonly status?: Text;
  readonly ticket?: Text;
  readonly type?: Text;
  readonly done?: boolean;
}

/** A line of running text. */
export interface Prose {
  /** Exactly the characters of `span`, markup included. */
  readonly text: string;
  /**
   * `text` with everything that is not prose blanked by spaces, offset for offset: code spans, link targets, comments,
   * quotations and emphasis marks.
   */
  readonly plain: string;
  readonly span: Span;
  /** What has been found out about `text`, which settles `plain`. */
  readonly memory?: Memory;
  /** The list mark before an item, as written: `-`, `1.`, a pasted bullet. Not part of `text`. */
  readonly mark?: Text;
  /** It goes on the entry before, in the same paragraph: a sentence may have begun there. */
  readonly continues?: true;
  readonly section?: number;
  readonly role: 'title' | 'heading' | 'paragraph' | 'item' | 'cell' | 'quote' | 'field';
}

export interface Problem {
  readonly span: Span;
  readonly message: string;
}

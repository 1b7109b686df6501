// Spans: half-open ranges of UTF-16 offsets into a document. Every leaf of the model carries one.

import type { Memory } from './memory';

/** From `start` (included) to `end` (excluded), in UTF-16 units from the beginning of the document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of the source: what stands there and where. `text` is exactly the characters of `span`. */
export interface Text {
  readonly text: string;
  readonly span: Span;
  /** What has been found out about `text`. */
  readonly memory?: Memory;
}

/** A range whose characters have been looked at before, with what was found out about them. */
export interface Piece extends Span {
  readonly memory?: Memory;
}

/** A range with its characters, so that reading it needs no source. */
export interface Passage extends Piece {
  readonly memory: Memory;
}

/** Replaces the characters of `span` with `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** A text that is read from its memory, so that it is known of whom nobody reads it. */
export class RememberedText implements Text {
  constructor(
    readonly span: Span,
    readonly memory: Memory,
  ) {}

  get text(): string {
    return this.memory.text;
  }
}

/** The piece of `source` that `range` covers. */
export function slice(source: string, range: Piece): Text {
  const { start, end, memory } = range;
  return memory === undefined
    ? { text: source.slice(start, end), span: range }
    : new RememberedText({ start, end }, memory);
}

/** The part of a passage that `range` covers. */
export function partOf({ start, memory }: Passage, range: Span): Text {
  return { text: memory.text.slice(range.start - start, range.end - start), span: range };
}

export function textOf({ start, end, memory }: Passage): Text {
  return new RememberedText({ start, end }, memory);
}

/** The same text `by` characters further on. */
export function movedText(text: Text, by: number): Text {
  const span = { start: text.span.start + by, end: text.span.end + by };
  return text instanceof RememberedText ? new RememberedText(span, text.memory) : { ...text, span };
}

/** Whether the two ranges share a character or touch; an empty span meets what it stands beside. */
export function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function contains(outer: Span, offset: number): boolean {
  return outer.start <= offset && offset <= outer.end;
}

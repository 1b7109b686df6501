// Spans: half-open ranges of UTF-16 offsets into a document. Every leaf of the model carries one.

/** From `start` (included) to `end` (excluded), in UTF-16 units from the beginning of the document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of the source: what stands there and where. `text` is exactly the characters of `span`. */
export interface Text {
  readonly text: string;
  readonly span: Span;
}

/** Replaces the characters of `span` with `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The piece of `source` that `range` covers. */
export function slice(source: string, range: Span): Text {
  return { text: source.slice(range.start, range.end), span: range };
}

/** Whether the two ranges share a character or touch; an empty span meets what it stands beside. */
export function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function contains(outer: Span, offset: number): boolean {
  return outer.start <= offset && offset <= outer.end;
}

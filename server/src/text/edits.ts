// Text edits: applying them, and telling which ones can be applied together.
import type { TextEdit } from './span';

/**
 * Applies edits that refer to the same original text, in any order.
 * Overlapping edits cannot both hold: of two, the one that starts first wins, as in `withoutOverlaps`.
 */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of withoutOverlaps(edits)) {
    parts.push(source.slice(at, edit.span.start), edit.newText);
    at = edit.span.end;
  }
  parts.push(source.slice(at));
  return parts.join('');
}

/** The edits in document order, without those that overlap an earlier one. */
export function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const edit of ordered) {
    const last = kept.at(-1);
    if (last === undefined || edit.span.start >= last.span.end) kept.push(edit);
  }
  return kept;
}

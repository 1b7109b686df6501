// The quick fix that every finding has: a comment that switches its rule off for the line.
import type { Reading } from '../reading';
import type { Finding } from '../rules/rule';
import type { TextEdit } from '../text/span';

/** Findings about settings and about such comments are repaired where they stand. */
const NEVER = /^(?:config|suppression)\//;

/** @returns the fix, in the syntax of the document; undefined where no comment can stand. */
export function disableLine(
  { syntax, document, postmortem, lines }: Reading,
  { code, span }: Finding,
): { readonly title: string; readonly edits: readonly TextEdit[] } | undefined {
  if (NEVER.test(code)) return undefined;
  const edits = syntax.write(document.text, postmortem, [{ kind: 'suppress', at: span.start, code }], lines);
  return edits.length === 0 ? undefined : { title: `Disable ${code} for this line`, edits };
}

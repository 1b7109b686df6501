// The body in fragments: runs of markup that stand by themselves, so that of a long document only those are sent and patched that changed.
import { html, type Markup, trusted } from './html';

/**
 * Markup, after one character that says how it stands: `.` begins and ends nothing that goes on, `(` opens elements that hold the fragments
 * up to the `)` that closes them. Together, without these characters, fragments are the body.
 */
export type Fragment = string;

/** No document has it and `escapeText` lets none through: in markup it is always ours. */
const MARK = '\0';
const [WHOLE, OPEN, CLOSE] = [`${MARK}.`, `${MARK}(`, `${MARK})`];

/** A fragment of its own; what it holds is no longer in fragments. */
export function whole({ markup }: Markup): Markup {
  return trusted(WHOLE + (markup.includes(MARK) ? joined(markup) : markup) + WHOLE);
}

/** Elements whose content is in fragments: each piece of it is one, unless it is elements of that kind itself. */
export function holding(open: Markup, content: readonly Markup[], close: Markup): Markup {
  return trusted(OPEN + open.markup + WHOLE + inFragments(content).markup + CLOSE + close.markup + WHOLE);
}

/** Pieces of markup, each as a fragment or, where it holds fragments, as these. */
export function inFragments(pieces: readonly Markup[]): Markup {
  return html`${pieces.map((piece) => (isInFragments(piece) ? piece : whole(piece)))}`;
}

export function fragmentsOf({ markup }: Markup): readonly Fragment[] {
  return markup.split(MARK).filter((fragment) => fragment.length > 1);
}

/** The body that the fragments make. */
export function bodyOf(fragments: readonly Fragment[]): string {
  return fragments.map((fragment) => fragment.slice(1)).join('');
}

function isInFragments({ markup }: Markup): boolean {
  return markup.startsWith(OPEN) || markup.startsWith(WHOLE);
}

function joined(markup: string): string {
  return markup
    .split(MARK)
    .map((part, i) => (i === 0 ? part : part.slice(1)))
    .join('');
}

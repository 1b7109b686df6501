// The body in fragments: runs of markup that stand by themselves, so that of a long document only those are sent and patched that changed.
import { type Markup, trusted } from './html';

/**
 * Markup, after one character that says how it stands: `.` begins and ends nothing that goes on, `(` opens elements that hold the fragments
 * up to the `)` that closes them. Together, without these characters, fragments are the body.
 */
export type Fragment = string;

/** Markup in fragments, put together only where it becomes part of other markup: then it is no longer in fragments. */
class Fragmented implements Markup {
  constructor(readonly fragments: readonly Fragment[]) {}

  get markup(): string {
    return bodyOf(this.fragments);
  }
}

/** Elements whose content is in fragments: each piece of it is one, unless it is in fragments itself. */
export function holding(open: Markup, content: readonly Markup[], close: Markup): Markup {
  return new Fragmented([`(${open.markup}`, ...content.flatMap(fragmentsOf), `)${close.markup}`]);
}

/** Pieces of markup, each as a fragment or, where it is in fragments, as these. */
export function inFragments(pieces: readonly Markup[]): Markup {
  return new Fragmented(pieces.flatMap(fragmentsOf));
}

export function fragmentsOf(piece: Markup): readonly Fragment[] {
  if (piece instanceof Fragmented) return piece.fragments;
  return piece.markup === '' ? [] : [`.${piece.markup}`];
}

/** The body that the fragments make. */
export function bodyOf(fragments: readonly Fragment[]): string {
  return fragments.map((fragment) => fragment.slice(1)).join('');
}

export function isEmpty(piece: Markup): boolean {
  return piece instanceof Fragmented ? piece.fragments.length === 0 : piece.markup === '';
}

/** All other quotes in markup are escaped. */
export const LINE = / data-line="(\d+)"/g;

/** The same about other lines. */
export function movedLines(piece: Markup, by: number): Markup {
  const moved = (markup: string): string =>
    markup.replace(LINE, (_, line: string) => ` data-line="${Number(line) + by}"`);
  return piece instanceof Fragmented ? new Fragmented(piece.fragments.map(moved)) : trusted(moved(piece.markup));
}

// Where the fragments of a body are on the page: read from parsed markup that has a comment before each fragment.
import type { Fragment } from '../src/preview/renderings';

/** The nodes of one fragment. */
export interface Place {
  /** Of a fragment that opens elements, what it opens with all that is in it; none of one that closes. */
  readonly nodes: readonly ChildNode[];
  /** The innermost of the elements that it opens: it holds the fragments that follow. */
  readonly inner?: Element;
}

/** Stands before every fragment while markup is parsed. The server sends no comments. */
export const SEPARATOR = '<!--fragment-->';

export function separatorsIn(root: Node): readonly Comment[] {
  const found: Comment[] = [];
  const walker = root.ownerDocument?.createTreeWalker(root, COMMENTS);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    if (node.nodeValue === 'fragment') found.push(node as Comment);
  }
  return found;
}

/** `NodeFilter.SHOW_COMMENT` */
const COMMENTS = 128;

/** How the nodes of one fragment are found among those of a tree with the same structure. */
export interface Stretch {
  /** How many nodes it has in what holds it. */
  readonly count: number;
  /** Of a fragment that opens elements: the way from what holds it to the innermost of them, as indices of children. */
  readonly path?: readonly number[];
  readonly closes?: boolean;
}

/** Takes the separators out of parsed markup. @returns undefined where elements do not keep to the fragments, as raw HTML may cause. */
export function readLayout(root: HTMLElement, fragments: readonly Fragment[]): readonly Stretch[] | undefined {
  const separators = separatorsIn(root);
  const counts = separators.length === fragments.length ? countsOf(separators, fragments, root) : undefined;
  const inner = fragments.map((fragment, i) => (fragment.startsWith('(') ? separators[i + 1]?.parentElement : null));
  const holders = separators.map((each) => each.parentElement);
  for (const each of separators) each.remove();
  return counts?.map((count, i) => {
    const [to, from] = [inner[i], holders[i]];
    if (to && from) return { count, path: pathOf(from, to) };
    return fragments[i]?.startsWith(')') ? { count, closes: true } : { count };
  });
}

function countsOf(
  separators: readonly Comment[],
  fragments: readonly Fragment[],
  root: HTMLElement,
): readonly number[] | undefined {
  const counts: number[] = fragments.map(() => 0);
  const open: { readonly at: number; readonly inner: Element }[] = [];
  for (const [i, fragment] of fragments.entries()) {
    const [separator, next] = [separators[i], separators[i + 1]];
    const holder = open.at(-1)?.inner ?? root;
    if (separator?.parentElement !== holder) return undefined;
    if (fragment.startsWith('(')) {
      const inner = next?.parentElement;
      if (!inner || inner === holder || !holder.contains(inner) || inner.firstChild !== next) return undefined;
      open.push({ at: i, inner });
      continue;
    }
    const closed = fragment.startsWith(')') ? open.pop() : { at: i };
    if (!closed || (closed.at !== i && separator.nextSibling)) return undefined;
    const count = countBetween(
      separators[closed.at],
      next?.parentNode === separators[closed.at]?.parentNode ? next : undefined,
    );
    counts[closed.at] = count;
  }
  return open.length === 0 ? counts : undefined;
}

function countBetween(start: Comment | undefined, end: Comment | undefined): number {
  let count = 0;
  for (let node = start?.nextSibling; node && node !== end; node = node.nextSibling) count++;
  return count;
}

function pathOf(from: Element, to: Element): readonly number[] {
  const path: number[] = [];
  for (let node: Element = to; node !== from && node.parentElement; node = node.parentElement) {
    path.unshift([...node.parentElement.childNodes].indexOf(node));
  }
  return path;
}

/** The places in a tree with that structure; undefined where it has another one. */
export function placesIn(root: HTMLElement, layout: readonly Stretch[]): Place[] | undefined {
  const places: Place[] = [];
  const open = [{ nodes: [...root.childNodes], next: 0, holder: root as Element }];
  for (const { count, path, closes } of layout) {
    const top = open.at(-1);
    if (!top) return undefined;
    if (closes) {
      if (top.next !== top.nodes.length) return undefined;
      open.pop();
      places.push({ nodes: [] });
      continue;
    }
    const nodes = top.nodes.slice(top.next, top.next + count);
    top.next += count;
    const inner = path?.reduce<Node | undefined>((node, index) => node?.childNodes[index], top.holder);
    if (nodes.length !== count || (path && !(inner instanceof Element))) return undefined;
    if (inner instanceof Element) {
      places.push({ nodes, inner });
      open.push({ nodes: [...inner.childNodes], next: 0, holder: inner });
    } else places.push({ nodes });
  }
  const [left] = open;
  return open.length === 1 && left?.next === left?.nodes.length ? places : undefined;
}

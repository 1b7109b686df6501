// The body on the page: knows which nodes each fragment of it is, so that a change touches these and no others.
import {
  type ChangedRendering,
  type Fragment,
  type HeldRendering,
  heldAfter,
  type Rendering,
} from '../src/preview/renderings';
import { parseBody, patch, patchNode } from './patch';
import { type Place, placesIn, readLayout, SEPARATOR, separatorsIn } from './places';

export interface Body {
  /**
   * Brings the page to a rendering. @returns false for changes to another one than is shown.
   * @param prepare changes parsed markup before it is shown.
   */
  show(next: Rendering, prepare: (parsed: HTMLElement) => void): boolean;
  clear(): void;
}

export function createBody(root: HTMLElement): Body {
  let held: HeldRendering | undefined;
  /** Undefined where the markup does not keep to its fragments: then all of it is compared every time. */
  let places: Place[] | undefined;

  const showAll = (fragments: readonly Fragment[], prepare: (parsed: HTMLElement) => void): void => {
    const parsed = parseBody(separated(fragments));
    prepare(parsed);
    const layout = readLayout(parsed, fragments);
    patch(root, parsed);
    places = layout && placesIn(root, layout);
  };

  return {
    show(next, prepare) {
      const before = held?.fragments;
      const after = heldAfter(held, next);
      if (after === undefined) return false;
      held = after;
      const isDone = 'replaced' in next && before && places && showChanges(root, places, before, next, prepare);
      if (!isDone) showAll(after.fragments, prepare);
      return true;
    },
    clear() {
      held = undefined;
      places = undefined;
      root.replaceChildren();
    },
  };
}

function separated(fragments: readonly Fragment[]): string {
  return fragments.map((fragment) => SEPARATOR + fragment.slice(1)).join('');
}

/** @param places of the fragments before, which become those after. @returns whether nothing but whole fragments changed. */
function showChanges(
  root: HTMLElement,
  places: Place[],
  before: readonly Fragment[],
  { replaced, moved }: ChangedRendering,
  prepare: (parsed: HTMLElement) => void,
): boolean {
  const isWhole = (fragment: Fragment): boolean => fragment.startsWith('.');
  const isEachWhole = replaced.every(
    ({ at, removed, added }) => before.slice(at, at + removed).every(isWhole) && added.every(isWhole),
  );
  if (!isEachWhole) return false;
  // From the last to the first: so the numbers of those before stay what they were.
  for (const { at, removed, added } of [...replaced].reverse()) {
    const around = openAt(before, at);
    const context = around.map((index) => before[index]?.slice(1)).join('');
    const parsed = parseBody(`${context}${separated(added)}${SEPARATOR}`);
    prepare(parsed);
    const runs = runsOf(parsed, added.length);
    const parent = around.length === 0 ? root : places[around.at(-1) ?? 0]?.inner;
    if (!runs || !parent) return false;
    const old = places.slice(at, at + removed).flatMap(({ nodes }) => nodes);
    const shown = replaceNodes(parent, old, runs.flat(), nodeFrom(places, at + removed, parent));
    let from = 0;
    const now = runs.map((run) => {
      const nodes = shown.slice(from, from + run.length);
      from += run.length;
      return { nodes };
    });
    places.splice(at, removed, ...now);
  }
  for (const { from, to, by } of moved) for (const place of places.slice(from, to)) moveLines(place, by);
  return true;
}

/** The fragments that open what holds the fragment at an index, the outermost first. */
function openAt(fragments: readonly Fragment[], index: number): readonly number[] {
  const open: number[] = [];
  for (let i = 0; i < index; i++) {
    if (fragments[i]?.startsWith('(')) open.push(i);
    else if (fragments[i]?.startsWith(')')) open.pop();
  }
  return open;
}

/** The nodes between each two of the separators, which must be siblings. */
function runsOf(parsed: HTMLElement, count: number): readonly (readonly ChildNode[])[] | undefined {
  const separators = separatorsIn(parsed);
  const parent = separators[0]?.parentNode;
  if (separators.length !== count + 1 || separators.some((each) => each.parentNode !== parent)) return undefined;
  return separators.slice(1).map((end, i) => {
    const run: ChildNode[] = [];
    for (let node = separators[i]?.nextSibling; node && node !== end; node = node.nextSibling) run.push(node);
    return run;
  });
}

/** The first node in `parent` of the fragments from an index on; null where none follows. */
function nodeFrom(places: readonly Place[], index: number, parent: Node): ChildNode | null {
  for (let i = index; i < places.length; i++) {
    const node = places[i]?.nodes[0];
    if (node) return node.parentNode === parent ? node : null;
  }
  return null;
}

/** Puts nodes in the place of others, which are kept and changed where they are of the same kind. @returns what stands there now. */
function replaceNodes(
  parent: Element,
  old: readonly ChildNode[],
  next: readonly ChildNode[],
  end: ChildNode | null,
): readonly ChildNode[] {
  const left = new Set(old);
  const keys = new Set(next.map(keyOf));
  const shown = next.map((node) => {
    const key = keyOf(node);
    const fits = [...left].filter((each) => each.nodeName === node.nodeName);
    const same =
      fits.find((each) => key !== undefined && keyOf(each) === key) ??
      fits.find((each) => !keys.has(keyOf(each) ?? ''));
    if (!same) return node;
    left.delete(same);
    patchNode(same, node);
    return same;
  });
  for (const each of left) each.remove();
  let following = end;
  for (const node of [...shown].reverse()) {
    if (node.parentNode !== parent || node.nextSibling !== following) parent.insertBefore(node, following);
    following = node;
  }
  return shown;
}

function keyOf(node: Node): string | undefined {
  return (node instanceof Element && node.getAttribute('data-key')) || undefined;
}

function moveLines({ nodes, inner }: Place, by: number): void {
  for (const node of nodes) {
    if (!(node instanceof Element)) continue;
    for (const element of [node, ...node.querySelectorAll('[data-line]')]) {
      const line = element.getAttribute('data-line');
      const isHeld = inner !== undefined && element !== inner && inner.contains(element);
      if (line !== null && !isHeld) element.setAttribute('data-line', String(Number(line) + by));
    }
  }
}

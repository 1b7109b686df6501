// The elements of the page that stand for lines of the source.
import type { Anchor } from './scroll';

const CURSOR_CLASS = 'cursor-line';

/** @returns the line, from 0, that an element or what encloses it stands for. */
export function lineOf(target: EventTarget | null): number | undefined {
  const element = target instanceof Element ? target.closest('[data-line]') : null;
  return element ? lineAttribute(element) : undefined;
}

/** @returns the title of the repair that was chosen; undefined for every other click. */
export function fixTitle(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest('.fix')?.textContent : undefined;
}

/** Lines and heights in page order, in pixels from the top of the page. Marks in drawings name lines that stand elsewhere. */
export function anchorsOf(root: HTMLElement): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const element of root.querySelectorAll('[data-line]')) {
    const box = element.closest('svg') ? undefined : element.getBoundingClientRect();
    if (box && box.height > 0) anchors.push({ line: lineAttribute(element), top: box.top + window.scrollY });
  }
  return anchors;
}

/** Marks the elements that stand for the line, or else for the nearest line above that has any. */
export function markCursor(root: HTMLElement, line: number | undefined): void {
  for (const element of root.querySelectorAll(`.${CURSOR_CLASS}`)) unmark(element);
  if (line === undefined) return;
  const exact = elementsAt(root, line);
  for (const element of exact.length > 0 ? exact : elementsAt(root, nearestAbove(root, line))) {
    const isMarked = element.parentElement?.closest(`.${CURSOR_CLASS}`);
    if (!isMarked && !isFrame(element)) element.classList.add(CURSOR_CLASS);
  }
}

function elementsAt(root: HTMLElement, line: number): NodeListOf<Element> {
  return root.querySelectorAll(`[data-line="${line}"]`);
}

function nearestAbove(root: HTMLElement, line: number): number {
  const lines = [...root.querySelectorAll('[data-line]')].map(lineAttribute);
  return Math.max(...lines.filter((each) => each <= line));
}

/** A list begins in the line of its first item, and the item is what is meant: nothing of the list's own stands before it. */
function isFrame(element: Element): boolean {
  const inner = element.querySelector(`[data-line="${lineAttribute(element)}"]`);
  if (!inner) return false;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEndBefore(inner);
  return before.toString().trim() === '';
}

/** Leaves no empty attribute behind, or the element would differ from what the server sends. */
function unmark(element: Element): void {
  element.classList.remove(CURSOR_CLASS);
  if (element.classList.length === 0) element.removeAttribute('class');
}

function lineAttribute(element: Element): number {
  return Number(element.getAttribute('data-line'));
}

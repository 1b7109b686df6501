// Brings the page to a new body by changing only the nodes that differ, so that nothing flickers and the scroll position stays.
import morphdom from 'morphdom';

/** What a body has no business with; the server sends none of it, and the page's policy would not run it. */
const FOREIGN = 'script, style, link, meta, base, iframe, frame, object, embed, form';

/** Reads HTML without loading or running anything. */
export function parseBody(html: string): HTMLElement {
  // Without the tag, what does not begin with an element would stand before the body.
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  for (const element of body.querySelectorAll(FOREIGN)) element.remove();
  return body;
}

/** Makes the children of `shown` equal those of `next`, which is used up. Nodes that did not change keep their identity. */
export function patch(shown: HTMLElement, next: HTMLElement): void {
  morph(shown, next, true);
}

/** Makes a node equal another one of the same kind, which is used up. */
export function patchNode(shown: ChildNode, next: ChildNode): void {
  if (shown instanceof Element && next instanceof Element) morph(shown, next, false);
  else shown.nodeValue = next.nodeValue;
}

function morph(shown: Element, next: Element, childrenOnly: boolean): void {
  const keys = sharedKeys(shown, next);
  morphdom(shown, next, {
    childrenOnly,
    getNodeKey: (node) => givenKey(node) ?? keys.get(node),
    onBeforeElUpdated(from, to) {
      // What the reader unfolded stays unfolded.
      if (from.tagName === 'DETAILS') to.toggleAttribute('open', from.hasAttribute('open'));
      return !from.isEqualNode(to);
    },
  });
}

/**
 * Names what the server gave no key: elements that stand for source lines and occur exactly once, alike, on both sides. A line inserted above them moves
 * them instead of rewriting each into its neighbour. Line numbers do not count: they shift with every line that is typed.
 */
function sharedKeys(shown: Element, next: Element): WeakMap<Node, string> {
  const before = uniqueBlocks(shown);
  const after = uniqueBlocks(next);
  const keys = new WeakMap<Node, string>();
  for (const [content, element] of before) {
    const same = after.get(content);
    if (!element || !same) continue;
    keys.set(element, content);
    keys.set(same, content);
  }
  return keys;
}

function givenKey(node: Node): string | undefined {
  const isElement = node.nodeType === 1;
  return (isElement && (node as Element).getAttribute('data-key')) || undefined;
}

/** Elements by their content; undefined where several are alike. */
function uniqueBlocks(root: Element): Map<string, Element | undefined> {
  const blocks = new Map<string, Element | undefined>();
  for (const element of root.querySelectorAll('[data-line]:not([data-key])')) {
    const content = element.outerHTML.replaceAll(/ data-line="\d+"/g, '');
    blocks.set(content, blocks.has(content) ? undefined : element);
  }
  return blocks;
}

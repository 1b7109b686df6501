// Markup as a tree, for exports that show the preview's body otherwise: read from what the renderer wrote, changed, written again.

/** A piece of markup: an element, or text that is already escaped. */
export type Piece = Element | string;

export interface Element {
  readonly name: string;
  /** Escaped values by name; a value of null is an attribute without one. */
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly children: readonly Piece[];
}

/**
 * Reads markup as the renderer writes it: every `<`, `>` and quote of the document in it is escaped. A closing tag that closes nothing is
 * dropped, and what is left open ends at the end.
 */
export function readMarkup(markup: string): readonly Piece[] {
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  const top = (): Open => open.at(-1) ?? root;
  let from = 0;
  for (const tag of markup.matchAll(TAG)) {
    const [written, slash, name = '', rest = ''] = tag;
    if (tag.index > from) top().children.push(markup.slice(from, tag.index));
    from = tag.index + written.length;
    if (slash === '/') {
      const at = open.findLastIndex((each) => each.name === name);
      if (at > 0) open.length = at;
      continue;
    }
    const element: Open = { name, attributes: attributesOf(rest), children: [] };
    top().children.push(element);
    if (!VOID.has(name) && !rest.endsWith('/')) open.push(element);
  }
  if (from < markup.length) top().children.push(markup.slice(from));
  return root.children;
}

interface Open extends Element {
  readonly children: Piece[];
}

export function writeMarkup(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { name, children } = piece;
      const attributes = Object.entries(piece.attributes)
        .map(([key, value]) => (value === null ? ` ${key}` : ` ${key}="${value}"`))
        .join('');
      return VOID.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${writeMarkup(children)}</${name}>`;
    })
    .join('');
}

/** Puts other pieces in the place of each element, the inner ones first. */
export function replaceElements(
  pieces: readonly Piece[],
  by: (element: Element) => readonly Piece[],
): readonly Piece[] {
  return pieces.flatMap((piece) =>
    typeof piece === 'string' ? [piece] : by({ ...piece, children: replaceElements(piece.children, by) }),
  );
}

/** Every element, the outer ones first. */
export function* elementsOf(pieces: readonly Piece[]): Generator<Element> {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    yield piece;
    yield* elementsOf(piece.children);
  }
}

/** Whether an element has one of these classes. */
export function isOfClass({ attributes }: Element, ...names: readonly string[]): boolean {
  const own = attributes.class?.split(' ') ?? [];
  return names.some((name) => own.includes(name));
}

/** The words of a piece of markup, unescaped. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? unescapeText(piece) : textOf(piece.children))).join('');
}

/** What escaped text says. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
  '&amp;': '&',
};

const TAG = /<(\/?)([A-Za-z][\w-]*)(?![\w-])([^<>]*)>/g;
const ATTRIBUTE = /([^\s="/]+)(?:="([^"]*)")?/g;
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

function attributesOf(written: string): Record<string, string | null> {
  return Object.fromEntries([...written.matchAll(ATTRIBUTE)].map(([, name = '', value]) => [name, value ?? null]));
}

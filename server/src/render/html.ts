// Markup: the one `escapeText` that every text passes, and a template that applies it.

/** Text that is already HTML; only `html` and `trusted` make it. */
export interface Markup {
  readonly markup: string;
}

type Piece = string | number | Markup | undefined | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes text safe between tags and inside quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A template whose values are escaped, unless they are markup; lists are joined, undefined leaves nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  const parts = strings.map((part, i) => part + text(values[i]));
  return { markup: parts.join('') };
}

/** HTML that another well-kept escaper has produced (the Markdown renderer); never a text of the document. */
export function trusted(markup: string): Markup {
  return { markup };
}

/** An attribute with a leading space, or nothing when it has no value. */
export function attribute(name: string, value: string | number | undefined): Markup {
  return value === undefined ? { markup: '' } : html` ${trusted(name)}="${value}"`;
}

function text(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string') return escapeText(piece);
  if (typeof piece === 'number') return String(piece);
  if ('markup' in piece) return piece.markup;
  return piece.map(text).join('');
}

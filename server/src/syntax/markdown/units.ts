// Markdown's block structure as a flat list of units: headings, list items, table rows and lines of text, each with its spans.
// The grammar of blocks is markdown-it's; inline markup is left to those who read a unit's text.
import MarkdownIt, { type Token } from 'markdown-it';
import type { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';
import { Walk } from './walk';

export interface Unit {
  readonly role: 'heading' | 'item' | 'row' | 'line' | 'code' | 'html' | 'rule';
  /** For headings: 1 to 6 as written, 7 for a bold line, 8 for a plain label line. 0 otherwise. */
  readonly level: number;
  /** How many lists it lies in; 0 outside lists. */
  readonly depth: number;
  readonly quoted: boolean;
  /** The line it begins on, from 0. */
  readonly line: number;
  /** The content on its first line, without marker, quote marks and heading marks. */
  readonly text: Span;
  /** Everything that belongs to it, children included, from the beginning of its first line's content or marker. */
  readonly span: Span;
  /** Units of one list, table or paragraph share it. */
  readonly group: number;
  /** The list marker, `-`, `1.` or a pasted bullet. */
  readonly marker?: Span;
  /** The position in the result of the item that this unit continues or lies in. */
  readonly item?: number;
  /** The cells of a row, trimmed. */
  readonly cells?: readonly Span[];
  readonly header?: true;
}

/** @param hidden lines (from 0, end excluded) that are not Markdown: the front matter. */
export function readUnits(
  source: string,
  lines: LineIndex,
  hidden: { readonly start: number; readonly end: number },
): readonly Unit[] {
  const tokens = blockTokens(source, hidden);
  const walk = new Walk(
    source,
    lines,
    tokens.some((token) => token.type === 'heading_open' && token.markup.startsWith('#')),
  );
  for (const [index, token] of tokens.entries()) walk.take(token, tokens[index + 1]);
  return walk.units.map(({ from, to, ...unit }) => ({ ...unit, span: { start: from, end: to } }));
}

function blockTokens(source: string, hidden: { readonly start: number; readonly end: number }): readonly Token[] {
  const parser = new MarkdownIt({ html: true }).disable('code');
  const normalised = source.replace(/\r\n?/g, '\n').replace(/^\ufeff|\0/g, ' ');
  const shown = hidden.end > hidden.start ? blankLines(normalised, hidden.end) : normalised;
  const tokens: Token[] = [];
  parser.block.parse(shown, parser, {}, tokens);
  return tokens;
}

/** The first `count` lines emptied, so that the numbers of the others stay. */
function blankLines(text: string, count: number): string {
  let at = 0;
  for (let line = 0; line < count && at >= 0; line++) at = text.indexOf('\n', at) + 1 || text.length;
  return '\n'.repeat(count) + text.slice(at);
}

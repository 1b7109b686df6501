// Markdown's block structure as a flat list of units: headings, list items, table rows and lines of text, each with its spans.
// The grammar of blocks is markdown-it's; inline markup is left to those who read a unit's text.
import type { LineIndex } from '../../text/lines';
import type { Passage, Span } from '../../text/span';
import { blockTokens, headingsIn, isDivided } from './blocks';
import { unitsOf } from './walk';

export interface Unit {
  readonly role: 'heading' | 'item' | 'row' | 'line' | 'code' | 'html' | 'rule';
  /** For headings: 1 to 6 as written, 7 for a bold line, 8 for a plain label line. 0 otherwise. */
  readonly level: number;
  /** How many lists it lies in; 0 outside lists. */
  readonly depth: number;
  readonly quoted: boolean;
  /** The content on its first line, without marker, quote marks and heading marks. */
  readonly text: Passage;
  /** Everything that belongs to it, children included, from the beginning of its first line's content or marker. */
  readonly span: Span;
  /** Units of one list, table or paragraph share it. */
  readonly group: number;
  /** The list marker, `-`, `1.` or a pasted bullet. */
  readonly marker?: Passage;
  /** How many units above this one the item stands that it continues or lies in. */
  readonly item?: number;
  /** Begins on the line right below the one that the unit before it begins on. */
  readonly below?: true;
  /** The cells of a row, trimmed. */
  readonly cells?: readonly Passage[];
  readonly header?: true;
}

/** @param hidden where the Markdown begins: behind the front matter. */
export function readUnits(source: string, lines: LineIndex, hidden: number): readonly Unit[] {
  const tokens = blockTokens(hidden > 0 ? blankedTo(source, lines, hidden) : source, 'begins');
  return unitsOf(source, lines, tokens, isDivided([headingsIn(tokens)]));
}

/** The lines above `offset` emptied, so that the numbers of the others stay. */
function blankedTo(source: string, lines: LineIndex, offset: number): string {
  return '\n'.repeat(lines.lineAt(offset)) + source.slice(offset);
}

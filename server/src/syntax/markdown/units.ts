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
  /** The line it begins on, from 0. */
  readonly line: number;
  /** The content on its first line, without marker, quote marks and heading marks. */
  readonly text: Passage;
  /** Everything that belongs to it, children included, from the beginning of its first line's content or marker. */
  readonly span: Span;
  /** Units of one list, table or paragraph share it. */
  readonly group: number;
  /** The list marker, `-`, `1.` or a pasted bullet. */
  readonly marker?: Passage;
  /** The position in the result of the item that this unit continues or lies in. */
  readonly item?: number;
  /** The cells of a row, trimmed. */
  readonly cells?: readonly Passage[];
  readonly header?: true;
}

/** Lines from 0, end excluded, that are not Markdown: the front matter. */
export interface Hidden {
  readonly start: number;
  readonly end: number;
}

export function readUnits(source: string, lines: LineIndex, hidden: Hidden): readonly Unit[] {
  const tokens = blockTokens(hidden.end > hidden.start ? blankLines(source, lines, hidden.end) : source, 'begins');
  return unitsOf(source, lines, tokens, isDivided([headingsIn(tokens)]));
}

/** The first `count` lines emptied, so that the numbers of the others stay. */
function blankLines(source: string, lines: LineIndex, count: number): string {
  return '\n'.repeat(count) + source.slice(lines.fullSpan(count - 1).end);
}

// A piece of a Markdown document as it reads by itself.
import type { Token } from 'markdown-it';
import { lineIndex } from '../../text/lines';
import { detached } from '../../text/memory';
import { blockTokens, type Headings, headingsIn } from './blocks';
import type { Cut } from './cuts';
import type { Unit } from './units';
import { rowOf, unitsOf } from './walk';

/** Offsets, groups and positions count from its own beginning. */
export interface Chunk {
  readonly text: string;
  readonly kind: 'begins' | 'inside' | 'row' | 'hidden';
  /** What the document is cut at where it begins. */
  readonly cut: Cut['kind'];
  /** Kept until its units are made of them. */
  tokens: readonly Token[] | undefined;
  readonly headings: Headings;
  /** What its last line leaves open: a fence or HTML that may go on, a table that takes further rows, nothing. */
  readonly end: 'open' | 'table' | 'closed';
  /** The bullets of the list that it begins with, and of the one that it ends with. */
  readonly firstList?: string;
  readonly lastList?: string;
  own?: Own;
}

interface Own {
  readonly hasHeadings: boolean;
  readonly units: readonly Unit[];
  readonly groups: number;
  /** The group of the last list that lies in no other. */
  readonly lastList: number | undefined;
}

export function chunkOf(part: string, kind: Chunk['kind'], cut: Cut['kind']): Chunk {
  const text = detached(part);
  if (kind === 'row') return { kind, cut, text, tokens: undefined, headings: headingsIn([]), end: 'table' };
  if (kind === 'hidden') return { kind, cut, text, tokens: [], headings: headingsIn([]), end: 'closed' };
  const tokens = blockTokens(text, kind);
  const { count } = lineIndex(text);
  const [first, last] = [tokens[0], tokens.at(-1)];
  // Where the text ends with a line end, the line behind it is none.
  const lines = /[\r\n]$/.test(text) ? count - 1 : count;
  const lastList = last?.type === 'bullet_list_close' && reachesEnd(tokens, text) ? last.markup : undefined;
  return {
    kind,
    cut,
    text,
    tokens,
    headings: headingsIn(tokens),
    end: endOf(tokens, lines),
    ...(first?.type === 'bullet_list_open' && { firstList: first.markup }),
    ...(lastList !== undefined && { lastList }),
  };
}

/** Its units, as they are in a document that is divided by headings or not. */
export function ownOf(chunk: Chunk, hasHeadings: boolean): Own {
  if (chunk.own?.hasHeadings === hasHeadings) return chunk.own;
  const { kind, text, tokens } = chunk;
  const units =
    kind === 'hidden'
      ? []
      : kind === 'row'
        ? rowOf(text, lineIndex(text))
        : unitsOf(text, lineIndex(text), tokens ?? blockTokens(text, kind), hasHeadings);
  chunk.tokens = undefined;
  const groups = units.reduce((most, unit) => Math.max(most, unit.group), 0);
  const lastList = units.findLast(({ role, depth }) => role === 'item' && depth === 1)?.group;
  chunk.own = { hasHeadings, units, groups, lastList };
  return chunk.own;
}

function endOf(tokens: readonly Token[], lines: number): Chunk['end'] {
  const last = tokens.at(-1);
  const opening = openingOf(tokens);
  if ((opening?.map?.[1] ?? 0) < lines) return 'closed';
  if (last?.type === 'fence' || last?.type === 'html_block') return 'open';
  return last?.type === 'table_close' ? 'table' : 'closed';
}

/** The token that begins the last top-level block. */
function openingOf(tokens: readonly Token[]): Token | undefined {
  return tokens.findLast(({ level, nesting }) => level === 0 && nesting >= 0);
}

/** Whether nothing but blank lines stands behind the last block: a link definition would, and leaves no token. */
function reachesEnd(tokens: readonly Token[], text: string): boolean {
  const end = openingOf(tokens)?.map?.[1] ?? 0;
  return text.slice(lineIndex(text).startOf(end)).trim() === '';
}

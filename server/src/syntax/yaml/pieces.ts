// Pieces: a document cut, line by line and without parsing, where YAML lets it be cut: at its top-level keys and at the
// items of its timeline. Each piece is YAML by itself, so it can be read by itself and kept while the others change,
// and a mistake in one does not reach the others.
import { sectionName } from '../../model/section-names';
import type { Span } from '../../text/span';

/** A top-level key with its value, or the whole document where it is no block of keys. */
export interface Block {
  readonly kind: 'key' | 'document';
  readonly span: Span;
  /** The items of a timeline, which can be read one by one; `head` is then the key and what stands before the first item. */
  readonly items: readonly Span[];
  readonly head: Span;
}

/** The blocks of the first YAML document in `range`. */
export function blocksOf(source: string, range: Span): readonly Block[] {
  const starts: number[] = [];
  let start = source.charCodeAt(range.start) === BOM ? range.start + 1 : range.start;
  let end = range.end;
  let isWhole = false;
  for (let at = start; at < range.end; at = nextLine(source, at, range.end)) {
    const line = lineKind(source, at, range.end);
    const isFirst = starts.length === 0 && !isWhole;
    if (line === 'end' || (line === 'start' && !isFirst)) {
      end = at;
      break;
    }
    if (line === 'directive' && isFirst) start = nextLine(source, at, range.end);
    else if (line === 'start') {
      start = at + 3;
      isWhole = !/^[ \t]*(?:#.*)?\r?$/.test(lineAt(source, start, range.end));
    } else if (line === 'key' && !isWhole) starts.push(at);
    else if (line === 'other' && !isFirst && !isWhole) starts.push(at);
    else if (line !== 'blank' && isFirst) isWhole = true;
  }
  if (starts.length === 0) return isWhole ? [whole({ start, end }, 'document')] : [];
  return starts.map((from, index) => cutAtItems(source, { start: from, end: starts[index + 1] ?? end }));
}

function whole(range: Span, kind: Block['kind']): Block {
  return { kind, span: range, items: [], head: range };
}

type LineKind =
  /** Nothing, or a comment. */
  | 'blank'
  /** What begins in the first column and can be a key. */
  | 'key'
  /** What continues the block above: indented lines, dashes, closing brackets. */
  | 'inside'
  /** What begins in the first column and is no simple key: brackets, tags, explicit keys. */
  | 'other'
  | 'directive'
  | 'start'
  | 'end';

function lineKind(source: string, at: number, limit: number): LineKind {
  const first = source[at] ?? '';
  if (' \t\r\n#'.includes(first)) return /^\s*(?:#|$)/.test(lineAt(source, at, limit)) ? 'blank' : 'inside';
  const second = source[at + 1] ?? '\n';
  if ('-:'.includes(first) && ' \t\r\n'.includes(second)) return 'inside';
  if (first === '-' && /^---(?:\s|$)/.test(source.slice(at, at + 4))) return 'start';
  if (first === '.' && /^\.\.\.(?:\s|$)/.test(source.slice(at, at + 4))) return 'end';
  if (first === '%') return 'directive';
  if (']},'.includes(first)) return 'inside';
  return '{[?&!*|>@`'.includes(first) ? 'other' : 'key';
}

/** A timeline written as a block of items is cut at its dashes; any other block stays in one piece. */
function cutAtItems(source: string, block: Span): Block {
  const uncut = whole(block, 'key');
  const key = /^(["']?)([^\s"'#:][^"'#:\r\n]{0,60}?)\1[ \t]*:[ \t]*(?:#.*)?\r?$/.exec(
    lineAt(source, block.start, block.end),
  );
  if (key?.[2] === undefined || sectionName(key[2]) !== 'timeline') return uncut;
  const starts: number[] = [];
  let indent = -1;
  for (let at = nextLine(source, block.start, block.end); at < block.end; at = nextLine(source, at, block.end)) {
    const column = indentOf(source, at);
    if (isBlankFrom(source, at + column)) continue;
    if (indent < 0) indent = column;
    const isDash = source[at + column] === '-' && /[\s]/.test(source[at + column + 1] ?? '\n');
    if (column < indent || (column === indent && !isDash)) return uncut;
    if (column === indent) starts.push(at);
  }
  const [first] = starts;
  if (first === undefined) return uncut;
  const items = starts.map((start, index) => ({ start, end: starts[index + 1] ?? block.end }));
  return { kind: 'key', span: block, items, head: { start: block.start, end: first } };
}

function nextLine(source: string, at: number, limit: number): number {
  const newline = source.indexOf('\n', at);
  return newline < 0 || newline >= limit ? limit : newline + 1;
}

function lineAt(source: string, at: number, limit: number): string {
  const newline = source.indexOf('\n', at);
  return source.slice(at, newline < 0 || newline > limit ? limit : newline);
}

function indentOf(source: string, at: number): number {
  let column = 0;
  while (source[at + column] === ' ') column++;
  return column;
}

/** Whether the rest of the line is nothing or a comment. */
function isBlankFrom(source: string, at: number): boolean {
  const first = source[at] ?? '\n';
  return first === '\n' || first === '#' || (first === '\r' && source[at + 1] === '\n');
}

const BOM = 0xfeff;

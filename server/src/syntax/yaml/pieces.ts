// Pieces: a document cut, line by line and without parsing, where YAML lets it be cut: at its top-level keys and at the
// items of its timeline. Each piece is YAML by itself, so it can be read by itself and kept while the others change,
// and a mistake in one does not reach the others.
import { sectionName } from '../../model/section-names';
import type { Span } from '../../text/span';

/** How a piece is read: as a whole document, as one key of several, or as an item of the timeline whose key is the `head` before it. */
export type Role = 'document' | 'key' | 'head' | 'item';

/** Where a piece begins. It ends where the next one begins. */
export interface Start {
  readonly at: number;
  readonly role: Role;
}

export interface Cut {
  readonly starts: readonly Start[];
  /** Where the last piece ends, or where the first one begins that is known. */
  readonly end: number;
}

/** Whether the piece that begins here is known, with all that follow it, so that cutting can end. Asked in document order. */
export type IsKnown = (start: Start) => boolean;

const nothingKnown: IsKnown = () => false;

/** The pieces of the first YAML document in `range`. */
export function cut(source: string, range: Span, isKnown = nothingKnown): Cut {
  let start = source.charCodeAt(range.start) === BOM ? range.start + 1 : range.start;
  let next = start;
  for (let at = start; at < range.end; at = next) {
    next = nextLine(source, at, range.end);
    const line = lineKind(source, at, range.end);
    if (line === 'end') return { starts: [], end: at };
    if (line === 'key') return cutKeys(source, { start: at, end: range.end }, isKnown);
    if (line === 'inside' || line === 'other') return whole(source, start, next, range.end);
    if (line === 'directive') start = next;
    if (line === 'start') {
      start = at + 3;
      if (!NOTHING.test(lineAt(source, start, range.end))) return whole(source, start, next, range.end);
    }
  }
  return { starts: [], end: range.end };
}

/** The rest of a line behind `---`. */
const NOTHING = /^[ \t]*(?:#.*)?\r?$/;

/** A document that is no block of keys; what ends it stands behind `from`. */
function whole(source: string, start: number, from: number, limit: number): Cut {
  let end = from;
  while (end < limit && !isBorder(lineKind(source, end, limit))) end = nextLine(source, end, limit);
  return { starts: [{ at: start, role: 'document' }], end };
}

/** The pieces of `range`, which begins with the line of a key: nothing before it has an influence on them. */
export function cutKeys(source: string, range: Span, isKnown: IsKnown): Cut {
  return cutLines(source, range, undefined, isKnown) ?? { starts: [], end: range.start };
}

/** The pieces of `range`, which begins with the line of an item. Undefined when that timeline cannot be cut any more. */
export function cutItems(source: string, range: Span, isKnown: IsKnown): Cut | undefined {
  return cutLines(source, range, { head: -1, column: indentOf(source, range.start) }, isKnown);
}

/** The timeline that a line stands in: the index of its key among the pieces, and the column of its items once one is seen. */
interface Items {
  readonly head: number;
  column?: number;
}

/** Undefined when a line breaks the timeline that the first line stands in: then that is one piece, which began before. */
function cutLines(source: string, { start, end }: Span, inside: Items | undefined, isKnown: IsKnown): Cut | undefined {
  const starts: Start[] = [];
  let items = inside;
  for (let at = start; at < end; at = nextLine(source, at, end)) {
    const kind = lineKind(source, at, end);
    if (isBorder(kind)) return { starts, end: at };
    if (kind === 'key' || kind === 'other') {
      if (isKnown({ at, role: 'key' })) return { starts, end: at };
      items = isTimeline(lineAt(source, at, end)) ? { head: starts.length } : undefined;
      starts.push({ at, role: 'key' });
    } else if (items !== undefined) {
      const line = itemLine(source, at, items);
      const key = starts[items.head];
      if (line === 'broken') {
        if (key === undefined) return undefined;
        starts.splice(items.head, starts.length, { at: key.at, role: 'key' });
        items = undefined;
      } else if (line === 'item') {
        if (key !== undefined) starts[items.head] = { at: key.at, role: 'head' };
        if (isKnown({ at, role: 'item' })) return { starts, end: at };
        starts.push({ at, role: 'item' });
      }
    }
  }
  return { starts, end };
}

function isBorder(line: LineKind): boolean {
  return line === 'start' || line === 'end';
}

/** Whether the line is the key of a timeline that begins on a line of its own: only such a one is cut at its dashes. */
function isTimeline(line: string): boolean {
  const key = KEY_ALONE.exec(line)?.[2];
  return key !== undefined && sectionName(key) === 'timeline';
}

const KEY_ALONE = /^(["']?)([^\s"'#:][^"'#:\r\n]{0,60}?)\1[ \t]*:[ \t]*(?:#.*)?\r?$/;

/**
 * What the line is to the items of a timeline, the first of which says in which column they stand. A timeline with a `broken` line
 * cannot be cut.
 */
function itemLine(source: string, at: number, items: Items): 'item' | 'inside' | 'broken' {
  const column = indentOf(source, at);
  if (isBlankFrom(source, at + column)) return 'inside';
  items.column ??= column;
  if (column > items.column) return 'inside';
  const isDash = source[at + column] === '-' && /\s/.test(source[at + column + 1] ?? '\n');
  return isDash && column === items.column ? 'item' : 'broken';
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

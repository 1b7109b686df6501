// The YAML that nearly everybody writes, read without the library: blocks of `key: value` and `- value` whose values stand on one line.
// What is not certainly of this kind is left to the library; a property test holds every tree to the one that the library gives.
import type { Span } from '../../text/span';
import { readScalar } from './scalar';
import { type Item, type Mapping, type Node, type Pair, type Scalar, type Sequence, spanOf } from './tree';

/** The tree of `range`, which consists of whole lines; undefined when the library has to read it. */
export function readSimple(source: string, range: Span): Node | undefined {
  if (UNUSUAL.test(source.slice(range.start, range.end))) return undefined;
  return new Blocks(source, linesOf(source, range)).all();
}

/** Tabs, line ends of other kinds, and characters that YAML does not allow or treats in a way of its own. */
const UNUSUAL = /[^\n\r -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]|\r(?!\n)/;

/** What stands on a line that is not blank and no comment. */
interface Line extends Span {
  readonly column: number;
}

function linesOf(source: string, range: Span): Line[] {
  const lines: Line[] = [];
  for (let at = range.start; at < range.end; ) {
    const newline = source.indexOf('\n', at);
    const next = newline < 0 || newline >= range.end ? range.end : newline + 1;
    const line = trimmed(source, at, next);
    if (line.start < line.end && source[line.start] !== '#') lines.push({ ...line, column: line.start - at });
    at = next;
  }
  return lines;
}

function trimmed(source: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && source[start] === ' ') start++;
  while (end > start && ' \r\n'.includes(source[end - 1] ?? '')) end--;
  return { start, end };
}

/** Deeper than people nest; the library says what is wrong with more. */
const DEEPEST = 8;

/** Reads lines from the first to the last. Whatever returns undefined met something that is not simple. */
class Blocks {
  #at = 0;

  constructor(
    private readonly source: string,
    private readonly lines: Line[],
  ) {}

  all(): Node | undefined {
    const node = this.#block(0);
    return this.#at === this.lines.length ? node : undefined;
  }

  /** The block that begins with the current line, up to the first line that does not belong to it. */
  #block(depth: number): Node | undefined {
    const line = this.lines[this.#at];
    if (line === undefined || depth > DEEPEST) return undefined;
    return this.#isItem(line) ? this.#sequence(line, depth) : this.#mapping(line, depth);
  }

  #isItem({ start }: Line): boolean {
    return this.source[start] === '-' && this.source[start + 1] === ' ';
  }

  #sequence({ start, column }: Line, depth: number): Sequence | undefined {
    const items: Item[] = [];
    for (let line = this.lines[this.#at]; line?.column === column; line = this.lines[this.#at]) {
      if (!this.#isItem(line)) break;
      const content = trimmed(this.source, line.start + 1, line.end);
      // What stands behind the dash goes on in the lines below it, in the same column.
      const inside = { ...content, column: column + content.start - line.start };
      this.lines[this.#at] = inside;
      const value = this.#keyAt(inside) === undefined ? this.#value(inside) : this.#mapping(inside, depth + 1);
      if (value === undefined) return undefined;
      items.push({ value, span: { start: line.start, end: spanOf(value).end } });
    }
    return { kind: 'sequence', span: { start, end: items.at(-1)?.span.end ?? start }, items, flow: false };
  }

  #mapping({ start, column }: Line, depth: number): Mapping | undefined {
    const pairs: Pair[] = [];
    for (let line = this.lines[this.#at]; line?.column === column; line = this.lines[this.#at]) {
      if (this.#isItem(line)) break;
      const pair = this.#pair(line, depth);
      if (pair === undefined) return undefined;
      pairs.push(pair);
    }
    return { kind: 'mapping', span: { start, end: pairs.at(-1)?.span.end ?? start }, pairs, flow: false };
  }

  #pair(line: Line, depth: number): Pair | undefined {
    const key = this.#keyAt(line);
    if (key === undefined) return undefined;
    const content = trimmed(this.source, key.outer.end + 1, line.end);
    let value: Node | undefined;
    if (content.start < content.end && this.source[content.start] !== '#') {
      value = this.#value(content);
      if (value === undefined) return undefined;
    } else {
      this.#at++;
      const next = this.lines[this.#at];
      const isInside = next !== undefined && (next.column > line.column || this.#isListOf(line, next));
      if (!isInside) return { key, span: key.outer };
      value = this.#block(depth + 1);
      if (value === undefined) return undefined;
    }
    return { key, value, span: { start: line.start, end: spanOf(value).end } };
  }

  /** A list may stand in the column of the key that it belongs to. */
  #isListOf(key: Line, next: Line): boolean {
    return next.column === key.column && this.#isItem(next);
  }

  #keyAt({ start, end }: Line): Scalar | undefined {
    KEY.lastIndex = start;
    const name = KEY.exec(this.source)?.[0];
    if (name === undefined || name.length > LONGEST_KEY) return undefined;
    const colon = start + name.length;
    if (this.source[colon] !== ':' || (colon + 1 < end && this.source[colon + 1] !== ' ')) return undefined;
    return readScalar(this.source, { start, end: colon }, 'plain', name);
  }

  /** The value on the rest of the current line, which is read with it. */
  #value({ start, end }: Span): Scalar | Sequence | undefined {
    this.#at++;
    const value = this.source[start] === '[' ? this.#list(start, end) : this.#scalar(start, end);
    if (value === undefined) return undefined;
    const rest = this.source.slice(spanOf(value).end, end);
    return rest === '' || /^ +#/.test(rest) ? value : undefined;
  }

  #scalar(start: number, end: number): Scalar | undefined {
    const text = this.source.slice(start, end);
    const quoted = QUOTED.exec(text)?.[0];
    if (quoted !== undefined) {
      const style = quoted.startsWith('"') ? 'double' : 'single';
      return readScalar(this.source, { start, end: start + quoted.length }, style, quoted.slice(1, -1));
    }
    const comment = text.indexOf(' #');
    const range = trimmed(this.source, start, comment < 0 ? end : start + comment);
    const plain = this.source.slice(range.start, range.end);
    return PLAIN.test(plain) ? readScalar(this.source, range, 'plain', plain) : undefined;
  }

  /** `[a, b]` */
  #list(start: number, limit: number): Sequence | undefined {
    const close = this.source.indexOf(']', start);
    if (close < 0 || close >= limit) return undefined;
    const items: Item[] = [];
    const { end } = trimmed(this.source, start + 1, close);
    for (let at = start + 1; at < end; ) {
      const comma = this.source.indexOf(',', at);
      const range = trimmed(this.source, at, comma < 0 || comma > end ? end : comma);
      const text = this.source.slice(range.start, range.end);
      const value = WORD.test(text) ? this.#scalar(range.start, range.end) : undefined;
      if (value === undefined) return undefined;
      items.push({ value, span: value.outer });
      at = comma < 0 || comma > end ? end : comma + 1;
    }
    return { kind: 'sequence', span: { start, end: close + 1 }, items, flow: true };
  }
}

const KEY = /[A-Za-z_][\w-]*(?: [\w-]+)*/y;

/** The library knows a limit of its own, above this one. */
const LONGEST_KEY = 500;

/** Quoted, with nothing in it that means anything else than itself. */
const QUOTED = /^(?:"[^"\\]*"|'[^']*')/;

/** A plain scalar of one line that says nothing by its first character, and holds no `: `. */
const PLAIN = /^[\p{L}\p{N}_(/$+](?:[^:]|:(?=[^\s]))*$/u;

/** An entry of a list in brackets, quoted or not. */
const WORD = /^(?:[\p{L}\p{N}_][^,[\]{}"'#:]*|"[^"\\,]*"|'[^',]*')$/u;

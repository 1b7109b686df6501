// Where a Markdown document can be cut so that each piece is read by itself: before a heading or a bullet in the first column, which
// end whatever stands above them, and between the rows of a table. What a piece leaves open shows only when it has been read.
import { lineAfter } from '../../text/lines';

export interface Cut {
  /** Lines from the first cut. */
  readonly line: number;
  readonly start: number;
  /**
   * `block`: a heading or a bullet. `row`: a row of a table, where one is open above. `after-row`: the blank line behind a row.
   */
  readonly kind: 'block' | 'row' | 'after-row';
}

/** The cuts from one of them on, in document order, looked for as far as they are asked for. */
export class Cuts {
  readonly #cuts: Cut[];
  #line = 0;
  /** The line that is looked at next; undefined behind the last one. */
  #next: number | undefined;
  #afterRow: boolean;

  constructor(
    private readonly source: string,
    first: { readonly start: number; readonly kind: Cut['kind'] },
  ) {
    this.#cuts = [{ ...first, line: 0 }];
    this.#next = lineAfter(source, first.start);
    this.#afterRow = source.charCodeAt(first.start) === BAR;
  }

  /** The cut at a place in the list; undefined behind the last one. */
  at(index: number): Cut | undefined {
    while (index >= this.#cuts.length && this.#next !== undefined) this.#look(this.#next);
    return this.#cuts[index];
  }

  /** Whether the cut is before a row that is the last line of the document. */
  endsWithRow({ kind, start }: Cut): boolean {
    return kind === 'row' && (lineAfter(this.source, start) ?? this.source.length) === this.source.length;
  }

  /** The number of cuts, counted no further than to `most`. */
  count(most: number): number {
    this.at(most - 1);
    return Math.min(most, this.#cuts.length);
  }

  #look(start: number): void {
    const line = ++this.#line;
    const code = this.source.charCodeAt(start);
    const isRow = code === BAR;
    if (isRow) this.#cuts.push({ line, start, kind: 'row' });
    else if (isBlock(this.source, start, code)) this.#cuts.push({ line, start, kind: 'block' });
    else if (this.#afterRow && (code === LF || code === CR)) this.#cuts.push({ line, start, kind: 'after-row' });
    this.#afterRow = isRow;
    this.#next = lineAfter(this.source, start);
  }
}

const [BAR, LF, CR, HASH, DASH, STAR, PLUS] = [124, 10, 13, 35, 45, 42, 43];

function isBlock(source: string, start: number, code: number): boolean {
  if (code === HASH) return stands(HEADING, source, start);
  return (code === DASH || code === STAR || code === PLUS) && stands(BULLET, source, start);
}

const HEADING = /#{1,6}[ \t]/y;
/**
 * A bullet with something behind it: one without interrupts no paragraph, and a row of them is a rule. Above the line that makes a
 * table, it is an item in a list and the table's header elsewhere.
 */
const BULLET = /([-*+])[ \t](?![ \t]*$)(?!(?:[ \t]*\1){2,}[ \t]*$)(?![^\r\n]*(?:\r\n?|\n)[ \t\0]*[-|:][-|: \t\0]*$)/my;

function stands(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}

// Cuts a document that is being edited into pieces, and reads again only those that an edit may have changed.
import type { Compare } from '../../text/changed';
import { spliced } from '../../text/spliced';
import { type Chunk, chunkOf } from './chunk';
import { type Cut, Cuts } from './cuts';

/** The chunks of a document; those that an edit leaves as they are, are the objects of last time. */
export type ReadChunks = (source: string, hidden: number) => readonly Chunk[];

/** A reader for one document. `hidden` is where the Markdown begins: behind the front matter. */
export function createChunkReader(compare: Compare): ReadChunks {
  let known: Known = { source: '', hidden: 0, chunks: [], starts: [] };
  return (source, hidden) => {
    if (source === known.source && known.chunks.length > 0) return known.chunks;
    const chunks = new Reader(source, hidden, known, compare).read();
    known = { source, hidden, chunks, starts: startsOf(chunks) };
    return chunks;
  };
}

interface Known {
  readonly source: string;
  readonly hidden: number;
  readonly chunks: readonly Chunk[];
  readonly starts: readonly number[];
}

function startsOf(chunks: readonly Chunk[]): readonly number[] {
  let start = 0;
  return chunks.map(({ text }) => {
    const own = start;
    start += text.length;
    return own;
  });
}

/**
 * Whether the document is cut at a place shows in the lines up to the one behind it, which may be the first ones of the next two
 * pieces: a piece is certainly unchanged when this many behind it are.
 */
const LOOK_AHEAD = 3;

/** One reading: keeps what stands above the change, cuts from there on, and stops where the pieces of last time go on. */
class Reader {
  /** Where the text behind the change begins, and by how much it moved. */
  readonly #behind: number;
  readonly #moved: number;
  readonly #unchangedTo: number;
  /** The pieces of last time that are read again, by their text: most of them are as they were. */
  readonly #touched = new Map<string, Chunk[]>();

  constructor(
    private readonly source: string,
    private readonly hidden: number,
    private readonly known: Known,
    compare: Compare,
  ) {
    const { start, end, oldEnd } = compare(known.source, source);
    this.#unchangedTo = hidden === known.hidden ? start : 0;
    this.#behind = end;
    this.#moved = end - oldEnd;
    for (let at = this.#keptAbove(); (known.starts[at] ?? oldEnd) < oldEnd; at++) {
      const chunk = known.chunks[at];
      if (chunk !== undefined) this.#touched.set(chunk.text, [...(this.#touched.get(chunk.text) ?? []), chunk]);
    }
  }

  read(): readonly Chunk[] {
    const { chunks } = this.known;
    let kept = this.#keptAbove();
    for (;;) {
      const read = this.#readFrom(kept);
      if (read !== 'earlier') return read;
      // A row does not read by itself after all: the whole table does, from its first line on.
      do kept--;
      while (kept > 0 && chunks[kept]?.kind === 'row');
    }
  }

  #keptAbove(): number {
    const { starts } = this.known;
    let kept = 0;
    while ((starts[kept + LOOK_AHEAD] ?? Number.POSITIVE_INFINITY) <= this.#unchangedTo) kept++;
    return kept;
  }

  #readFrom(kept: number): readonly Chunk[] | 'earlier' {
    const { known, source, hidden } = this;
    const first = kept === 0 ? undefined : known.chunks[kept];
    const front = kept === 0 && hidden > 0 ? [this.#chunk(0, hidden, 'hidden', 'block')] : [];
    const cuts = new Cuts(source, {
      start: kept === 0 ? hidden : (known.starts[kept] ?? 0),
      kind: first?.cut ?? 'block',
    });
    const placed: { readonly chunk: Chunk; readonly from: number }[] = [];
    let at = 0;
    for (let cut = cuts.at(0); cut !== undefined; cut = cuts.at(at)) {
      const rest = this.#restFrom(cut);
      if (rest !== undefined) {
        return spliced(known.chunks, kept, rest, [...front, ...placed.map(({ chunk }) => chunk)]);
      }
      let taken = 1;
      let from = at;
      let chunk = this.#between(cuts, at, at + 1, cut.kind === 'row' ? 'row' : kindAt(cut.start));
      for (let next = cuts.at(from + taken); next !== undefined; next = cuts.at(from + taken)) {
        if (canCut(next, cuts.at(from + taken + 1), chunk) || (chunk.end === 'table' && cuts.endsWithRow(next))) break;
        while (chunk.kind === 'row') {
          const before = placed.pop();
          if (before === undefined && kept > 0) return 'earlier';
          if (before === undefined) break;
          taken += from - before.from;
          from = before.from;
          chunk = before.chunk;
        }
        // Ever more at once, so that what stays open for long is not read again and again.
        taken = cuts.count(from + taken * 2) - from;
        chunk = this.#between(cuts, from, from + taken, kindAt(cuts.at(from)?.start ?? 0));
      }
      placed.push({ chunk, from });
      at = from + taken;
    }
    return spliced(known.chunks, kept, known.chunks.length, [...front, ...placed.map(({ chunk }) => chunk)]);
  }

  /** The place of the piece of last time that begins at a cut, where nothing behind it changed. */
  #restFrom({ start, kind }: Cut): number | undefined {
    if (start < this.#behind) return undefined;
    const { chunks, starts } = this.known;
    const at = indexOf(starts, start - this.#moved);
    const chunk = at === undefined ? undefined : chunks[at];
    const isSame =
      chunk?.cut === kind && chunk.kind !== 'hidden' && chunk.kind === (kind === 'row' ? 'row' : kindAt(start));
    return isSame ? at : undefined;
  }

  #between(cuts: Cuts, from: number, to: number, kind: Chunk['kind']): Chunk {
    const start = cuts.at(from)?.start ?? 0;
    return this.#chunk(start, cuts.at(to)?.start ?? this.source.length, kind, cuts.at(from)?.kind ?? 'block');
  }

  #chunk(start: number, end: number, kind: Chunk['kind'], cut: Cut['kind']): Chunk {
    const text = this.source.slice(start, end);
    const touched = this.#touched.get(text);
    const same = touched?.findIndex((chunk) => chunk.kind === kind && chunk.cut === cut) ?? -1;
    return (same >= 0 ? touched?.splice(same, 1)[0] : undefined) ?? chunkOf(text, kind, cut);
  }
}

function kindAt(start: number): 'begins' | 'inside' {
  return start === 0 ? 'begins' : 'inside';
}

/** Whether the document can be cut at `cut` when `before` is what stands above, and `next` the place behind. */
function canCut(cut: Cut, next: Cut | undefined, before: Chunk): boolean {
  switch (cut.kind) {
    case 'block':
      return before.end !== 'open';
    case 'row':
      return before.end === 'table' && next?.line === cut.line + 1;
    case 'after-row':
      return before.end === 'table';
  }
}

function indexOf(sorted: readonly number[], value: number): number | undefined {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

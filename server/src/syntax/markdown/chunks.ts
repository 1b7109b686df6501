// The units of a document that is being edited: cut into pieces, of which only those that changed are read again.
import type { Token } from 'markdown-it';
import { type LineIndex, lineIndex } from '../../text/lines';
import { detached } from '../../text/memory';
import type { Passage } from '../../text/span';
import { blockTokens, type Headings, headingsIn, isDivided } from './blocks';
import { type Cut, cutsOf } from './cuts';
import type { Hidden, Unit } from './units';
import { rowOf, unitsOf } from './walk';

export type ReadUnits = (source: string, lines: LineIndex, hidden: Hidden) => readonly Unit[];

/** A reader for one document. What it returns is what reading the whole document at once returns. */
export function createUnitReader(): ReadUnits {
  let known = new Map<string, Chunk>();
  return (source, lines, hidden) => {
    const seen = new Map<string, Chunk>();
    const chunkOf = (from: number, to: number, kind: Chunk['kind']): Chunk => {
      const text = source.slice(from, to);
      const chunk = seen.get(text) ?? known.get(text);
      if (chunk !== undefined && chunk.kind === kind) {
        seen.set(text, chunk);
        return chunk;
      }
      const own = detached(text);
      const fresh = kind === 'row' ? rowChunk(own) : blocksChunk(own, kind);
      seen.set(own, fresh);
      return fresh;
    };
    const placed = chunksOf(source, lines, hidden, chunkOf);
    known = seen;
    return assembled(placed);
  };
}

/** A piece as it reads by itself; lines, offsets, groups and positions count from its own beginning. */
interface Chunk {
  readonly kind: 'begins' | 'inside' | 'row';
  readonly text: string;
  /** Kept until its units are made of them. */
  tokens: readonly Token[] | undefined;
  readonly headings: Headings;
  /** What its last line leaves open: a fence or HTML that may go on, a table that takes further rows, nothing. */
  readonly end: 'open' | 'table' | 'closed';
  /** The bullets of the list that it begins with, and of the one that it ends with. */
  readonly firstList?: string;
  readonly lastList?: string;
  own?: { readonly hasHeadings: boolean; readonly units: readonly Unit[]; readonly groups: number };
  placed?: { readonly place: Place; readonly units: readonly Unit[] };
}

interface PlacedChunk {
  readonly chunk: Chunk;
  readonly line: number;
  readonly start: number;
}

type ChunkOf = (from: number, to: number, kind: Chunk['kind']) => Chunk;

function chunksOf(source: string, lines: LineIndex, hidden: Hidden, chunkOf: ChunkOf): readonly PlacedChunk[] {
  const cuts = cutsOf(source, lines, hidden.end > hidden.start ? hidden.end : 0);
  const startAt = (index: number): number => cuts[index]?.start ?? source.length;
  const placed: (PlacedChunk & { readonly from: number })[] = [];
  let at = 0;
  while (at < cuts.length) {
    const cut = cuts[at];
    if (cut === undefined) break;
    let taken = 1;
    let from = at;
    let chunk = chunkOf(
      cut.start,
      startAt(at + 1),
      at === 0 ? kindAt(cut.start) : cut.kind === 'row' ? 'row' : 'inside',
    );
    while (from + taken < cuts.length && !canCut(cuts, from + taken, chunk)) {
      // A row does not read by itself: the whole table does.
      while (chunk.kind === 'row' && placed.length > 0) {
        const before = placed.pop();
        if (before === undefined) break;
        taken += from - before.from;
        from = before.from;
        chunk = before.chunk;
      }
      // Ever more at once, so that what stays open for long is not read again and again.
      taken = Math.min(taken * 2, cuts.length - from);
      chunk = chunkOf(startAt(from), startAt(from + taken), kindAt(startAt(from)));
    }
    const start = startAt(from);
    placed.push({ chunk, from, start, line: cuts[from]?.line ?? 0 });
    at = from + taken;
  }
  return placed;
}

function kindAt(start: number): 'begins' | 'inside' {
  return start === 0 ? 'begins' : 'inside';
}

/** Whether the document can be cut at `cuts[at]` when `before` is what stands above. */
function canCut(cuts: readonly Cut[], at: number, before: Chunk): boolean {
  const cut = cuts[at];
  switch (cut?.kind) {
    case undefined:
    case 'block':
      return before.end !== 'open';
    case 'row':
      return before.end === 'table' && cuts[at + 1]?.line === cut.line + 1;
    case 'after-row':
      return before.end === 'table';
  }
}

function rowChunk(text: string): Chunk {
  return { kind: 'row', text, tokens: undefined, headings: headingsIn([]), end: 'table' };
}

function blocksChunk(text: string, kind: 'begins' | 'inside'): Chunk {
  const tokens = blockTokens(text, kind);
  const { count } = lineIndex(text);
  const [first, last] = [tokens[0], tokens.at(-1)];
  // Where the text ends with a line end, the line behind it is none.
  const lines = /[\r\n]$/.test(text) ? count - 1 : count;
  const lastList = last?.type === 'bullet_list_close' && reachesEnd(tokens, text) ? last.markup : undefined;
  return {
    kind,
    text,
    tokens,
    headings: headingsIn(tokens),
    end: endOf(tokens, lines),
    ...(first?.type === 'bullet_list_open' && { firstList: first.markup }),
    ...(lastList !== undefined && { lastList }),
  };
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
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.level === 0 && token.nesting >= 0) return token;
  }
  return undefined;
}

/** Whether nothing but blank lines stands behind the last block: a link definition would, and leaves no token. */
function reachesEnd(tokens: readonly Token[], text: string): boolean {
  const lines = lineIndex(text);
  const end = openingOf(tokens)?.map?.[1] ?? 0;
  return text.slice(lines.startOf(end)).trim() === '';
}

/** Where a chunk stands: what is added to its lines, offsets, positions and groups, and the group that its first one goes on. */
interface Place {
  readonly start: number;
  readonly line: number;
  readonly index: number;
  readonly group: number;
  readonly goesOn: number | undefined;
}

function assembled(chunks: readonly PlacedChunk[]): readonly Unit[] {
  const hasHeadings = isDivided(chunks.map(({ chunk }) => chunk.headings));
  const units: Unit[] = [];
  let group = 0;
  let list: { readonly bullet: string; readonly group: number | undefined } | undefined;
  for (const { chunk, start, line } of chunks) {
    const own = ownOf(chunk, hasHeadings);
    const goesOn =
      chunk.kind === 'row'
        ? units.at(-1)?.group
        : chunk.firstList !== undefined && list?.bullet === chunk.firstList
          ? list.group
          : undefined;
    const placed = placedAt(chunk, own.units, { start, line, index: units.length, group, goesOn });
    for (const unit of placed) units.push(unit);
    group += own.groups;
    list = chunk.lastList === undefined ? undefined : { bullet: chunk.lastList, group: lastListOf(placed) };
  }
  return units;
}

/** The group of the last list that lies in no other. */
function lastListOf(units: readonly Unit[]): number | undefined {
  for (let at = units.length - 1; at >= 0; at--) {
    const unit = units[at];
    if (unit?.role === 'item' && unit.depth === 1) return unit.group;
  }
  return undefined;
}

function ownOf(chunk: Chunk, hasHeadings: boolean): NonNullable<Chunk['own']> {
  if (chunk.own?.hasHeadings === hasHeadings) return chunk.own;
  const { text, tokens } = chunk;
  const lines = lineIndex(text);
  const units =
    chunk.kind === 'row'
      ? rowOf(text, lines)
      : unitsOf(text, lines, tokens ?? blockTokens(text, chunk.kind), hasHeadings);
  chunk.tokens = undefined;
  const groups = units.reduce((most, unit) => Math.max(most, unit.group), 0);
  chunk.own = { hasHeadings, units, groups };
  return chunk.own;
}

function placedAt(chunk: Chunk, own: readonly Unit[], place: Place): readonly Unit[] {
  const before = chunk.placed;
  if (before !== undefined && isSame(before.place, place) && before.units.length === own.length) return before.units;
  const units = own.map((unit) => moved(unit, place));
  chunk.placed = { place, units };
  return units;
}

function moved(unit: Unit, { start, line, index, group, goesOn }: Place): Unit {
  const { text, span, marker, item, cells } = unit;
  // Every keystroke moves all units behind it: what is there is replaced in a copy that is nobody's yet.
  const placed: { -readonly [K in keyof Unit]: Unit[K] } = { ...unit };
  placed.line += line;
  placed.text = movedPassage(text, start);
  placed.span = { start: span.start + start, end: span.end + start };
  placed.group = goesOn !== undefined && unit.group <= 1 ? goesOn : unit.group + group;
  if (marker !== undefined) placed.marker = movedPassage(marker, start);
  if (item !== undefined) placed.item = item + index;
  if (cells !== undefined) placed.cells = cells.map((cell) => movedPassage(cell, start));
  return placed;
}

function movedPassage({ start, end, memory }: Passage, by: number): Passage {
  return { start: start + by, end: end + by, memory };
}

function isSame(a: Place, b: Place): boolean {
  return (
    a.start === b.start && a.line === b.line && a.index === b.index && a.group === b.group && a.goesOn === b.goesOn
  );
}

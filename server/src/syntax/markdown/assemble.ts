// The units of a document that is being edited, each where its piece lies; a piece that stays where it was keeps its units.
import { type LaidOut, layOut, NOTHING } from '../../text/layout';
import type { Passage } from '../../text/span';
import { isDivided } from './blocks';
import { type Chunk, ownOf } from './chunk';
import { createChunkReader } from './chunks';
import type { Unit } from './units';

/** The document laid out, and its units in it. */
export interface LaidUnits {
  readonly layout: LaidOut<Chunk>;
  readonly units: readonly Unit[];
}

/**
 * A reader for one document. Its units are those of reading the whole document at once, but for the numbers of the groups.
 * `hidden` is where the Markdown begins: behind the front matter.
 */
export function createUnitReader(): (source: string, hidden: number) => LaidUnits {
  const chunksOf = createChunkReader();
  let before: LaidOut<Chunk> = NOTHING;
  let last: LaidUnits = { layout: NOTHING, units: [] };
  let placed = new Map<Chunk, Placed>();
  let groups = 0;
  return (source, hidden) => {
    const chunks = chunksOf(source, hidden);
    if (chunks === before.pieces) return last;
    const layout = layOut(chunks, before);
    const hasHeadings = isDivided(chunks.map(({ headings }) => headings));
    const units: Unit[] = [];
    const now = new Map<Chunk, Placed>();
    let list: { readonly bullet: string; readonly group: number | undefined } | undefined;
    for (const [at, chunk] of chunks.entries()) {
      const own = ownOf(chunk, hasHeadings);
      const start = layout.starts[at] ?? 0;
      const goesOn = groupAbove(chunk, units.at(-1), list);
      const known = placed.get(chunk);
      const isSame = known?.own === own && known.start === start && known.goesOn === goesOn;
      const replaced = known ?? placed.get(replacedBy(chunk, at, chunks, before.pieces) ?? chunk);
      const inherited = known !== undefined || (replaced !== undefined && replaced.own.groups >= own.groups);
      const place = isSame ? known : placedAt(own, start, goesOn, (inherited ? replaced?.groups : undefined) ?? groups);
      if (!inherited) groups += own.groups;
      now.set(chunk, place);
      for (const unit of place.units) units.push(unit);
      list = chunk.lastList === undefined ? undefined : { bullet: chunk.lastList, group: place.lastList };
    }
    before = layout;
    placed = now;
    last = { layout, units };
    return last;
  };
}

/** Where a chunk stands: its offset, the group that its first one goes on, and the number that is added to the others. */
interface Placed {
  readonly own: ReturnType<typeof ownOf>;
  readonly start: number;
  readonly goesOn: number | undefined;
  readonly groups: number;
  readonly units: readonly Unit[];
  readonly lastList: number | undefined;
}

/** The chunk that stood where a new one stands now: its groups pass on, and what goes on with one of them stays as it is. */
function replacedBy(chunk: Chunk, at: number, chunks: readonly Chunk[], before: readonly Chunk[]): Chunk | undefined {
  const old = before[at];
  const isGone = old !== undefined && old !== chunk && before.length === chunks.length && !chunks.includes(old);
  return isGone ? old : undefined;
}

/** The group above that the first one of a chunk goes on: its table, or a list with the same bullets. */
function groupAbove(
  chunk: Chunk,
  above: Unit | undefined,
  list: { readonly bullet: string; readonly group: number | undefined } | undefined,
): number | undefined {
  if (chunk.kind === 'row') return above?.group;
  return chunk.firstList !== undefined && list?.bullet === chunk.firstList ? list.group : undefined;
}

function placedAt(own: Placed['own'], start: number, goesOn: number | undefined, groups: number): Placed {
  const groupOf = (group: number): number => (goesOn !== undefined && group <= 1 ? goesOn : group + groups);
  const units = own.units.map((unit) => moved(unit, start, groupOf(unit.group)));
  return {
    own,
    start,
    goesOn,
    groups,
    units,
    lastList: own.lastList === undefined ? undefined : groupOf(own.lastList),
  };
}

function moved(unit: Unit, start: number, group: number): Unit {
  const { text, span, marker, cells } = unit;
  const placed: { -readonly [K in keyof Unit]: Unit[K] } = { ...unit, group };
  placed.text = movedPassage(text, start);
  placed.span = { start: span.start + start, end: span.end + start };
  if (marker !== undefined) placed.marker = movedPassage(marker, start);
  if (cells !== undefined) placed.cells = cells.map((cell) => movedPassage(cell, start));
  return placed;
}

function movedPassage({ start, end, memory }: Passage, by: number): Passage {
  return { start: start + by, end: end + by, memory };
}

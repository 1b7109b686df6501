// The units of a document that is being edited, each where its piece lies; a piece that stays where it was keeps its units.
import type { Compare } from '../../text/changed';
import { unchanged } from '../../text/history';
import { type LaidOut, layOut, NOTHING } from '../../text/layout';
import { once } from '../../text/once';
import type { Passage, Span } from '../../text/span';
import { spliced } from '../../text/spliced';
import { joined } from '../../text/walks';
import { editedPart } from './alike';
import { isDivided } from './blocks';
import { type Chunk, ownOf } from './chunk';
import { createChunkReader } from './chunks';
import type { Unit } from './units';

/** The document laid out, and its units in it. */
export interface LaidUnits {
  readonly layout: LaidOut<Chunk>;
  /** Where nothing has changed that anybody asked about, nobody wants them. */
  readonly units: () => readonly Unit[];
  /** See `ReadEdited`. */
  readonly unchangedBut?: Span;
}

/**
 * A reader for one document. Its units are those of reading the whole document at once, but for the numbers of the groups.
 * `hidden` is where the Markdown begins: behind the front matter.
 */
export function createUnitReader(compare: Compare): (source: string, hidden: number) => LaidUnits {
  const chunksOf = createChunkReader(compare);
  let last: Assembled = { layout: NOTHING, units: () => [], places: [], hasHeadings: false, groups: 0 };
  return (source, hidden) => {
    const chunks = chunksOf(source, hidden);
    const before = last;
    if (chunks === before.layout.pieces) return { layout: before.layout, units: () => before.units() };
    last = assembled(chunks, before);
    return last;
  };
}

interface Assembled extends LaidUnits {
  readonly places: readonly Placed[];
  readonly hasHeadings: boolean;
  /** How many numbers of groups were given away. */
  readonly groups: number;
}

/** Places what is new between the chunks at the beginning and at the end that are those of last time. */
function assembled(chunks: readonly Chunk[], last: Assembled): Assembled {
  const layout = layOut(chunks, last.layout);
  const hasHeadings = isDivided(chunks.map(({ headings }) => headings));
  const isAlike = hasHeadings === last.hasHeadings;
  const old = last.layout.pieces;
  const { head, tail } = isAlike ? unchanged(old, chunks) : { head: 0, tail: 0 };
  const moved = old.length - chunks.length;
  const fresh: Placed[] = [];
  let groups = last.groups;
  let rest = chunks.length;
  for (let at = head; at < rest; at++) {
    const [chunk, above] = [chunks[at], at === head ? last.places[at - 1] : fresh.at(-1)];
    if (chunk === undefined) break;
    const own = ownOf(chunk, hasHeadings);
    const start = layout.starts[at] ?? 0;
    const goesOn = groupAbove(chunk, above, chunks[at - 1]);
    const known = at >= chunks.length - tail ? last.places[at + moved] : undefined;
    const endsAlike = known !== undefined && (known.units.length > 0 || known.lastGroup === above?.lastGroup);
    if (endsAlike && known.start === start && known.goesOn === goesOn) {
      // Where one of those behind the change stands as it stood, all behind it do.
      rest = at;
      break;
    }
    // What stood in its place passes on its groups, so that what goes on with one of them stays as it is.
    const replaced = known ?? (moved === 0 && isAlike ? last.places[at] : undefined);
    const inherits = replaced !== undefined && replaced.own.groups >= own.groups;
    fresh.push(placedAt(own, start, goesOn, inherits ? replaced.groups : groups, above));
    if (!inherits) groups += own.groups;
  }
  const all = spliced(last.places, head, rest + moved, fresh);
  const edited = isAlike && moved === 0 && fresh.length === 1 ? editedIn(head, layout, fresh[0], last) : undefined;
  return {
    layout,
    units: once(() => joined(all.map((place) => place.units))),
    places: all,
    hasHeadings,
    groups,
    ...(edited && { unchangedBut: edited }),
  };
}

/** What an edit of the one piece at `at` moved or changed; undefined where the document may read differently for it. */
function editedIn(at: number, layout: LaidOut<Chunk>, now: Placed | undefined, last: Assembled): Span | undefined {
  const [before, old, chunk] = [last.places[at], last.layout.pieces[at], layout.pieces[at]];
  if (before === undefined || now === undefined || old === undefined || chunk === undefined) return undefined;
  if (now.goesOn !== before.goesOn || now.groups !== before.groups || now.own.groups !== before.own.groups)
    return undefined;
  if (now.lastList !== before.lastList || now.lastGroup !== before.lastGroup) return undefined;
  const [lines, oldLines] = [layout.rows.counts, last.layout.rows.counts];
  if (lines[at] !== oldLines[at] || layout.starts[at + 1] !== last.layout.starts[at + 1]) return undefined;
  return editedPart({ ...before, chunk: old }, { ...now, chunk });
}

/** Where a chunk stands: its offset, the group that its first one goes on, and the number that is added to the others. */
interface Placed {
  readonly own: ReturnType<typeof ownOf>;
  readonly start: number;
  readonly goesOn: number | undefined;
  readonly groups: number;
  readonly units: readonly Unit[];
  readonly lastList: number | undefined;
  /** The group of the last unit down to its end. */
  readonly lastGroup: number | undefined;
}

/** The group above that the first one of a chunk goes on: its table, or a list with the same bullets. */
function groupAbove(chunk: Chunk, above: Placed | undefined, before: Chunk | undefined): number | undefined {
  if (chunk.kind === 'row') return above?.lastGroup;
  return chunk.firstList !== undefined && before?.lastList === chunk.firstList ? above?.lastList : undefined;
}

function placedAt(
  own: Placed['own'],
  start: number,
  goesOn: number | undefined,
  groups: number,
  above: Placed | undefined,
): Placed {
  const groupOf = (group: number): number => (goesOn !== undefined && group <= 1 ? goesOn : group + groups);
  const units = own.units.map((unit) => moved(unit, start, groupOf(unit.group)));
  return {
    own,
    start,
    goesOn,
    groups,
    units,
    lastList: own.lastList === undefined ? undefined : groupOf(own.lastList),
    lastGroup: units.at(-1)?.group ?? above?.lastGroup,
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

// What became another between two renderings of a document, fragment by fragment, so that only this is sent and painted.
import { diffArrays } from 'diff';
import { type Fragment, LINE } from './fragments';

/** From one list of fragments to another. */
export interface Changes {
  /** In their order; what lies between them stays. */
  readonly replaced: readonly Replacement[];
  /** Afterwards: fragments that say the same about other lines. In their order. */
  readonly moved: readonly Move[];
}

export interface Replacement {
  /** The first fragment that goes, in the list as it was; also where the new ones stand. */
  readonly at: number;
  readonly removed: number;
  readonly added: readonly Fragment[];
}

export interface Move {
  /** The first fragment, and the one after the last, in the list as it is now. */
  readonly from: number;
  readonly to: number;
  /** What is added to each of their lines. */
  readonly by: number;
}

/** More than this is no longer looked for one by one. */
const MOST_CHANGES = 300;

/** @returns undefined where so much is different that the whole list is the better answer. */
export function changesBetween(before: readonly Fragment[], after: readonly Fragment[]): Changes | undefined {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  const old = before.slice(start, before.length - end).map(relative);
  const now = after.slice(start, after.length - end).map(relative);
  const parts = diffArrays(old.map(words), now.map(words), { maxEditLength: MOST_CHANGES });
  if (parts === undefined) return undefined;
  const replaced: Replacement[] = [];
  const moved: Move[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of parts) {
    const gone = added ? 0 : count;
    const come = removed ? 0 : count;
    if (added || removed) {
      replace(replaced, start + from, gone, after.slice(start + to, start + to + come));
    } else {
      for (let i = 0; i < count; i++) {
        const lines = [old[from + i]?.first, now[to + i]?.first];
        move(moved, start + to + i, lines);
      }
    }
    from += gone;
    to += come;
  }
  return { replaced, moved };
}

/** What goes and what comes at the same place is one replacement. */
function replace(replaced: Replacement[], at: number, removed: number, added: readonly Fragment[]): void {
  const last = replaced.at(-1);
  if (last === undefined || last.at + last.removed < at) replaced.push({ at, removed, added });
  else replaced.splice(-1, 1, { at: last.at, removed: last.removed + removed, added: [...last.added, ...added] });
}

/** Neighbours that move alike move together, with those between them that name no line. */
function move(moved: Move[], at: number, [before, after]: readonly (number | undefined)[]): void {
  const by = before === undefined || after === undefined ? 0 : after - before;
  const last = moved.at(-1);
  if (by === 0) return;
  if (last?.by === by && last.to === at) moved.splice(-1, 1, { ...last, to: at + 1 });
  else moved.push({ from: at, to: at + 1, by });
}

/** A fragment with its lines counted from its first one. */
interface Relative {
  readonly first: number | undefined;
  readonly words: string;
}

function words({ words }: Relative): string {
  return words;
}

function relative(fragment: Fragment): Relative {
  let first: number | undefined;
  const words = fragment.replace(LINE, (_, line: string) => {
    first ??= Number(line);
    return ` data-line="${Number(line) - first}"`;
  });
  return { first, words };
}

function sharedStart(a: readonly Fragment[], b: readonly Fragment[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count++;
  return count;
}

function sharedEnd(a: readonly Fragment[], b: readonly Fragment[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}

// Renderings as the server sends them: the body in fragments, or what became another since the rendering that is held.

/** Markup after `.`, or after `(` where it opens elements that hold the fragments up to the one that closes them, which begins with `)`. */
export type Fragment = string;

interface Rendered {
  readonly title: string;
  /** Its number, by which the next one can name it. */
  readonly rendering: number;
}

export interface WholeRendering extends Rendered {
  readonly fragments: readonly Fragment[];
}

export interface ChangedRendering extends Rendered {
  /** The rendering that became this one. */
  readonly since: number;
  /** In their order; what lies between them stays. */
  readonly replaced: readonly Replacement[];
  /** Afterwards: fragments that say the same about other lines. In their order. */
  readonly moved: readonly Move[];
}

export type Rendering = WholeRendering | ChangedRendering;

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

/** A rendering with all its fragments. */
export interface HeldRendering {
  readonly rendering: number;
  readonly fragments: readonly Fragment[];
}

/** What is held after a rendering came; undefined when it tells of changes to another one than is held. */
export function heldAfter(held: HeldRendering | undefined, next: Rendering): HeldRendering | undefined {
  const { rendering } = next;
  if ('fragments' in next) return { rendering, fragments: next.fragments };
  return held?.rendering === next.since ? { rendering, fragments: changed(held.fragments, next) } : undefined;
}

function changed(fragments: readonly Fragment[], { replaced, moved }: ChangedRendering): readonly Fragment[] {
  const now: Fragment[] = [];
  let from = 0;
  for (const { at, removed, added } of replaced) {
    now.push(...fragments.slice(from, at), ...added);
    from = at + removed;
  }
  now.push(...fragments.slice(from));
  for (const { from, to, by } of moved) for (let i = from; i < to; i++) now[i] = withLines(now[i] ?? '', by);
  return now;
}

function withLines(fragment: Fragment, by: number): Fragment {
  // All other quotes are escaped.
  return fragment.replace(/ data-line="(\d+)"/g, (_, line: string) => ` data-line="${Number(line) + by}"`);
}

/** The body that the fragments make. */
export function bodyOf(fragments: readonly Fragment[]): string {
  return fragments.map((fragment) => fragment.slice(1)).join('');
}

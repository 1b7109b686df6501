// Where the labels of the milestones stand: rows above the band, so that neither labels nor leader lines cross.

/** `x` is where the leader line rises, `width` the label's; both in units of the drawing. */
export interface Label {
  readonly x: number;
  readonly width: number;
}

/** Row 0 is next to the band. `end` means that the label stands left of its leader line. */
export interface Placed<L extends Label> {
  readonly label: L;
  readonly row: number;
  readonly anchor: 'start' | 'end';
}

/** Air between a leader line and its label, and between neighbours. */
export const LABEL_GAP = 5;

/**
 * Labels hang to the right of their lines like flags on poles; a pole that would pierce a flag to its left lifts that flag
 * one row above its own. So rows are found from right to left, and nothing ever crosses. The leftmost flag turns to
 * the left when there is room, where nothing can meet it.
 * @param labels in any order. @param left where the drawing begins.
 */
export function placeLabels<L extends Label>(labels: readonly L[], left: number): readonly Placed<L>[] {
  const ordered = [...labels].sort((a, b) => a.x - b.x);
  const first = ordered[0];
  const turned = first !== undefined && ordered.length > 1 && first.x - LABEL_GAP - first.width >= left;
  const placed: Placed<L>[] = [];
  for (let i = ordered.length - 1; i >= 0; i--) {
    const label = ordered[i];
    if (label === undefined) continue;
    if (i === 0 && turned) {
      placed.push({ label, row: 0, anchor: 'end' });
      continue;
    }
    const reach = label.x + LABEL_GAP + label.width + LABEL_GAP;
    const under = placed.filter((other) => other.label.x < reach);
    placed.push({ label, row: Math.max(-1, ...under.map((other) => other.row)) + 1, anchor: 'start' });
  }
  return placed.reverse();
}

/** The placed labels in at most `rows` rows: the least important ones of a crowd go, until the rest fits. */
export function placeImportant<L extends Label & { readonly weight: number }>(
  labels: readonly L[],
  left: number,
  rows: number,
): readonly Placed<L>[] {
  let kept = [...labels];
  for (;;) {
    const placed = placeLabels(kept, left);
    const highest = placed.reduce((max, each) => Math.max(max, each.row), 0);
    const least = kept.reduce((min, each) => Math.min(min, each.weight), Number.POSITIVE_INFINITY);
    if (highest < rows || kept.every((each) => each.weight === least)) return placed;
    const dropped = kept.map((each) => each.weight).lastIndexOf(least);
    kept = kept.filter((_, i) => i !== dropped);
  }
}

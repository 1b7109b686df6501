// Where the pieces of a document are placed: the one place that decides from which offset on each of them is counted.
import type { Pieces } from './recut';

/** The base of each piece. A piece whose base stays the same keeps its whole model. */
export function basesOf({ starts }: Pieces): readonly number[] {
  return starts;
}

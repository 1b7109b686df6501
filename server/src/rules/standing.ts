// Findings that still stand after an edit by which the document reads as it did.
import { isSame } from '../text/history';
import type { Span } from '../text/span';
import type { Finding } from './rule';

/** What a reader is told of a finding. Its repairs are another matter: they are made of the text as it is now. */
export type Remark = Omit<Finding, 'fixes'>;

/** What is said of one version of a document. */
export interface Said {
  /** What it depends on besides the text. */
  readonly circumstances: readonly unknown[];
  /** Whether comments in the text have a say in it. */
  readonly isGoverned: boolean;
  /** Undefined as long as nobody has asked. */
  remarks(): readonly Remark[] | undefined;
}

/**
 * What was said of the version before and holds of this one, too; undefined where that is not certain.
 * @param moved what of the text moved, where nothing else changed that anybody has asked about.
 */
export function stillSaid(before: Said | undefined, now: Said, moved: Span | undefined): readonly Remark[] | undefined {
  if (before === undefined || moved === undefined || before.isGoverned || now.isGoverned) return undefined;
  if (!isSame(before.circumstances, now.circumstances)) return undefined;
  const remarks = before.remarks();
  return remarks && standing(remarks, moved);
}

/**
 * The same list, where every one of them still stands where it stood; undefined where one of them has an offset in the part that moved,
 * both ends included.
 */
function standing(found: readonly Remark[], moved: Span): readonly Remark[] | undefined {
  const isInPlace = ({ span, related }: Remark): boolean =>
    isApart(span, moved) &&
    related.every(({ span: place, elsewhere }) => elsewhere !== undefined || isApart(place, moved));
  return found.every(isInPlace) ? found : undefined;
}

function isApart({ start, end }: Span, moved: Span): boolean {
  return isOutside(start, moved) && isOutside(end, moved);
}

function isOutside(offset: number, moved: Span): boolean {
  return offset < moved.start || offset > moved.end;
}

// Every refactoring; loaded when a client first asks for one.
import { recomputeDurations } from './recompute-durations';
import type { Offer, Refactoring, Subject } from './refactoring';
import { sortTimeline } from './sort-timeline';
import { tagMilestone } from './tag-milestone';

const REFACTORINGS: readonly Refactoring[] = [sortTimeline, tagMilestone, recomputeDurations];

export interface OfferOfKind extends Offer {
  readonly kind: Refactoring['kind'];
}

/** What can be done to the document, in the order of the list above. */
export function refactorings(
  about: Omit<Subject, 'reach'>,
  reachOf: (kind: Refactoring['kind']) => Subject['reach'] | undefined,
): readonly OfferOfKind[] {
  return REFACTORINGS.flatMap((refactoring) => {
    const { kind } = refactoring;
    const reach = reachOf(kind);
    return reach === undefined ? [] : refactoring.offers({ ...about, reach }).map((offer) => ({ ...offer, kind }));
  });
}

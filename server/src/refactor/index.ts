// Every refactoring; loaded when a client first asks for one.
import { convertZone } from './convert-zone';
import { extractAction } from './extract-action';
import { insertSection } from './insert-section';
import { listTable } from './list-table';
import { recomputeDurations } from './recompute-durations';
import type { Offer, Refactoring, Subject } from './refactoring';
import { relativeTimes } from './relative-times';
import { sortTimeline } from './sort-timeline';
import { tagMilestone } from './tag-milestone';

const REFACTORINGS: readonly Refactoring[] = [
  sortTimeline,
  convertZone,
  listTable,
  insertSection,
  tagMilestone,
  recomputeDurations,
  relativeTimes,
  extractAction,
];

/** Their kinds, in that order. */
export const KINDS: readonly Refactoring['kind'][] = REFACTORINGS.map(({ kind }) => kind);

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
    if (reach === undefined) return [];
    return distinct(refactoring.offers({ ...about, reach })).map((offer) => ({ ...offer, kind }));
  });
}

/** Two timelines may be offered the same: the second says that it is. */
function distinct(offers: readonly Offer[]): readonly Offer[] {
  return offers.map((offer, at) => {
    const same = offers.slice(0, at).filter(({ title }) => title === offer.title).length;
    return same === 0 ? offer : { ...offer, title: `${offer.title} (${same + 1})` };
  });
}

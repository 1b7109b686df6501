// Recomputing durations: every one that the document's own times contradict says what they say, as it was written.
import type { ModelEdit } from '../model/edit';
import { respellDuration } from '../time/respell-duration';
import { isAsked, type Refactoring, textEdits } from './refactoring';

export const recomputeDurations: Refactoring = {
  kind: 'refactor.rewrite.recomputeDurations',
  offers(subject) {
    const wrong = subject.reading.facts.claims.flatMap(({ said, against, agrees }) =>
      agrees === false && against !== undefined && against.ms >= 0 ? [{ said, ms: against.ms }] : [],
    );
    if (!wrong.some(({ said }) => isAsked(subject, said))) return [];
    const edits = wrong.map(({ said: { start, end, text }, ms }): ModelEdit => {
      return { kind: 'replace', span: { start, end }, text: respellDuration(text, ms) };
    });
    const what = edits.length === 1 ? 'the duration' : `${edits.length} durations`;
    return [{ title: `Recompute ${what} from the times`, edits: () => textEdits(subject.reading, edits) }];
  },
};

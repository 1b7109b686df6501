// A postmortem as the analysis goes through it while it is edited: each list is the one of last time where nothing in it changed.
import type { Postmortem } from '../model/postmortem';
import type { SectionName } from '../model/sections';
import type { History } from '../text/history';

export interface Revision extends Postmortem {
  /** What each section is; a question about a line depends on no more of them. */
  readonly canonicals: readonly (SectionName | undefined)[];
  readonly history: History;
}

/** The postmortem, with the lists of last time where they hold the same. */
export function asBefore(postmortem: Postmortem, history: History): Postmortem {
  return {
    ...postmortem,
    fields: history.list(asBefore, postmortem.fields),
    prose: history.list(asBefore, postmortem.prose, 1),
    actions: history.list(asBefore, postmortem.actions, 2),
  };
}

export function revisionOf(postmortem: Postmortem, history: History): Revision {
  const canonicals = postmortem.sections.map(({ canonical }) => canonical);
  return { ...postmortem, canonicals: history.list(revisionOf, canonicals), history };
}

// Lists of action items in which something is lacking, each to be reported once.
import type { ActionItem, Postmortem } from '../../model/postmortem';
import { meets } from '../../text/span';

/** A list of action items some of which lack something: reported once, at the first of them. */
export interface Lacking {
  readonly first: ActionItem;
  /** How many more of them stand below it. */
  readonly others: number;
}

/** The lists in which something is lacking, but those of a section that was not read as a whole: the rest may have named it. */
export function lacking(postmortem: Postmortem, lacks: (item: ActionItem) => boolean): readonly Lacking[] {
  const { actions, sections, problems } = postmortem;
  return actions.flatMap(({ items, section }) => {
    const around = section === undefined ? undefined : sections[section]?.span;
    if (around !== undefined && problems.some(({ span }) => meets(span, around))) return [];
    const [first, ...others] = items.filter(lacks);
    return first === undefined ? [] : [{ first, others: others.length }];
  });
}

// An entry of a list of action items that says that there are none.

/** Whether the text says that nothing is to be done, and nothing else: `None`, `N/A`, `No action items.` */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

const NOTHING =
  /^(?:none|n\/?a|nothing|no|not applicable|no (?:further )?actions?(?: items?)?(?: (?:needed|required|necessary))?|-|–|—)[.!]?$/i;

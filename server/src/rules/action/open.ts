// Whether an action item is one that is still to be done.
import type { ActionItem } from '../../model/postmortem';

/** Not marked as done or dropped, and no entry that only says that there are none. */
export function isOpen({ text, done, status }: ActionItem): boolean {
  return done !== true && !MARKED_DONE.test(text.text) && !isDropped(status?.text) && !saysNothing(text.text);
}

/** Whether a status says that nobody waits for it. */
export function isDropped(status: string | undefined): boolean {
  return status !== undefined && DROPPED.test(status);
}

/** The item's ticket; an identifier within the list (`AI-3`), which YAML has under a key of that name, is none. */
export function ticketOf({ ticket }: ActionItem): string | undefined {
  return ticket === undefined || isListId(ticket.text) ? undefined : ticket.text;
}

/** Whether a text is the identifier of an action item within its list: `AI-3`, `A2`. */
export function isListId(text: string): boolean {
  return LIST_ID.test(text.trim());
}

const LIST_ID = /^(?:AI|ACT|ACTION|A)[- ]?\d{1,4}$/i;

/** Whether the text says that nothing is to be done, and nothing else: `None`, `N/A`, `No action items.` */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

/** Ticked off by hand, or told in the past: "We have added a check". */
const MARKED_DONE =
  /^[\s*_]{0,4}(?:✅|✔|☑|:white_check_mark:|done\b|(?:we|i)(?: have|[’']ve) (?:already )?[a-z]{2,20}ed\b)/iu;
const DROPPED =
  /\b(?:wo[nu][’']?t|will not|cancel+ed|dropped|rejected|deferred|postponed|obsolete|ongoing|merged|shipped|deployed|live)\b/i;
const NOTHING =
  /^(?:none|n\/?a|nothing|no|not applicable|no (?:further )?actions?(?: items?)?(?: (?:needed|required|necessary))?|-|–|—)[.!]?$/i;

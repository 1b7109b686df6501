// Putting events into another order: the entries of one list change places, and what separates them stays where it is.
import type { Event } from '../../../model/postmortem';
import type { Span, TextEdit } from '../../../text/span';
import type { Node } from '../tree';
import { entriesAround } from './locate';
import { type Slot, slotAt } from './move';

/** `treeAt` and `contentOf` are those of `moveEvent`. No edits where the events are not entries of one list. */
export function orderEvents(
  source: string,
  treeAt: (offset: number) => Node | undefined,
  order: readonly Event[],
  contentOf: (span: Span) => string,
): readonly TextEdit[] {
  const slots: Slot[] = [];
  for (const { span } of order) {
    const slot = slotAt(source, entriesAround(treeAt(span.start), span.start), span.start);
    if (slot === undefined || slot.slots[0]?.start !== (slots[0] ?? slot).slots[0]?.start) return [];
    slots.push(slot);
  }
  const places = slots.map(({ span }) => span).sort((a, b) => a.start - b.start);
  return slots.flatMap(({ span }, at) => {
    const place = places[at];
    return place === undefined || place.start === span.start ? [] : [{ span: place, newText: contentOf(span) }];
  });
}

// Extracting an action item: what is selected is added to the action items; the sentence that says it stays where it is.
import { withoutRoom } from '../text/layout';
import { after, type Offer, type Refactoring, type Subject, textEdits } from './refactoring';

export const extractAction: Refactoring = {
  kind: 'refactor.extract.actionItem',
  offers(subject) {
    const { reading, range } = subject;
    const text = withoutRoom(reading.document.text.slice(range.start, range.end)).trim();
    if (text.length < SHORTEST || text.length > LONGEST || /[\r\n]/.test(text)) return [];
    const items = reading.postmortem.actions.flatMap((list) => list.items);
    const last = items.at(-1);
    if (last === undefined || items.some((item) => item.text.text === text)) return [];
    return [{ title: 'Add the selection to the action items', edits: () => editsFor(subject, text) }];
  },
};

/** In characters: a word is no action item, and a paragraph is more than one. */
const SHORTEST = 5;
const LONGEST = 200;

/** None where it would not be read as an item of its own. */
function editsFor(subject: Subject, text: string): ReturnType<Offer['edits']> {
  const { actions } = subject.reading.postmortem;
  const last = actions.at(-1)?.items.at(-1);
  if (last === undefined) return [];
  const edits = textEdits(subject.reading, [{ kind: 'add-action', last, text }]);
  const count = actions.reduce((sum, { items }) => sum + items.length, 0);
  const items = after(subject, edits)?.postmortem.actions.flatMap((list) => list.items) ?? [];
  return items.length === count + 1 ? edits : [];
}

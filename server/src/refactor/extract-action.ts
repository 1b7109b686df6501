// Extracting an action item: what is selected is added to the action items; the sentence that says it stays where it is.
import type { ModelEdit } from '../model/edit';
import { SECTION_DOCS } from '../model/section-docs';
import type { Reading } from '../reading';
import { withoutRoom } from '../text/layout';
import { neighbourOf } from './insert-section';
import { after, type Offer, type Refactoring, type Subject, textEdits } from './refactoring';

export const extractAction: Refactoring = {
  kind: 'refactor.extract.actionItem',
  offers(subject) {
    const { reading, range } = subject;
    const text = withoutRoom(reading.document.text.slice(range.start, range.end)).trim();
    if (text.length < SHORTEST || text.length > LONGEST || /[\r\n]/.test(text)) return [];
    const items = itemsOf(reading);
    const edit = editFor(reading, text);
    if (edit === undefined || items.some((item) => item.text.text === text)) return [];
    const title =
      edit.kind === 'add-section'
        ? `Add the selection to a new section “${SECTION_DOCS.actions.title}”`
        : 'Add the selection to the action items';
    return [{ title, edits: () => editsFor(subject, edit) }];
  },
};

/** In characters: a word is no action item, and a paragraph is more than one. */
const SHORTEST = 5;
const LONGEST = 200;

function itemsOf({ postmortem }: Reading): Reading['postmortem']['actions'][number]['items'] {
  return postmortem.actions.flatMap((list) => list.items);
}

/** Behind the last item; else under the heading that waits for some; else under one of its own. */
function editFor(reading: Reading, text: string): ModelEdit | undefined {
  const last = itemsOf(reading).at(-1);
  if (last !== undefined) return { kind: 'add-action', last, text };
  const { sections } = reading.postmortem;
  const section = sections.find(({ canonical }) => canonical === 'actions');
  if (section !== undefined) return section.content === 'filled' ? undefined : { kind: 'add-item', section, text };
  const beside = neighbourOf(sections, 'actions');
  return { kind: 'add-section', name: 'actions', ...(beside && { beside }), item: text };
}

/** None where it would not be read as an item of its own. */
function editsFor(subject: Subject, edit: ModelEdit): ReturnType<Offer['edits']> {
  const edits = textEdits(subject.reading, [edit]);
  const now = after(subject, edits);
  return now !== undefined && itemsOf(now).length === itemsOf(subject.reading).length + 1 ? edits : [];
}

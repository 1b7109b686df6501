// Hover on a name: a section's heading, a field's label, an event's kind.
import { FIELD_DOCS } from '../../model/field-docs';
import { KIND_DOCS } from '../../model/kind-docs';
import { SECTION_DOCS } from '../../model/section-docs';
import type { Reading } from '../../reading';
import { contains, type Text } from '../../text/span';
import type { Hover } from '../hover';
import { code } from '../words';

export function hoverName({ postmortem, facts }: Reading, offset: number): Hover | undefined {
  const field = postmortem.fields.find(({ label }) => contains(label.span, offset));
  if (field?.name !== undefined) {
    const { means, example } = FIELD_DOCS[field.name];
    return says(field.label, field.name, `${means} For example ${code(example)}.`);
  }
  for (const { events } of facts.timelines) {
    const tag = events.find(({ event }) => event.tag !== undefined && contains(event.tag.word.span, offset))?.event.tag;
    if (tag?.kind !== undefined) return says(tag.word, tag.kind, KIND_DOCS[tag.kind]);
  }
  const section = postmortem.sections.find(({ title }) => contains(title.span, offset));
  if (section?.canonical === undefined) return undefined;
  const { title, guidance } = SECTION_DOCS[section.canonical];
  return says(section.title, title, guidance);
}

function says({ span }: Text, name: string, markdown: string): Hover {
  return { span, markdown: `**${name}** — ${markdown}` };
}

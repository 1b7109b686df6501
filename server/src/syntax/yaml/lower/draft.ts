// The draft of a model: what the lowering of each key adds to, and the prose that every scalar is.
import type { ActionList, Field, Postmortem, Problem, Prose, Section, Timeline } from '../../../model/postmortem';
import { Memory } from '../../../text/memory';
import type { Text } from '../../../text/span';
import { Line } from '../../line';
import { type Node, type Scalar, scalarsOf } from '../tree';

export interface Draft {
  readonly source: string;
  readonly fields: Field[];
  readonly sections: Section[];
  readonly timelines: Timeline[];
  readonly actions: ActionList[];
  readonly prose: Prose[];
}

export function newDraft(source: string): Draft {
  return { source, fields: [], sections: [], timelines: [], actions: [], prose: [] };
}

export function finished(draft: Draft, problems: readonly Problem[]): Postmortem {
  const { fields, sections, timelines, actions, prose } = draft;
  const title = fields.find(({ name, value }) => name === 'title' && value.text !== '')?.value;
  return {
    ...(title && { title }),
    fields,
    sections: problems.length === 0 ? sections : sections.map(maybeFilled),
    timelines,
    actions,
    prose,
    problems,
  };
}

/** Beside what could not be read nothing is called empty: its content may be what could not be read. */
export function maybeFilled(section: Section): Section {
  return section.content === 'empty' ? { ...section, content: 'filled' } : section;
}

/** Where prose stands: its role and, inside a section, the section's index. */
export interface ProsePlace {
  readonly role: Prose['role'];
  readonly section?: number | undefined;
}

/** Adds each line of a scalar as prose. Lines with nothing between them are one paragraph, unless they are items. */
export function addProse(draft: Draft, scalar: Scalar | undefined, place: ProsePlace): void {
  if (scalar === undefined || scalar.style === 'alias') return;
  for (const [at, line] of scalar.lines.entries()) {
    const before = scalar.lines[at - 1];
    const between = before === undefined ? '' : draft.source.slice(before.span.end, line.span.start);
    if (BREAK.test(between) && !ITEM.test(line.text)) addLine(draft, line, place, 'continues');
    else addLine(draft, line, place);
  }
}

const BREAK = /^[ \t]*\r?\n[ \t]*$/;
const ITEM = /^(?:[-*+•]|\d{1,3}[.)])[ \t]/;

/** @param link says that the line goes on the paragraph of the line before. */
export function addLine(draft: Draft, { text, span }: Text, { role, section }: ProsePlace, link?: 'continues'): void {
  draft.prose.push(new Line(span, role, new Memory(text), { section, continues: link !== undefined }));
}

/** Adds every scalar of a value as prose, in document order. */
export function addProseOf(draft: Draft, node: Node | undefined, place: ProsePlace): void {
  for (const scalar of scalarsOf(node)) addProse(draft, scalar, place);
}

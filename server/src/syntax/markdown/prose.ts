// The running text of a document, line by line.
import type { Prose } from '../../model/postmortem';
import { type Passage, textOf } from '../../text/span';
import { plainOf } from '../plain';
import type { Outline } from './sections';
import type { Unit } from './units';

export function proseOf(units: readonly Unit[], { sectionOf }: Outline, title: Unit | undefined): readonly Prose[] {
  const prose: Prose[] = [];
  for (const [index, unit] of units.entries()) {
    const role = unit === title ? 'title' : roleOf(unit);
    if (role === undefined) continue;
    const section = sectionOf[index];
    for (const span of unit.cells ?? [unit.text]) {
      if (span.start < span.end)
        prose.push(line(span, { role, section, marker: unit.marker, continues: goesOn(units, index) }));
    }
  }
  return prose;
}

/** A line of the same paragraph as the unit before it, or of that item's own first paragraph. */
function goesOn(units: readonly Unit[], index: number): boolean {
  const [unit, before] = [units[index], units[index - 1]];
  if (unit?.role !== 'line' || before === undefined || unit.below === undefined) return false;
  return before.role === 'line' || unit.item === 1;
}

interface Place {
  readonly role: Prose['role'];
  readonly section: number | undefined;
  readonly marker: Passage | undefined;
  readonly continues: boolean;
}

function line({ start, end, memory }: Passage, { role, section, marker, continues }: Place): Prose {
  const { text } = memory;
  const plain = memory.recall(plainOf, text);
  const prose: { -readonly [K in keyof Prose]: Prose[K] } = { text, plain, span: { start, end }, role, memory };
  if (section !== undefined) prose.section = section;
  if (marker !== undefined) prose.mark = textOf(marker);
  if (continues) prose.continues = true;
  return prose;
}

function roleOf(unit: Unit): Prose['role'] | undefined {
  switch (unit.role) {
    case 'heading':
      return 'heading';
    case 'row':
      return 'cell';
    case 'item':
      return unit.quoted ? 'quote' : 'item';
    case 'line':
      return unit.quoted ? 'quote' : unit.item === undefined ? 'paragraph' : 'item';
    case 'code':
    case 'html':
    case 'rule':
      return undefined;
  }
}

// The running text of a document, line by line.
import type { Prose } from '../../model/postmortem';
import { eachRow, joined, previous } from '../../text/columns';
import type { History } from '../../text/history';
import { type Passage, textOf } from '../../text/span';
import { Line } from '../line';
import type { Outline } from './sections';
import type { Unit } from './units';

export function proseOf(
  units: readonly Unit[],
  { sectionOf }: Outline,
  title: Unit | undefined,
  history: History,
): readonly Prose[] {
  const last = previous(history, 'units', { units, sectionOf, title });
  const isKept = last?.sectionOf === sectionOf && last.title === title;
  const { head, tail } = history.unchanged(last?.units ?? [], units);
  const lines = eachRow(
    history,
    proseIn,
    {
      length: units.length,
      at: (index): Placed => {
        const unit = units[index] as Unit;
        return [unit, unit === title ? 'title' : sectionOf[index], goesOn(units, index)];
      },
      // A line may go on the one above it.
      unchanged: isKept ? { head, tail: Math.max(0, tail - 1) } : undefined,
    },
    [],
  );
  return joined(history, 'prose', lines);
}

/** A line of the same paragraph as the unit before it, or of that item's own first paragraph. */
function goesOn(units: readonly Unit[], index: number): boolean {
  const [unit, before] = [units[index], units[index - 1]];
  if (unit?.role !== 'line' || before === undefined || unit.below === undefined) return false;
  return before.role === 'line' || unit.item === 1;
}

/** A unit, the section it stands in, and whether it goes on the one before it. */
type Placed = readonly [unit: Unit, place: number | 'title' | undefined, continues: boolean];

function proseIn([unit, place, continues]: Placed): readonly Prose[] {
  const role = place === 'title' ? 'title' : roleOf(unit);
  if (role === undefined) return [];
  return (unit.cells ?? [unit.text])
    .filter(({ start, end }) => start < end)
    .map((passage) => line(passage, role, place === 'title' ? undefined : place, unit.marker, continues));
}

function line(
  { start, end, memory }: Passage,
  role: Prose['role'],
  section: number | undefined,
  marker: Passage | undefined,
  continues: boolean,
): Prose {
  return new Line({ start, end }, role, memory, { section, mark: marker && textOf(marker), continues });
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

// What units have in common: the list or table they stand in, and labels that declare the window.
import { fieldName } from '../../model/field-names';
import { labelWords } from './labels';
import type { Unit } from './units';

/** Units that share a list or a table, in order. */
export function groups(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const byGroup = new Map<number, Unit[]>();
  let last: Unit[] = [];
  for (const unit of units) {
    if (last[0]?.group !== unit.group) {
      last = byGroup.get(unit.group) ?? [];
      byGroup.set(unit.group, last);
    }
    last.push(unit);
  }
  return [...byGroup.values()];
}

/** `Start Time: …` and `Duration: …` declare the window; they are no events. */
export function declares({ text }: Unit): boolean {
  return text.memory.recall(isDeclaring);
}

function isDeclaring(content: string): boolean {
  const words = labelWords(content) ?? '';
  const name = fieldName(words);
  return name === 'duration' || (name !== undefined && /\b(?:time|date|start|end)\b/i.test(words));
}

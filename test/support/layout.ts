// A model whose offsets are those of a text with room in it, as it is in the document.
import type { Postmortem } from '../../server/src/model/postmortem';
import type { ReadEdited } from '../../server/src/syntax/syntax';
import { lineIndex } from '../../server/src/text/lines';

/** @param source the document that was read. */
export function asInDocument({ layout, postmortem }: ReturnType<ReadEdited>, source: string): Postmortem {
  const lines = lineIndex(source);
  const real = (offset: number): number => {
    const { line, character } = layout.lines.positionAt(offset);
    return lines.startOf(line) + character;
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    const entries = Object.entries(value).map(([key, member]) => [
      key,
      (key === 'start' || key === 'end') && typeof member === 'number' ? real(member) : walk(member),
    ]);
    return Object.fromEntries(entries);
  };
  return walk(postmortem) as Postmortem;
}

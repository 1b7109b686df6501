// What has the offsets of a text with room in it, as it is in the document.
import type { Postmortem } from '../../server/src/model/postmortem';
import type { ReadEdited } from '../../server/src/syntax/syntax';
import { type LineIndex, lineIndex } from '../../server/src/text/lines';
import { Memory } from '../../server/src/text/memory';

/** @param source the document that was read. */
export function asInDocument({ layout, postmortem }: ReturnType<ReadEdited>, source: string): Postmortem {
  return inDocument(layout.lines, source)(postmortem) as Postmortem;
}

/**
 * Puts the offsets of what a model holds into the document: every `start` and `end` that is a number.
 * @param laidOut the lines of the text that the offsets are of.
 */
export function inDocument(laidOut: LineIndex, source: string): (value: unknown) => unknown {
  const lines = lineIndex(source);
  const real = (offset: number): number => {
    const { line, character } = laidOut.positionAt(offset);
    return lines.startOf(line) + character;
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null || value instanceof Memory) return value;
    const entries = Object.entries(value).map(([key, member]) => [
      key,
      (key === 'start' || key === 'end') && typeof member === 'number' ? real(member) : walk(member),
    ]);
    return Object.assign(Object.create(Object.getPrototypeOf(value)), Object.fromEntries(entries));
  };
  return walk;
}

// Writing the comment that switches a finding off for its line: behind the value, or, where the line lies in a text, as Markdown has it.
import type { TextEdit } from '../../../text/span';
import { placeOfCode } from '../../suppressions';
import { isInBlock } from '../comments';
import type { Forest } from '../forest';
import { insertion, lineEndOf, lineStartOf } from './edits';
import { scalarAround } from './locate';

export function suppressLine(source: string, forest: Forest, offset: number, code: string): readonly TextEdit[] {
  const start = lineStartOf(source, offset);
  const line = source.slice(start, lineEndOf(source, offset));
  const place = placeOfCode(line);
  if (place !== undefined) return place === 'all' ? [] : [insertion(start + place, ` ${code}`)];
  const end = start + line.trimEnd().length;
  const isText = isInBlock(source, start) || goesOn(forest, end);
  const comment = `postmortem-disable-line ${code}`;
  return [insertion(end, isText ? ` <!-- ${comment} -->` : ` # ${comment}`)];
}

/** Whether a value that is no block of text goes on behind the line. */
function goesOn(forest: Forest, lineEnd: number): boolean {
  const found = scalarAround(forest.pieceAt(lineEnd), { start: lineEnd, end: lineEnd });
  return found !== undefined && found.scalar.style !== 'block' && lineEnd < found.scalar.outer.end;
}

// Rewriting inside a scalar: the replaced characters alone where the scalar's style allows, the whole scalar in quotes where not.
import { applyEdits } from '../../../text/edits';
import type { Span, TextEdit } from '../../../text/span';
import { isNull, type Scalar } from '../tree';
import { lineStartOf } from './edits';
import type { FoundScalar } from './locate';
import { escaped, inDoubleQuotes, inSingleQuotes, isPlain, type Place, scalarText } from './quote';

/** The edits that put `replacements` (their texts as they shall be read, not as YAML) into the scalar. */
export function rewrite(source: string, found: FoundScalar, replacements: readonly TextEdit[]): readonly TextEdit[] {
  const { scalar, place } = found;
  const whole = replacements.find(({ span }) => span.start < scalar.text.span.start || span.end > scalar.text.span.end);
  if (whole !== undefined) return [{ span: scalar.outer, newText: scalarText(whole.newText, place) }];
  switch (scalar.style) {
    case 'plain':
    case 'alias':
      return rewritePlain(scalar, place, replacements);
    case 'single':
    case 'double':
      return replacements.map(({ span, newText }) => ({ span, newText: escaped(newText, scalar.style) }));
    case 'block':
      return replacements.map((edit) => indented(source, edit));
  }
}

function rewritePlain(scalar: Scalar, place: Place, replacements: readonly TextEdit[]): readonly TextEdit[] {
  const { text, span } = scalar.text;
  const raw = applyEdits(
    text,
    replacements.map((edit) => moved(edit, -span.start)),
  );
  const folded = raw.replace(/(?<![ \t])[ \t]*\r?\n\s*/g, ' ');
  const addsLines = replacements.some(({ newText }) => /[\r\n]/.test(newText));
  if (!addsLines && (raw === '' || isPlain(folded, place) || isNull(scalar))) return replacements;
  return [{ span: scalar.outer, newText: addsLines ? inDoubleQuotes(raw) : inSingleQuotes(raw) }];
}

/** New lines of a block stand as deep as the line they follow. */
function indented(source: string, { span, newText }: TextEdit): TextEdit {
  if (!newText.includes('\n')) return { span, newText };
  const lineStart = lineStartOf(source, span.start);
  const indent = /^ */.exec(source.slice(lineStart, span.start))?.[0] ?? '';
  return { span, newText: newText.replace(/\r?\n(?=[^\r\n])/g, (newline) => newline + indent) };
}

function moved({ span, newText }: TextEdit, delta: number): TextEdit {
  const shifted: Span = { start: span.start + delta, end: span.end + delta };
  return { span: shifted, newText };
}

// What the YAML library could not read, said to the person who wrote it.
import type { ErrorCode, YAMLParseError } from 'yaml';
import type { Problem } from '../../model/postmortem';
import type { Span } from '../../text/span';

/** The problem in the piece `range` of a document. */
export function problemOf(error: YAMLParseError, source: string, range: Span): Problem {
  return { span: placeOf(error, source.slice(range.start, range.end), range.start), message: messageOf(error) };
}

/** From the place of the error to the end of its line; an error behind the text points at the last character before it. */
function placeOf(error: YAMLParseError, text: string, base: number): Span {
  const from = Math.min(error.pos[0], text.length);
  const rest = /^[^\r\n]*/.exec(text.slice(from))?.[0].trimEnd() ?? '';
  if (rest !== '') return { start: base + from, end: base + from + rest.length };
  const end = text.slice(0, from).trimEnd().length;
  return { start: base + Math.max(0, end - 1), end: base + end };
}

function messageOf({ code, message }: YAMLParseError): string {
  const closing = /\bend with an? ([\]}])/.exec(message)?.[1];
  if (closing !== undefined) return `A bracket above is not closed: \`${closing}\` is missing.`;
  if (/missing closing (["'])/i.test(message)) return 'This quotation is not closed; add the closing quote.';
  return MESSAGES[code] ?? `This is not YAML yet: ${message}`;
}

const MESSAGES: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_ALIAS: 'This alias (`*`) has no name; put quotes around the text if it is no alias.',
  BAD_DQ_ESCAPE:
    'This backslash sequence means nothing in double quotes; write `\\\\` for a backslash or use single quotes.',
  BAD_INDENT: 'The indentation does not fit the lines above; entries of one level start in the same column.',
  BAD_SCALAR_START: 'A value cannot begin with this character; put quotes around it.',
  BLOCK_AS_IMPLICIT_KEY: 'There is a second `: ` in this line; put quotes around the value.',
  BLOCK_IN_FLOW: 'An indented block cannot stand inside brackets; close the bracket or write the list with dashes.',
  MISSING_CHAR: 'Something is missing here: a `:` after the key, a closing quote or a closing bracket.',
  MULTILINE_IMPLICIT_KEY: 'A key and its `:` belong on one line; indent this line if it continues the value above.',
  TAB_AS_INDENT: 'YAML is indented with spaces, not with tabs.',
  UNEXPECTED_TOKEN: 'This does not fit here; put quotes around the value or check the indentation.',
};

// Where in YAML a `#` begins a comment: not in quotes, nor in a block of text.
import type { Regions } from '../suppressions';

export function yamlRegions(text: string): Regions {
  return {
    yaml: { start: 0, end: text.length },
    body: 0,
    isText: (offset, comment) => comment === 'yaml' && isYamlText(text, offset),
  };
}

/** Whether the `#` at that offset belongs to a value. */
export function isYamlText(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return isQuoted(text.slice(start, lineEndOf(text, start)), offset - start) || isInBlock(text, start);
}

function isQuoted(line: string, column: number): boolean {
  for (const { 0: quoted, index } of line.matchAll(QUOTED)) {
    if (index < column && column < index + quoted.length) return true;
  }
  return false;
}

/** A quoted value begins where a value can. */
const QUOTED = /(?<![^\s[{,])(?:"(?:[^"\\]|\\.)*"|'[^']*')/g;

/** Whether the line lies in a block of text: one of the lines that it is indented below ends with `|` or `>`. */
export function isInBlock(text: string, lineStart: number): boolean {
  let indent = indentAt(text, lineStart);
  for (let start = lineStart; start > 0 && indent > 0; ) {
    // To search backwards from before the beginning finds what stands at the beginning.
    start = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(start, lineEndOf(text, start));
    const own = indentAt(text, start);
    if (line.trim() === '' || own >= indent) continue;
    if (BLOCK.test(line.trimEnd())) return true;
    indent = own;
  }
  return false;
}

const BLOCK = /(?:^|[\s:-])[|>][-+0-9]{0,2}(?:[ \t]{1,20}#[^|>#]{0,500})?$/;

function indentAt(text: string, start: number): number {
  let column = 0;
  while (text[start + column] === ' ') column++;
  return column;
}

function lineEndOf(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

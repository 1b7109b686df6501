// Quoting: which texts can stand plain in YAML, and how the others are written.
import type { Scalar } from '../tree';

/** Where a scalar stands: inside `[…]` and `{…}` more characters have a meaning. */
export type Place = 'block' | 'flow';

/** `value` as a scalar on one line: plain where it can be, in quotes where it must. */
export function scalarText(value: string, place: Place): string {
  if (isPlain(value, place)) return value;
  return CONTROL.test(value) ? inDoubleQuotes(value) : inSingleQuotes(value);
}

/** Whether `value` may stand without quotes and still means itself, a text. */
export function isPlain(value: string, place: Place): boolean {
  if (value === '' || value !== value.trim() || CONTROL.test(value)) return false;
  if (INDICATOR_FIRST.test(value) || NOT_A_TEXT.test(value)) return false;
  if (/:(?:\s|$)|\s#/.test(value) || /^(?:---|\.\.\.)/.test(value)) return false;
  return place === 'block' || !/[,[\]{}]/.test(value);
}

/** `value` as it is written inside an existing scalar of that style. */
export function escaped(value: string, style: Scalar['style']): string {
  switch (style) {
    case 'single':
      return value.replaceAll("'", "''");
    case 'double':
      return JSON.stringify(value).slice(1, -1);
    case 'plain':
    case 'block':
    case 'alias':
      return value;
  }
}

export function inSingleQuotes(value: string): string {
  return `'${escaped(value, 'single')}'`;
}

export function inDoubleQuotes(value: string): string {
  return `"${escaped(value, 'double')}"`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that only double quotes can carry.
const CONTROL = /[\u0000-\u001f\u007f\u0085\u2028\u2029\ufeff]/;

const INDICATOR_FIRST = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$))/;

const NOT_A_TEXT = /^(?:~|null|true|false)$/i;

// What only the author can know is left open: a time that cannot be read is marked as unknown, as far as it is.
import { readTimestamp } from '../time/read';
import type { Part, Timestamp } from '../time/timestamp';
import type { Fix } from './rule';
import { written } from './wording';

/** For a part that nobody can repair but who was there: `14:4+` → `14:4?`, `2026-14-42` → `2026-??-??`. */
export function leftOpen(stamp: Timestamp, { start, end }: Part): readonly Fix[] {
  const text = spellings(written(stamp, { start, end })).find(isOpen);
  if (text === undefined) return [];
  const span = { start, end };
  return [
    {
      title: `Mark as unknown: ${text}`,
      edits: [{ kind: 'replace', span, text }],
      preferred: false,
      safe: false,
    },
  ];
}

/** With as much of it as can be kept. */
function spellings(text: string): readonly string[] {
  const digit = text.replace(/(:\d)(?:[^\d\s]|(?=\s|$))/, '$1?');
  const clock = text.replace(/^\d{1,2}\D\S*/, '??:??');
  const inYear = text.replace(/^(\d{4})([-/.])\d{1,2}\2\d{1,2}/, '$1$2??$2??');
  const year = text.replace(/^\d{5,6}(?=-)/, '????');
  return [digit, inYear, year, clock, '??:??'].filter((spelling) => spelling !== text);
}

/** Read as left open, and without anything odd. */
function isOpen(text: string): boolean {
  const read = readTimestamp(text, 0);
  if (read === undefined || read.text !== text) return false;
  return read.defects.length === 0
    ? read.clock?.open !== undefined
    : read.defects.every(({ kind }) => kind === 'placeholder');
}

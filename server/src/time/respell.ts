// Writing a timestamp anew in its own style: the smallest pieces to replace so that it says another date or time of day.
import type { CivilDate, Clock } from './civil';
import { clockPieces, clockText } from './respell-clock';
import { datePieces, dateText } from './respell-date';
import type { Timestamp } from './timestamp';

/** Replaces the characters from `start` to `end` by `text`; an empty range inserts. Offsets are those of the timestamp. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface NewTime {
  readonly date?: CivilDate;
  readonly clock?: Clock;
}

/**
 * The pieces that make `stamp` say `to`, left to right. What `to` does not name, and what already says it, stays byte for byte.
 * A part that is not written yet is inserted in the style of the first of `siblings` that has it, else as ISO 8601.
 * A year that the date leaves out stays left out.
 */
export function respell(stamp: Timestamp, to: NewTime, siblings: readonly Timestamp[] = []): readonly Piece[] {
  const written = (part: { readonly start: number; readonly end: number }): string =>
    stamp.text.slice(part.start - stamp.start, part.end - stamp.start);
  const pieces: Piece[] = [];
  if (to.date !== undefined) {
    if (stamp.date !== undefined) pieces.push(...datePieces(written(stamp.date), stamp.date, to.date, siblings));
    else pieces.push(insertedDate(stamp, to.date, siblings));
  }
  if (to.clock !== undefined) {
    if (stamp.clock !== undefined) pieces.push(...clockPieces(written(stamp.clock), stamp.clock, to.clock, siblings));
    else pieces.push(insertedClock(stamp, to.clock, siblings));
  }
  return pieces.sort((a, b) => a.start - b.start);
}

/** What `stamp` reads after `respell`. */
export function respelled(stamp: Timestamp, to: NewTime, siblings: readonly Timestamp[] = []): string {
  return applyPieces(stamp.text, stamp.start, respell(stamp, to, siblings));
}

/** `text`, which begins at the offset `base`, with the pieces put in. */
function applyPieces(text: string, base: number, pieces: readonly Piece[]): string {
  let result = '';
  let at = base;
  for (const piece of pieces) {
    result += text.slice(at - base, piece.start - base) + piece.text;
    at = piece.end;
  }
  return result + text.slice(at - base);
}

function insertedDate(stamp: Timestamp, date: CivilDate, siblings: readonly Timestamp[]): Piece {
  const at = stamp.clock?.start ?? stamp.start;
  const model = siblings.find((sibling) => canModel(sibling));
  if (model?.date === undefined) return { start: at, end: at, text: `${dateText(date)} ` };
  const written = model.text.slice(model.date.start - model.start, model.date.end - model.start);
  const text = applyPieces(written, model.date.start, datePieces(written, model.date, date, siblings));
  return { start: at, end: at, text: text + gapOf(model) };
}

/** Whether a sibling shows how a date is written before a clock. */
function canModel({ date }: Timestamp): boolean {
  return date?.month !== undefined && date.day !== undefined && date.style !== 'relative' && date.style !== 'weekday';
}

/** What stands between date and clock, unless markup or a column does. */
function gapOf({ text, start, date, clock }: Timestamp): string {
  if (date === undefined || clock === undefined || clock.start < date.end) return ' ';
  const gap = text.slice(date.end - start, clock.start - start);
  return /^(?:T|_|,? (?:at |@ ?)?)$/.test(gap) ? gap : ' ';
}

function insertedClock(stamp: Timestamp, clock: Clock, siblings: readonly Timestamp[]): Piece {
  const at = stamp.date?.end ?? stamp.end;
  return { start: at, end: at, text: ` ${clockText(clock, siblings)}` };
}

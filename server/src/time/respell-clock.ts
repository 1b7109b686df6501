// Writing a time of day in the style of one that is written: 12 or 24 hours, padding, separators, open digits.
import type { Clock } from './civil';
import type { Piece } from './respell';
import type { ClockPart, Timestamp } from './timestamp';

/** The pieces to replace in `written`, the characters of `part`, so that it says `to`. */
export function clockPieces(
  written: string,
  part: ClockPart,
  to: Clock,
  siblings: readonly Timestamp[],
): readonly Piece[] {
  if (sameClock(part.clock, to) && !contradicts(written, part)) return [];
  if (part.style === 'word') return [{ start: part.start, end: part.end, text: clockText(to, siblings) }];
  const digitsEnd = (part.meridiemSpan?.start ?? part.end) - part.start;
  const groups = groupsOf(written.slice(0, digitsEnd), part.style);
  const halved = part.meridiem === undefined ? halvedSibling(part, to, siblings) : undefined;
  const dial = part.meridiem === undefined && halved === undefined ? '24' : '12';
  const wanted = [hourOn(dial, to.hour), to.minute, to.second, to.millisecond];
  const pieces: Piece[] = [];
  groups.forEach((group, index) => {
    const value = wanted[index];
    if (value === undefined) return;
    const text = index === 3 ? fraction(value, group.text.length) : padded(index, value, group.text, dial, siblings);
    if (Number(group.text) !== Number(text)) pieces.push(piece(part, group.at, group.text, keepOpen(group.text, text)));
  });
  const last = groups.at(-1);
  const missing = last === undefined ? '' : missingText(groups.length, to, part.style);
  if (last !== undefined && missing !== '') {
    const at = part.start + last.at + last.text.length;
    pieces.push({ start: at, end: at, text: missing });
  }
  if (part.meridiem !== undefined && part.meridiemSpan !== undefined) {
    const text = meridiemLike(part.meridiem, to.hour);
    if (text !== part.meridiem) pieces.push({ ...part.meridiemSpan, text });
  }
  if (halved !== undefined) {
    pieces.push({ start: part.end, end: part.end, text: gapBefore(halved) + meridiemLike(halved.meridiem, to.hour) });
  }
  return pieces;
}

type Halved = Timestamp & { readonly meridiem: string };

/** `3:42` among times that all say am or pm, when the other half of the day is meant: it takes theirs and stays on its dial. */
function halvedSibling(part: ClockPart, to: Clock, siblings: readonly Timestamp[]): Halved | undefined {
  if (!part.maybeTwelveHour || to.hour < 12 === part.clock.hour < 12) return undefined;
  const others = siblings.filter(({ clock }) => clock !== undefined && clock !== part);
  const [first] = others;
  const meridiem = first?.clock?.meridiem;
  const isHouseStyle = others.every(({ clock }) => clock?.meridiemSpan !== undefined);
  return first === undefined || meridiem === undefined || !isHouseStyle ? undefined : { ...first, meridiem };
}

/** What stands between the digits and am or pm. */
function gapBefore({ text, start, clock }: Timestamp): string {
  const before = text.slice(0, (clock?.meridiemSpan?.start ?? start) - start);
  return before.slice(before.trimEnd().length);
}

/** A time of day on its own: with am or pm where the first of `siblings` writes one, else `14:05`. */
export function clockText(clock: Clock, siblings: readonly Timestamp[]): string {
  const model = siblings.find((sibling) => sibling.clock !== undefined && sibling.clock.style !== 'word');
  const minutes = String(clock.minute).padStart(2, '0');
  const seconds = clock.second === 0 ? '' : `:${String(clock.second).padStart(2, '0')}`;
  const meridiem = model?.clock?.meridiem;
  if (meridiem === undefined) return `${String(clock.hour).padStart(2, '0')}:${minutes}${seconds}`;
  return `${hourOn('12', clock.hour)}:${minutes}${seconds} ${meridiemLike(meridiem, clock.hour)}`;
}

type Dial = '12' | '24';

function hourOn(dial: Dial, hour: number): number {
  return dial === '24' ? hour : hour % 12 || 12;
}

function sameClock(a: Clock, b: Clock): boolean {
  return a.hour === b.hour && a.minute === b.minute && a.second === b.second && a.millisecond === b.millisecond;
}

/** `13:06 PM` says its hour twice; writing it anew settles that. */
function contradicts(written: string, part: ClockPart): boolean {
  return part.meridiem !== undefined && (Number.parseInt(written, 10) > 12 || Number.parseInt(written, 10) === 0);
}

interface Group {
  readonly at: number;
  readonly text: string;
}

function groupsOf(digits: string, style: ClockPart['style']): readonly Group[] {
  const groups = [...digits.matchAll(/[\d?xX]+/g)].map((match) => ({ at: match.index, text: match[0] }));
  const [first] = groups;
  if (style !== 'compact' || first === undefined || groups.length > 1) return groups;
  const split = first.text.length - 2;
  return [
    { at: first.at, text: first.text.slice(0, split) },
    { at: first.at + split, text: first.text.slice(split) },
  ];
}

function piece(part: ClockPart, at: number, old: string, text: string): Piece {
  return { start: part.start + at, end: part.start + at + old.length, text };
}

function padded(index: number, value: number, old: string, dial: Dial, siblings: readonly Timestamp[]): string {
  const text = String(value);
  if (index > 0) return text.padStart(2, '0');
  if (old.length < 2) return text;
  return old.startsWith('0') || hoursArePadded(dial, siblings) ? text.padStart(2, '0') : text;
}

/** Hours from 10 on do not show whether smaller ones are padded; the siblings do. */
function hoursArePadded(dial: Dial, siblings: readonly Timestamp[]): boolean {
  for (const { text, start, clock } of siblings) {
    if (clock === undefined || (clock.meridiem === undefined) !== (dial === '24')) continue;
    const digits = /^\d+/.exec(text.slice(clock.start - start))?.[0] ?? '';
    if (digits.length === 1) return false;
    if (digits.length === 2 && digits.startsWith('0')) return true;
  }
  return dial === '24';
}

/** Digits left open stay open: `14:??` becomes `15:??`. */
function keepOpen(old: string, text: string): string {
  if (!/[?xX]/.test(old) || old.length !== text.length) return text;
  return [...text].map((digit, at) => (/[?xX]/.test(old[at] ?? '') ? (old[at] ?? digit) : digit)).join('');
}

function fraction(milliseconds: number, width: number): string {
  return String(milliseconds).padStart(3, '0').padEnd(width, '0').slice(0, width);
}

/** What must be added behind the last written number so that no part of the time gets lost. */
function missingText(written: number, to: Clock, style: ClockPart['style']): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const separator = style === 'dot' ? '.' : ':';
  const needsSeconds = to.second !== 0 || to.millisecond !== 0;
  let text = '';
  if (written < 2 && (to.minute !== 0 || needsSeconds)) text += `${separator}${two(to.minute)}`;
  if (written < 3 && needsSeconds) text += `${separator}${two(to.second)}`;
  if (written < 4 && to.millisecond !== 0) text += `.${String(to.millisecond).padStart(3, '0')}`;
  return text;
}

/** `pm` in the spelling of `model`: case and dots are kept; "noon" becomes am or pm. */
function meridiemLike(model: string, hour: number): string {
  const letter = hour < 12 ? 'a' : 'p';
  if (!/^[ap]/i.test(model)) return `${letter}m`.toUpperCase();
  return (/^[AP]/.test(model) ? letter.toUpperCase() : letter) + model.slice(1);
}

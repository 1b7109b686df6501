// Undoing a wrong decoding: UTF-8 bytes that were read as Windows-1252, found and turned back into what they were.

/** A stretch that is UTF-8 read as Windows-1252, and what it was. Offsets into the searched text. */
export interface Mojibake {
  readonly start: number;
  readonly end: number;
  readonly decoded: string;
}

/** Every such stretch in `text`, adjacent sequences together. Letters that merely look like one are left alone. */
export function findMojibake(text: string): readonly Mojibake[] {
  if (!SUSPECT.test(text)) return [];
  const found: Mojibake[] = [];
  let at = 0;
  while (at < text.length) {
    const run = runAt(text, at);
    if (run === undefined) {
      at++;
      continue;
    }
    found.push(run);
    at = run.end;
  }
  return found;
}

/** Cheap gate: the letters that lead bytes of UTF-8 become, and something beyond ASCII behind them. */
const SUSPECT = /[\u00c2-\u00f4][^\0-\x7f]/;

/** Characters that Windows-1252 puts on the bytes 0x80 to 0x9f; the blanks stand for the five bytes that it leaves out. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function byteOf(character: string | undefined): number | undefined {
  if (character === undefined) return undefined;
  const code = character.charCodeAt(0);
  // Latin-1, the other wrong encoding of this family, and the bytes left out give control characters.
  if (code <= 0xff) return code;
  const at = HIGH.indexOf(character);
  return at < 0 ? undefined : 0x80 + at;
}

interface Sequence {
  readonly length: number;
  readonly code: number;
}

/** The UTF-8 sequence whose bytes the characters from `at` on stand for; overlong forms and surrogates are none. */
function sequenceAt(text: string, at: number): Sequence | undefined {
  const lead = byteOf(text[at]) ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return undefined;
  let code = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = byteOf(text[at + i]) ?? 0;
    if (byte < 0x80 || byte > 0xbf) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const smallest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (code < smallest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return { length, code };
}

function runAt(text: string, start: number): Mojibake | undefined {
  let end = start;
  let decoded = '';
  let isCertain = false;
  let count = 0;
  for (let sequence = sequenceAt(text, end); sequence !== undefined; sequence = sequenceAt(text, end)) {
    if (isTelling(text, end, sequence)) isCertain = true;
    decoded += String.fromCodePoint(sequence.code);
    end += sequence.length;
    count++;
  }
  // Two in a row of any script (`Ð¿Ñ€`) are no accident.
  if (count === 0 || (!isCertain && count < 2)) return undefined;
  return { start, end, decoded: decodedFully(decoded) };
}

/** Whether one sequence alone shows the mistake, and is not an accented letter with a punctuation mark behind it. */
function isTelling(text: string, at: number, { length, code }: Sequence): boolean {
  if (length === 4) return true;
  if (length === 3) return (code >= 0x2000 && code <= 0x2bff) || code >= 0xfe00;
  if (code > 0x17f) return false;
  // `Ã“` begins a word as Ó, but in “MAÇÔ the mark closes a quotation.
  return !(PUNCTUATION.test(text[at + 1] ?? '') && LETTER.test(text[at - 1] ?? ''));
}

const PUNCTUATION = /[‚„…‹‘’“”•–—›™\u00a0«»·¹²³]/;
const LETTER = /\p{L}/u;

/** What was decoded wrongly twice is decoded back twice. */
function decodedFully(text: string): string {
  const inner = findMojibake(text);
  if (inner.length === 0) return text;
  let result = '';
  let at = 0;
  for (const { start, end, decoded } of inner) {
    result += text.slice(at, start) + decoded;
    at = end;
  }
  return decodedFully(result + text.slice(at));
}

// What the matches of a pattern can begin with, read from the pattern itself: a search then tries it only where it can match.
// Nearly all of a text cannot begin a match, and two characters show it for a small part of what trying costs.

/** Codes of ASCII; one for everything else; one for the end of the text. */
export const OTHER = 128;
export const END = 129;
export const CODES = 130;

export interface Openings {
  /** The first and second characters that a match can begin with, as `first * CODES + second`. */
  readonly pairs: ReadonlySet<number>;
  /** The first characters that anything can stand behind. */
  readonly firsts: ReadonlySet<number>;
  /** Whether every match begins at the edge of a word or at the beginning of the text. */
  readonly atEdge: boolean;
  /** By code: 1 for a character of ASCII that no match stands right behind. */
  readonly notBehind: Uint8Array;
}

export function openingsOf({ source, flags }: RegExp): Openings {
  const reader = new Reader(source, flags.includes('i'));
  const { empty, ones, twos } = reader.alternatives();
  const notBehind = new Uint8Array(CODES);
  if (reader.branches === 1) for (const code of new Reader(source, false).lookbehind()) notBehind[code] = 1;
  return { pairs: twos, firsts: empty ? new Set(ALL) : ones, atEdge: reader.atEdge, notBehind };
}

/** The first two characters of what a part of a pattern matches. */
interface Heads {
  /** Whether it can match nothing. */
  readonly empty: boolean;
  /** The matches of one character, and the beginnings of matches that may go on with anything. */
  readonly ones: ReadonlySet<number>;
  /** The beginnings of longer ones. */
  readonly twos: ReadonlySet<number>;
}

const NOTHING: Heads = { empty: true, ones: new Set(), twos: new Set() };

function either(a: Heads, b: Heads): Heads {
  return { empty: a.empty || b.empty, ones: new Set([...a.ones, ...b.ones]), twos: new Set([...a.twos, ...b.twos]) };
}

/** Of more than these nothing is gained by looking at what comes behind: that may then be anything. */
const FEW = 64;

/** Whether nothing that stands behind says more. */
function isWhole({ empty, ones }: Heads): boolean {
  return !empty && (ones.size === 0 || ones.size > FEW);
}

function then(a: Heads, b: Heads): Heads {
  if (isWhole(a)) return a;
  const isWide = a.ones.size > FEW;
  const twos = new Set(a.twos);
  const seconds = new Set(b.ones);
  for (const two of b.twos) seconds.add(Math.floor(two / CODES));
  if (!isWide) for (const one of a.ones) for (const second of seconds) twos.add(one * CODES + second);
  const ones = new Set(isWide || b.empty ? a.ones : []);
  if (a.empty) {
    for (const one of b.ones) ones.add(one);
    for (const two of b.twos) twos.add(two);
  }
  return { empty: a.empty && b.empty, ones, twos };
}

const ALL: readonly number[] = Array.from({ length: OTHER + 1 }, (_, code) => code);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
export const isWord = (code: number): boolean => isDigit(code) || isLetter(code) || code === 95;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Reads what of the grammar of patterns bears on how a match begins; what it does not know may be anything. */
class Reader {
  /** Of the whole pattern: whether its alternatives begin at an edge, and how many there are. */
  atEdge = true;
  branches = 0;
  /** Whether a class was met that is not known character by character. */
  private isUnsure = false;
  private at = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly ignoresCase: boolean,
  ) {}

  alternatives(): Heads {
    let heads = this.sequence();
    while (this.source[this.at] === '|') {
      this.at++;
      heads = either(heads, this.sequence());
    }
    return heads;
  }

  private sequence(): Heads {
    if (this.depth === 0) {
      this.branches++;
      if (!this.source.startsWith('\\b', this.at) && this.source[this.at] !== '^') this.atEdge = false;
    }
    let heads = NOTHING;
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      if (isWhole(heads)) this.skip();
      else heads = then(heads, this.repeated(this.atom()));
    }
    return heads;
  }

  /** Passes over the rest of an alternative: its beginning is known. */
  private skip(): void {
    for (let open = 0; this.at < this.source.length; this.at++) {
      const character = this.source[this.at];
      if (open === 0 && (character === '|' || character === ')')) return;
      if (character === '\\') this.at++;
      else if (character === '[') this.skipClass();
      else if (character === '(') open++;
      else if (character === ')') open--;
    }
  }

  private skipClass(): void {
    while (this.at < this.source.length && this.source[this.at] !== ']')
      this.at += this.source[this.at] === '\\' ? 2 : 1;
  }

  private repeated(once: Heads): Heads {
    const match = /[?*+]\??|\{(\d{1,5})(,?)(\d{0,5})\}\??/y;
    match.lastIndex = this.at;
    const found = match.exec(this.source);
    if (found === null) return once;
    this.at += found[0].length;
    const least = found[1] === undefined ? (found[0].startsWith('+') ? 1 : 0) : Number(found[1]);
    const most = found[1] === undefined ? (found[0].startsWith('?') ? 1 : 2) : mostOf(found);
    if (most === 0) return NOTHING;
    const twice = most > 1 ? then(once, once) : once;
    if (least >= 2) return twice;
    const some = most > 1 ? either(once, twice) : once;
    return least === 1 ? some : either(some, NOTHING);
  }

  private atom(): Heads {
    const character = this.source[this.at] ?? '';
    switch (character) {
      case '(':
        return this.group();
      case '[':
        return this.oneOf(this.characterClass());
      case '^':
      case '$':
        this.at++;
        return NOTHING;
      case '.':
        this.at++;
        return this.oneOf(ALL);
      case '\\':
        return this.escaped();
      default:
        return this.oneOf([this.literal()]);
    }
  }

  private group(): Heads {
    const opening = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
    opening.lastIndex = this.at;
    const written = opening.exec(this.source)?.[0] ?? '(';
    this.at += written.length;
    this.depth++;
    const inner = this.alternatives();
    this.depth--;
    this.at++;
    return /[=!]$/.test(written) ? NOTHING : inner;
  }

  private escaped(): Heads {
    const kind = this.source[this.at + 1] ?? '';
    if (kind === 'b' || kind === 'B') {
      this.at += 2;
      return NOTHING;
    }
    if (/[1-9k]/.test(kind)) return this.backReference();
    return this.oneOf(this.escapedSet() ?? [this.literal()]);
  }

  /** What a group has matched may be anything. */
  private backReference(): Heads {
    const written = /\\(?:\d+|k<\w+>)/y;
    written.lastIndex = this.at;
    this.at += written.exec(this.source)?.[0].length ?? 2;
    return either(NOTHING, this.oneOf(ALL));
  }

  /** The characters of ASCII in the class of a `(?<![…])` that the pattern begins with. */
  lookbehind(): readonly number[] {
    if (!this.source.startsWith('(?<![') || this.source[5] === '^') return [];
    this.at = 4;
    const members = this.characterClass();
    return this.source[this.at] === ')' && !this.isUnsure ? members.filter((code) => code < OTHER) : [];
  }

  /** `\d`, `\w`, `\p{L}`… at the place, or undefined: then it is one character. */
  private escapedSet(): readonly number[] | undefined {
    const kind = this.source[this.at + 1] ?? '';
    if (kind === 'p' || kind === 'P') {
      const isLetters = this.source.startsWith('\\p{L}', this.at);
      this.at = this.source.indexOf('}', this.at) + 1;
      if (!isLetters) this.isUnsure = true;
      return isLetters ? ALL.filter((code) => code === OTHER || isLetter(code)) : ALL;
    }
    const is = { d: isDigit, w: isWord, s: isSpace }[kind.toLowerCase()];
    if (is === undefined || this.source[this.at] !== '\\') return undefined;
    this.at += 2;
    const negated = kind !== kind.toLowerCase();
    return ALL.filter((code) => code === OTHER || is(code) !== negated);
  }

  private characterClass(): readonly number[] {
    this.at++;
    const negated = this.source[this.at] === '^';
    if (negated) this.at++;
    const members = new Set<number>();
    while (this.at < this.source.length && this.source[this.at] !== ']') {
      const set = this.source[this.at] === '\\' ? this.escapedSet() : undefined;
      for (const code of set ?? this.range()) members.add(code);
    }
    this.at++;
    if (!negated) return [...members];
    if (this.isUnsure) return ALL;
    const excluded = this.withBothCases(members);
    return ALL.filter((code) => code === OTHER || !excluded.has(code));
  }

  private range(): readonly number[] {
    const from = this.literal();
    if (this.source[this.at] !== '-' || this.source[this.at + 1] === ']') return [from];
    this.at++;
    const to = this.literal();
    return ALL.filter((code) => code >= from && code <= to);
  }

  /** The code of one character, written as itself or escaped. */
  private literal(): number {
    const match = /\\(?:u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|([\s\S]))|([\s\S])/y;
    match.lastIndex = this.at;
    const [written = ' ', braced, four, two, escaped, plain = ' '] = match.exec(this.source) ?? [];
    this.at += written.length;
    const hex = braced ?? four ?? two;
    const code =
      hex !== undefined
        ? Number.parseInt(hex, 16)
        : escaped !== undefined
          ? (CONTROLS[escaped] ?? escaped.charCodeAt(0))
          : plain.charCodeAt(0);
    return Math.min(code, OTHER);
  }

  private oneOf(codes: readonly number[]): Heads {
    return { empty: false, ones: this.withBothCases(new Set(codes)), twos: new Set() };
  }

  private withBothCases(codes: ReadonlySet<number>): ReadonlySet<number> {
    if (!this.ignoresCase) return codes;
    const both = new Set(codes);
    for (const code of codes) {
      if (isLetter(code)) both.add(code ^ CASE);
      // A few letters of other scripts are the same as these where case does not matter: the long s, the sign of kelvin.
      if (isLetter(code)) both.add(OTHER);
    }
    return both;
  }
}

/** The bit that tells `a` from `A`. */
const CASE = 32;
const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, b: 8, 0: 0 };

function mostOf([, least, comma, most]: RegExpExecArray): number {
  return most === '' ? (comma === '' ? Number(least) : 2) : Number(most);
}

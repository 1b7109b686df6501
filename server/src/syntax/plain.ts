// What of a line is prose: everything else is blanked by spaces, offset for offset, so that rules about wording see words only.

/**
 * `text` with code spans, link targets, bare URLs, HTML tags, comments, quotations and emphasis marks replaced by spaces.
 * The result has the same length, so offsets into it are offsets into `text`. Takes one line (or cell) of Markdown.
 */
export function plainOf(text: string): string {
  if (!MARKUP.test(text)) return text;
  let plain = text;
  for (const { sign, pattern, keep } of BLANKED) {
    if (!sign.some((characters) => plain.includes(characters))) continue;
    plain = plain.replace(pattern, (whole, inner: string | undefined) =>
      keep && inner !== undefined ? keepInner(whole, inner) : ' '.repeat(whole.length),
    );
  }
  if (!/[*_~]/.test(plain)) return plain;
  return plain.replace(/[*_~]+/g, (marks, at: number, all: string) =>
    isInsideWord(all, at, marks.length) ? marks : ' '.repeat(marks.length),
  );
}

/** Cheap gate: a line without any of these has nothing to blank. */
const MARKUP = /[`<*_~["“«]|:\/\//;

interface Blanked {
  /** What stands in every match, one of them: most lines with markup have one kind of it. */
  readonly sign: readonly string[];
  readonly pattern: RegExp;
  /** Keeps the first group (a link's text) and blanks around it. */
  readonly keep?: true;
}

/** In the order that Markdown gives them precedence. */
const BLANKED: readonly Blanked[] = [
  { sign: ['`'], pattern: /(?<!`)(`{1,8})(?!`)[^`]{1,2000}\1(?!`)/g },
  { sign: ['<!--'], pattern: /<!--[^>]{0,2000}-->/g },
  { sign: ['<'], pattern: /<\/?[a-zA-Z][^<>]{0,500}>/g },
  { sign: ['!['], pattern: /!\[[^\][]{0,500}\]\([^()\s]{0,2000}\)/g },
  { sign: [']('], pattern: /\[([^\][]{1,500})\]\([^()]{0,2000}\)/g, keep: true },
  { sign: [']['], pattern: /\[([^\][]{1,500})\]\[[^\][]{0,200}\]/g, keep: true },
  { sign: ['://'], pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>)\]]{1,2000}/gi },
  {
    sign: ['"', '“', '«'],
    pattern: /“[^“”]{1,1000}”|«[^«»]{1,1000}»|(?<![\p{L}\p{N}])"[^"]{1,1000}"(?![\p{L}\p{N}])/gu,
  },
];

function keepInner(whole: string, inner: string): string {
  const at = whole.indexOf(inner);
  return `${' '.repeat(at)}${inner}${' '.repeat(whole.length - at - inner.length)}`;
}

/** `snake_case` keeps its underscores: only marks at a word's edge are emphasis. */
function isInsideWord(text: string, at: number, length: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at + length] ?? ' ');
}

// What of a line is prose: everything else is blanked by spaces, offset for offset, so that rules about wording see words only.

/**
 * `text` with code spans, link targets, bare URLs, HTML tags, comments, quotations and emphasis marks replaced by spaces.
 * The result has the same length, so offsets into it are offsets into `text`. Takes one line (or cell) of Markdown.
 */
export function plainOf(text: string): string {
  if (!MARKUP.test(text)) return text;
  let plain = text;
  for (const [pattern, keep] of BLANKED) {
    plain = plain.replace(pattern, (whole, inner: string | undefined) =>
      keep && inner !== undefined ? keepInner(whole, inner) : ' '.repeat(whole.length),
    );
  }
  return plain.replace(/[*_~]+/g, (marks, at: number, all: string) =>
    isInsideWord(all, at, marks.length) ? marks : ' '.repeat(marks.length),
  );
}

/** Cheap gate: a line without any of these has nothing to blank. */
const MARKUP = /[`<*_~["“«]|:\/\//;

/** In the order that Markdown gives them precedence; `true` keeps the first group (a link's text) and blanks around it. */
const BLANKED: readonly (readonly [RegExp, boolean])[] = [
  [/(?<!`)(`{1,8})(?!`)[^`]{1,2000}\1(?!`)/g, false],
  [/<!--[^>]{0,2000}-->/g, false],
  [/<\/?[a-zA-Z][^<>]{0,500}>/g, false],
  [/!\[[^\][]{0,500}\]\([^()\s]{0,2000}\)/g, false],
  [/\[([^\][]{1,500})\]\([^()]{0,2000}\)/g, true],
  [/\[([^\][]{1,500})\]\[[^\][]{0,200}\]/g, true],
  [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>)\]]{1,2000}/gi, false],
  [/“[^“”]{1,1000}”|«[^«»]{1,1000}»|(?<![\p{L}\p{N}])"[^"]{1,1000}"(?![\p{L}\p{N}])/gu, false],
];

function keepInner(whole: string, inner: string): string {
  const at = whole.indexOf(inner);
  return `${' '.repeat(at)}${inner}${' '.repeat(whole.length - at - inner.length)}`;
}

/** `snake_case` keeps its underscores: only marks at a word's edge are emphasis. */
function isInsideWord(text: string, at: number, length: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at + length] ?? ' ');
}

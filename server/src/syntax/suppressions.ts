// Finding the comments that switch findings off: `<!-- postmortem-disable-line CODE -->`, and `# postmortem-disable-line CODE` in YAML.
import { SUPPRESSION_WORDS, type Suppression } from '../model/suppression';
import type { LineIndex } from '../text/lines';
import type { Span, Text } from '../text/span';

/** What stands where in a document; offsets are into its own text. */
export interface Regions {
  /** Where comments begin with `#`. */
  readonly yaml: Span;
  /** Where the document begins, behind its metadata. */
  readonly body: number;
  /** Whether what stands there is text or an example, and no comment. */
  isText(offset: number, comment: 'html' | 'yaml'): boolean;
}

/**
 * The suppressions of a document, in its order.
 * @param text the document's own text
 * @param lines where its lines stand in the text that was read: the offsets of the result count there.
 */
export function findSuppressions(
  text: string,
  lines: LineIndex,
  regionsOf: (text: string) => Regions,
): readonly Suppression[] {
  if (!mayBeGoverned(text)) return [];
  const regions = regionsOf(text);
  const found: Suppression[] = [];
  let line = 0;
  let counted = 0;
  for (const { 0: mark, 1: word = '', index } of text.matchAll(MARK)) {
    const start = lineStart(text, index);
    line += lineEndsIn(text.slice(counted, start));
    counted = start;
    const content = text.slice(start, lineEnd(text, index));
    const comment = commentAt(content, index - start, mark.length);
    if (comment === undefined) continue;
    const at = start + comment.start;
    const inYaml = regions.yaml.start <= at && at < regions.yaml.end;
    if ((comment.kind === 'yaml' && !inYaml) || regions.isText(at, comment.kind)) continue;
    const first = isBlank(text.slice(regions.body, at));
    found.push(suppressionOf({ comment, content, word, line, first }, lines));
  }
  return found;
}

/** Whether the text can hold comments that switch findings off, told by the word that all of them have. */
export function mayBeGoverned(text: string): boolean {
  return text.includes(GOVERNING);
}

export const GOVERNING = 'postmortem-';

/** Where the suppression begins that a text ends with. */
export function suppressionAtEnd(text: string): number | undefined {
  if (!text.endsWith('-->')) return undefined;
  const start = text.lastIndexOf('<!--');
  return start >= 0 && OPENING.test(text.slice(start, start + 40)) ? start : undefined;
}

/**
 * Where a further code goes in the comment at the end of a line that switches findings off there already: a column; `all` where it names
 * none and so means all; undefined where there is no such comment.
 */
export function placeOfCode(line: string): number | 'all' | undefined {
  const at = line.lastIndexOf(ON_LINE);
  const behind = line.slice(at + ON_LINE.length);
  if (at < 0 || !/^(?:[ \t]|-->|$)/.test(behind)) return undefined;
  const comment = commentAt(line, at, ON_LINE.length);
  if (comment === undefined) return undefined;
  const body = line.slice(comment.body.start, comment.body.end);
  const codes = body.slice(0, reasonIn(body)).trimEnd();
  return codes.trim() === '' ? 'all' : comment.body.start + codes.length;
}

const ON_LINE = 'postmortem-disable-line';

/** Where the author's reason begins, behind two dashes. */
function reasonIn(body: string): number {
  return /(?<![^ \t])--(?=[ \t]|$)/.exec(body)?.index ?? body.length;
}

const MARK = /postmortem-((?:dis|en)able[a-z-]{0,40})/g;
const OPENING = /^<!--[ \t]{0,20}postmortem-(?:dis|en)able/;

/** Columns within a line. */
interface Comment {
  readonly kind: 'html' | 'yaml';
  readonly start: number;
  readonly end: number;
  /** Where the word ends, and where what follows it does. */
  readonly body: { readonly start: number; readonly end: number };
}

/** The comment that begins with the mark at `column`. */
function commentAt(content: string, column: number, length: number): Comment | undefined {
  const before = content.slice(0, column).trimEnd();
  const start = column + length;
  if (before.endsWith('<!--')) {
    const close = content.indexOf('-->', start);
    if (close < 0) return undefined;
    return { kind: 'html', start: before.length - 4, end: close + 3, body: { start, end: close } };
  }
  if (!before.endsWith('#') || /\S/.test(before.at(-2) ?? ' ')) return undefined;
  const end = content.trimEnd().length;
  return { kind: 'yaml', start: before.length - 1, end, body: { start, end } };
}

interface Found {
  readonly comment: Comment;
  readonly content: string;
  readonly word: string;
  readonly line: number;
  readonly first: boolean;
}

function suppressionOf({ comment, content, word, line, first }: Found, lines: LineIndex): Suppression {
  const { start, end, body } = comment;
  const base = lines.startOf(line);
  const textAt = (from: number, length: number): Text => ({
    text: content.slice(from, from + length),
    span: { start: base + from, end: base + from + length },
  });
  const said = content.slice(body.start, body.end);
  const codes = [...said.slice(0, reasonIn(said)).matchAll(/[^\s,]+/g)].map((code) =>
    textAt(body.start + code.index, code[0].length),
  );
  const alone = `${content.slice(0, start)}${content.slice(end)}`.trim() === '';
  const blanks = start - content.slice(0, start).trimEnd().length;
  const effect = SUPPRESSION_WORDS[word];
  return {
    ...(effect && { effect }),
    word: textAt(body.start - word.length, word.length),
    codes,
    line,
    span: { start: base + start, end: base + end },
    removal: alone ? lines.fullSpan(line) : { start: base + start - blanks, end: base + end },
    first,
  };
}

/** Nothing but comments and blank lines. */
function isBlank(text: string): boolean {
  return text.replace(/<!--(?:(?!-->)[\s\S]){0,5000}-->|^[ \t]*(?:#(?= |$)[^\r\n]*|---)$/gm, '').trim() === '';
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

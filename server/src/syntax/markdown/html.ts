// The lines of text in an HTML block, for those who write their postmortem, or parts of it, in HTML: `<h2>`, `<p>`, `<li>`.

/** One line's text without the tags around it. */
export interface HtmlLine {
  /** Its place among the lines of the block. */
  readonly at: number;
  /** Offsets within the line. */
  readonly start: number;
  readonly end: number;
  /** 1 to 6 for a heading, 0 otherwise. */
  readonly level: number;
  /** Whether it goes on with the line before rather than beginning with a tag of its own. */
  readonly continues: boolean;
}

/** Blocks whose text is no prose: comments, code, styles, tables. */
const NO_PROSE = /^\s*<(?:!|\?|(?:script|style|pre|textarea|table|svg)\b)/i;
const TAG = String.raw`<\/?[a-z][a-z0-9]{0,15}(?:[ \t][^<>]{0,300})?\/?>`;
/** Indentation, tags, entities that are blanks, icons by name, and the bullets of a list that lacks its blank line. */
const OPENING = new RegExp(`^(?:[ \\t\ufeff]|${TAG}|&[a-z]{2,8};|:[a-z_]{2,40}:|[-*+•][ \\t])*`, 'i');
const CLOSING_TAG = new RegExp(`^${TAG}$`, 'i');

/** Those of the lines of a block that hold text; none when all are tags, or nothing that is read. */
export function htmlLines(block: readonly string[]): readonly HtmlLine[] {
  if (NO_PROSE.test(block[0] ?? '')) return [];
  let hidden = false;
  return block.flatMap((text, at) => {
    const isComment = hidden || /^\s*<!--/.test(text);
    hidden = isComment && !text.includes('-->');
    if (isComment) return [];
    const opening = OPENING.exec(text)?.[0] ?? '';
    const start = opening.length;
    const end = withoutTags(text, start);
    if (end <= start) return [];
    const level = Number(/<h([1-6])\b/i.exec(opening)?.[1] ?? 0);
    return [{ at, start, end, level, continues: opening.trim() === '' }];
  });
}

/** Where the text ends that begins at `start`, without tags and blanks behind it. */
function withoutTags(text: string, start: number): number {
  let end = text.trimEnd().length;
  while (end > start && text[end - 1] === '>') {
    const at = text.lastIndexOf('<', end - 1);
    if (at < start || !CLOSING_TAG.test(text.slice(at, end))) break;
    end = text.slice(0, at).trimEnd().length;
  }
  return Math.max(start, end);
}

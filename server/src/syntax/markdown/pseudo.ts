// What people paste from document editors: headings without `#` and bullets that Markdown does not know.
import { sectionName } from '../../model/section-names';

/** The length of a pasted bullet and where the content behind it begins. */
export interface PseudoBullet {
  readonly marker: number;
  readonly content: number;
}

/** `•`, `◦`, `▪`, `–`, a `•` that was read in the wrong encoding, or a marker too far to the right for Markdown. */
export function pseudoBullet(content: string): PseudoBullet | undefined {
  const match = /^(-|\*|•|◦|▪|▫|●|○|·|‣|∙|–|â€¢|âˆ™|Â·|â—\u008f|â—)(?:[ \t\u00a0]+|$)/.exec(content);
  return match?.[1] === undefined ? undefined : { marker: match[1].length, content: match[0].length };
}

export interface Place {
  /** Whether the paragraph has no other line. */
  readonly alone: boolean;
  readonly first: boolean;
  readonly inItem: boolean;
  /** Whether the document is divided by headings with `#`; one that is not is read more freely. */
  readonly hasHeadings: boolean;
}

export interface PseudoHeading {
  /** 1 to 6 for one with `#`, 7 for a bold line, 8 for a plain one. */
  readonly level: number;
  /** Of the title within the content, without marks and colon. */
  readonly start: number;
  readonly end: number;
}

const HASH_LINE = /^(#{1,6})(\p{L}[^#]{1,100})#*$/u;
const BOLD_LINE = /^(?:\*\*|__)([^*_]{1,100}?)(?:(?:\*\*|__):?|:(?:\*\*|__))$/;
const LABEL_LINE = /^([^:]{2,80}):$/;
const ICON_LINE = /^(?:\p{Extended_Pictographic}|[\ufe0f\u200d])+ ?([^:]{2,60})(?::[^:.]{0,60})?$/u;
const WORD_LINE = /^[\p{Lu}\d][^.:!?;|]{2,60}\.?$/u;

/** The heading that a line of text is, if it is one. */
export function headingIn(content: string, place: Place): PseudoHeading | undefined {
  const [, marks, title] = HASH_LINE.exec(content) ?? [];
  if (marks !== undefined && title !== undefined && !place.hasHeadings && !place.inItem)
    return hashHeading(marks, title);
  const bold = BOLD_LINE.exec(content);
  if (bold?.[1] !== undefined && !place.inItem) return boldHeading(content, bold[1]);
  const label = LABEL_LINE.exec(content);
  if (label?.[1] !== undefined) return labelHeading(label[1], place);
  const underIcon = ICON_LINE.exec(content);
  if (underIcon?.[1] !== undefined) return iconHeading(content, underIcon[1], place);
  return WORD_LINE.test(content) ? wordHeading(content, place) : undefined;
}

/** `##Timeline`, its blank forgotten, in a document where it always was. A word with a `#` is a tag, unless it names a section. */
function hashHeading({ length: level }: string, written: string): PseudoHeading | undefined {
  const trimmed = written.trimEnd();
  const title = trimmed.endsWith(':') ? trimmed.slice(0, -1).trimEnd() : trimmed;
  const isTitle = /^\p{Lu}/u.test(title) && /\S \S/.test(title) && !/[.;,]$/.test(title);
  if (!isTitle && sectionName(title) === undefined) return undefined;
  return { level, start: level, end: level + title.length };
}

function boldHeading(content: string, inner: string): PseudoHeading | undefined {
  const title = inner.replace(/:\s*$/, '').trim();
  const start = content.indexOf(title);
  const heading = { level: 7, start, end: start + title.length };
  if (sectionName(title) !== undefined) return heading;
  // A bold sentence or a bold time is text; a bold label introduces something.
  const isLabel = /:\s*(?:\*\*|__)?$/.test(content) || /:(?:\*\*|__)$/.test(content);
  return isLabel && !/\d{1,2}[:.]\d{2}/.test(title) && title.split(/\s+/).length <= 8 ? heading : undefined;
}

function labelHeading(title: string, place: Place): PseudoHeading | undefined {
  const words = title.trim().split(/\s+/).length;
  if (/\d{1,2}[.:h]\d{2}|https?$/.test(title) || /[,;]/.test(title)) return undefined;
  const known = sectionName(title) !== undefined && words <= 8;
  const free = !place.hasHeadings && !place.inItem && words <= 7 && /^\p{Lu}/u.test(title.trim());
  return known || free ? { level: 8, start: 0, end: title.length } : undefined;
}

/** `🔍 Root cause: the hungry cache`, a paragraph of its own, in a document that has no other headings. */
function iconHeading(content: string, name: string, { alone, hasHeadings, inItem }: Place): PseudoHeading | undefined {
  if (!alone || hasHeadings || inItem || content.split(/\s+/).length > 12 || sectionName(name) === undefined)
    return undefined;
  return { level: 8, start: 0, end: content.trimEnd().length };
}

/** `The root cause was a typo.` */
const SENTENCE = /\b(?:was|were|is|are)\b/;

/** A line of a few words that names a section, in a document that has no other headings. */
function wordHeading(content: string, place: Place): PseudoHeading | undefined {
  if (place.hasHeadings || place.inItem || content.split(/\s+/).length > 7) return undefined;
  if (sectionName(content) === undefined || (content.trimEnd().endsWith('.') && SENTENCE.test(content)))
    return undefined;
  return { level: 8, start: 0, end: content.trimEnd().length };
}

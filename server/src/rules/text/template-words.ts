// How placeholders of templates look, so that nothing else that stands in brackets or capitals is taken for one.
import type { Prose } from '../../model/postmortem';

interface Range {
  readonly start: number;
  readonly end: number;
}

type Line = Pick<Prose, 'text' | 'plain'>;
type Role = Prose['role'];

/** The placeholders in a line of prose that stands in a role, left to right; offsets into its text. */
export const placeholdersIn: Readonly<Record<Role, (line: Line) => readonly Range[]>> = {
  title: (line) => find(line, 'title'),
  heading: (line) => find(line, 'heading'),
  paragraph: (line) => find(line, 'paragraph'),
  item: (line) => find(line, 'item'),
  cell: (line) => find(line, 'cell'),
  quote: (line) => find(line, 'quote'),
  field: (line) => find(line, 'field'),
};

function find(line: Line, role: Role): readonly Range[] {
  const found = [...bracketed(line), ...inAngles(line), ...words(line, role)].sort((a, b) => a.start - b.start);
  return found.filter((range, at) => at === 0 || range.start >= (found[at - 1]?.end ?? 0));
}

const BRACKETS = /\[([^[\]\n]{1,120})\](?![(:[])|\{\{? ?([^{}\n]{1,80}) ?\}\}?/g;

function bracketed({ text, plain }: Line): readonly Range[] {
  if (!/[[{]/.test(plain)) return [];
  return [...plain.matchAll(BRACKETS)].flatMap((match) => {
    const end = match.index + match[0].length;
    // A link's text keeps its brackets, or its place, while its target is blanked.
    const isLink = /^[([:]/.test(text.slice(end, end + 1)) || text[match.index - 1] === '!';
    return !isLink && isToFill(match[1] ?? match[2] ?? '') ? [{ start: match.index, end }] : [];
  });
}

const ANGLES = /(?<![\w/>=])<([^<>\n]{2,80})>(?![\w/])/g;
const HTML = /^\/?(?:time|title|link|data|address|summary|details|label|section)\b/i;

/** `<name>` looks like HTML and is blanked in plain text; what is in code is blanked too, so backticks decide. */
function inAngles({ text }: Line): readonly Range[] {
  if (!text.includes('<')) return [];
  return [...text.matchAll(ANGLES)].flatMap((match) => {
    const inside = match[1] ?? '';
    const isCode = (text.slice(0, match.index).split('`').length - 1) % 2 === 1;
    if (isCode || HTML.test(inside) || inside.startsWith('!') || !isToFill(inside)) return [];
    return [{ start: match.index, end: match.index + match[0].length }];
  });
}

/** Whether the words in brackets ask to be replaced. */
function isToFill(inside: string): boolean {
  const text = inside.trim();
  return ASKS.test(text) || NAMES.test(text) || WHOLE.test(text);
}

/** `your name`, `insert link`, `describe the impact`, `X minutes`, `e.g. 14:05` */
const ASKS =
  /^(?:your\b|insert\b|enter (?:the |a |your )?\w|fill (?:in|out)\b|add (?:the|a|an|your|more|details?|links?)\b|describe\b|list (?:the|of|all|any)\b|provide\b|specify\b|please\b|replace\b|placeholder\b|e\.g\.|(?:briefly )?(?:explain|summari[sz]e)\b|number of\b|name of\b|names? and\b|link to\b|x{1,3} (?:minutes|hours|days|users|customers|requests)\b|(?:what|who|when|where|why|how)\b.{4,}\?$)/i;

/** `Manager's Name`, `Company Name`, `Incident Number`, `Reviewer Names` */
const NAMES =
  /^(?:[A-Z][\w’'.-]*[ /]){1,4}(?:Names?|Numbers?|Titles?|Here|E-?mail|URL|Link|Role|Description|Department)$|^(?:team|service|system|company|person|owner|author|user|customer|product|component|incident)[ _-](?:name|number|title|id)s?$/i;

const WHOLE =
  /^(?:names?|dates?|(?:start|end|detection|resolution)[ _-](?:time|date)|date (?:and|&) time|date[/ ]time|tbd|tba|todo|xx+|\.{3}|…|yyyy-mm-dd|(?:yyyy-mm-dd )?hh:mm(?::ss)?)$/i;

/** Cheap gate: a line without any of these holds none of the words. */
const WORD = /TB[DA]|TODO|XX|YYYY|HH:MM|DD\/MM|MM\/DD|lorem/i;

function words({ plain }: Line, role: Role): readonly Range[] {
  if (!WORD.test(plain)) return [];
  return WORDS.flatMap(({ pattern, where }) =>
    where !== undefined && !where.includes(role)
      ? []
      : [...plain.matchAll(pattern)].map((match) => {
          const start = match.index + (match[1]?.length ?? 0);
          return { start, end: match.index + match[0].trimEnd().length };
        }),
  );
}

interface Word {
  readonly pattern: RegExp;
  /** The places where it counts; everywhere when absent. */
  readonly where?: readonly Role[];
}

const WORDS: readonly Word[] = [
  { pattern: /(?<![\w-])TB[DA](?![\w-])/g },
  // "TODO" may be a status, a heading or an item's mark: alone it is a placeholder in running text only.
  { pattern: /^([ \t]{0,40}(?:[^\s:]{1,30}:)?[ \t]{0,40})TODO\s*(?:[.:!…]+\s*)?$/g, where: ['paragraph', 'field'] },
  { pattern: /(?<![\w$-])\$?X{2,3}(?:[:.]X{2}|%|(?= ?(?:minutes|hours|days|users|customers|requests|%)))(?!\w)/g },
  { pattern: /^([ \t]{0,40}(?:[^:]{1,40}:)?[ \t]{0,40})X{2,}\s*$/g },
  // In a heading or behind other words it names a format: "Time (HH:MM, UTC)".
  {
    pattern:
      /^([ \t]{0,40}(?:[^:()]{1,40}: )?[ \t]{0,40})(?:YYYY-MM-DD(?:[ T]HH:MM(?::SS)?)?|HH:MM(?::SS)?|hh:mm(?::ss)?|DD\/MM\/YYYY|MM\/DD\/YYYY)(?!\w)/g,
    where: ['paragraph', 'item', 'field', 'cell'],
  },
  { pattern: /\blorem ipsum\b/gi },
];

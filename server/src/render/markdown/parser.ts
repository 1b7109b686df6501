// The Markdown parser as the preview needs it: GitHub's tables, links, strike-through and raw HTML, sanitised; comments hidden.
import MarkdownIt, { type MarkdownIt as Parser, type StateBlock, type StateInline } from 'markdown-it';
import { html, type Markup } from '../html';
import { addFootnotes } from './footnotes';
import { balanced, sanitiser } from './rawHtml';

/** Lines (from 0) that the reader understood as headings without `#`: their level and the text to show. */
export type PlainHeadings = ReadonlyMap<number, { readonly level: number; readonly title: string }>;

export interface ParseEnvironment {
  readonly headings: PlainHeadings;
  /** Whether the reader understood an event or an action in that line (from 0), which raw HTML around it must not hide. */
  readonly isTold?: (line: number) => boolean;
}

/** The parser's own notes: up to that line, HTML is known to hold something that was understood. */
interface ParserNotes {
  toldAt?: number;
}

/** @param layout `plain` for plain text: lines stay apart, and an indented line is text, not code. */
export function createParser(layout: 'markdown' | 'plain'): Parser {
  const parser = new MarkdownIt('default', { html: layout === 'markdown', linkify: true, breaks: layout === 'plain' });
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  parser.validateLink = isHarmless;
  parser.block.ruler.before('lheading', 'plain-heading', plainHeading, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  parser.block.ruler.before('plain-heading', 'comment', blockComment, { alt: ['paragraph', 'blockquote', 'list'] });
  parser.inline.ruler.before('autolink', 'comment', inlineComment);
  parser.inline.ruler.before('autolink', 'line-break', lineBreak);
  parser.renderer.rules.image = (tokens, at, options, env, renderer) => {
    const source = String(tokens[at]?.attrGet('src') ?? '');
    const words = renderer.renderInlineAsText(tokens[at]?.children ?? [], options, env);
    return image(source, words).markup;
  };
  addRawHtml(parser);
  addFootnotes(parser);
  if (layout === 'plain') parser.disable('code');
  return parser;
}

function addRawHtml(parser: Parser): void {
  const { unescapeAll } = parser.utils;
  const addresses = {
    isHarmless,
    image: (source: string, words: string): string => image(source, words).markup,
    // Backslashes mean nothing in HTML.
    decode: (text: string): string => unescapeAll(text.replaceAll('\\', '\\\\')),
  };
  const block = sanitiser(addresses, 'block');
  const line = sanitiser(addresses, 'line');
  parser.renderer.rules.html_block = (tokens, at) => balanced(block(tokens[at]?.content ?? ''));
  parser.renderer.rules.html_inline = (tokens, at) => line(tokens[at]?.content ?? '');
  // The rule is known by its name only: it is what is missing without it.
  const all = parser.block.ruler.getRules('');
  parser.disable('html_block');
  const others = new Set(parser.block.ruler.getRules(''));
  const rule = all.find((each) => !others.has(each));
  if (rule === undefined) return;
  parser.block.ruler.at('html_block', (state, start, end, silent) => rawBlock(rule, state, start, end, silent), {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  parser.enable('html_block');
}

type BlockRule = (state: StateBlock, start: number, end: number, silent: boolean) => boolean;

/** Comments are told apart before, declarations are none of a document's business, and what was understood is shown as that. */
function rawBlock(rule: BlockRule, state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const from = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  const environment = state.env as Partial<ParseEnvironment> & ParserNotes;
  if (/^<[!?]/.test(state.src.slice(from, from + 2)) || start <= (environment.toldAt ?? -1)) return false;
  if (!rule(state, start, end, silent)) return false;
  if (silent) return true;
  for (let line = start; line < state.line; line++) {
    if (environment.isTold?.(line) !== true) continue;
    environment.toldAt = line;
    state.line = start;
    state.tokens.pop();
    return false;
  }
  return true;
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:[\s\S]*?(?:\r\n?|\n))??(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/;
const BULLET = /^(\s*)(•|◦|▪|●|‣|â€¢)(?=\s)/;
const FENCE = /^\s*(?:```|~~~)/;

/** The text with front matter blanked and pasted bullets turned into Markdown's; lines and columns stay. */
export function prepare(source: string): string {
  // A byte order mark would be a word before the first `#`.
  const blanked = source.replace(FRONT_MATTER, (matter) => matter.replace(/[^\r\n]/g, '')).replace(/^\uFEFF/, ' ');
  if (!/[•◦▪●‣¢]/.test(blanked)) return blanked;
  let fenced = false;
  return blanked
    .split(/(\r\n?|\n)/)
    .map((line) => {
      if (FENCE.test(line)) fenced = !fenced;
      return fenced
        ? line
        : line.replace(BULLET, (_, indent: string, bullet: string) => `${indent}-${' '.repeat(bullet.length - 1)}`);
    })
    .join('');
}

/** Links that open a page or a place in the document; everything else (scripts, commands, files by scheme) is none. */
function isHarmless(url: string): boolean {
  return !/^\s*[a-z][a-z0-9+.-]*\s*:/i.test(url) || /^(?:https?|mailto):/i.test(url);
}

/** Pictures beside the document are shown; one from elsewhere is a link, for the preview loads nothing from the network. */
function image(source: string, words: string): Markup {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(source)
    ? html`<a class="image" href="${source}">${words === '' ? source : words}</a>`
    : html`<img src="${source}" alt="${words}">`;
}

/** It also ends a list item that it follows without a blank line. */
function plainHeading(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const heading = (state.env as Partial<ParseEnvironment>).headings?.get(line);
  const isOutside = state.level === 0 || (silent && (state.sCount[line] ?? 0) < state.blkIndent);
  if (heading === undefined || !isOutside) return false;
  if (silent) return true;
  const level = Math.min(6, heading.level);
  const map: [number, number] = [line, line + 1];
  state.line = line + 1;
  state.push('heading_open', `h${level}`, 1).map = map;
  const inline = state.push('inline', '', 0);
  inline.content = heading.title;
  inline.map = map;
  inline.children = [];
  state.push('heading_close', `h${level}`, -1);
  return true;
}

/** A comment that fills whole lines; one that is never closed is ordinary text. */
function blockComment(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (!state.src.startsWith('<!--', from)) return false;
  const close = state.src.indexOf('-->', from + 4);
  if (close < 0) return false;
  for (let last = line; last < end; last++) {
    const lineEnd = state.eMarks[last] ?? 0;
    if (lineEnd < close + 3) continue;
    if (state.src.slice(close + 3, lineEnd).trim() !== '') return false;
    if (!silent) state.line = last + 1;
    return true;
  }
  return false;
}

/** Where none is closed, the end is not looked for again and again. */
const LONGEST_COMMENT = 2000;

function inlineComment(state: StateInline): boolean {
  if (!state.src.startsWith('<!--', state.pos)) return false;
  const close = state.src.slice(state.pos + 4, state.pos + LONGEST_COMMENT).indexOf('-->');
  if (close < 0) return false;
  state.pos += 4 + close + 3;
  return true;
}

const BREAK = /^<br\s*\/?>/i;

function lineBreak(state: StateInline, silent: boolean): boolean {
  const found = state.src.charCodeAt(state.pos) === 60 ? BREAK.exec(state.src.slice(state.pos, state.pos + 8)) : null;
  if (found === null) return false;
  if (!silent) state.push('hardbreak', 'br', 0);
  state.pos += found[0].length;
  return true;
}

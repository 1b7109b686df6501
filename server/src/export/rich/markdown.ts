// The same body as plain Markdown: what the clipboard gives where no rich text is taken, and what a YAML postmortem is shared as.
import type { Reading } from '../../reading';
import { type Element, elementsOf, type Piece, textOf, unescapeText } from '../elements';
import { LANGUAGE, simpleBody } from './simple';

export function markdownText(reading: Reading): string {
  return `${blocks(simpleBody(reading)).join('\n\n')}\n`;
}

const BLOCKS: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 p ul ol table pre blockquote hr'.split(' '));

/** Blocks as they stand one after the other; words between them are paragraphs. */
function blocks(pieces: readonly Piece[]): readonly string[] {
  const out: string[] = [];
  let words: Piece[] = [];
  const close = (): void => {
    const text = paragraph(words);
    if (text !== '') out.push(text);
    words = [];
  };
  for (const piece of pieces) {
    if (typeof piece === 'string' || !BLOCKS.has(piece.name)) {
      words.push(piece);
      continue;
    }
    close();
    out.push(block(piece));
  }
  close();
  return out;
}

function block(element: Element): string {
  const { name, children, attributes } = element;
  switch (name) {
    case 'p':
      return paragraph(children);
    case 'ul':
      return items(children, () => '- ');
    case 'ol':
      return items(children, (i) => `${Number(attributes.start ?? 1) + i}. `);
    case 'table':
      return table(element);
    case 'pre':
      return fenced(textOf(children), attributes[LANGUAGE] ?? '');
    case 'blockquote':
      return prefixed(blocks(children).join('\n\n'), '> ', '> ');
    case 'hr':
      return '---';
    default:
      return `${'#'.repeat(Number(name.slice(1)))} ${line(children)}`;
  }
}

/** With a backslash before what would make its lines headings, lists or rules. */
function paragraph(pieces: readonly Piece[]): string {
  return inline(pieces)
    .trim()
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^(?=(?:[+-]|#{1,6})(?:\s|$)|(?:=+|-+)$)/gm, '\\');
}

function items(pieces: readonly Piece[], mark: (index: number) => string): string {
  return pieces
    .filter((piece) => typeof piece !== 'string')
    .map(({ children }, i) => {
      const isTight = !children.some((piece) => typeof piece !== 'string' && piece.name === 'p');
      return prefixed(blocks(children).join(isTight ? '\n' : '\n\n'), mark(i), ' '.repeat(mark(i).length));
    })
    .join('\n');
}

function table(element: Element): string {
  const rows = [...elementsOf(element.children)]
    .filter(({ name }) => name === 'tr')
    .map(({ children }) => children.flatMap((cell) => (typeof cell === 'string' ? [] : [cell])));
  const [first = [], ...others] = rows;
  const width = Math.max(...rows.map((cells) => cells.length));
  const row = (cells: readonly Element[]): string =>
    `| ${Array.from({ length: width }, (_, i) => cellText(cells[i]?.children ?? [])).join(' | ')} |`;
  return [row(first), `|${' --- |'.repeat(width)}`, ...others.map(row)].join('\n');
}

/** A cell has one line: blocks in it are set apart by breaks. */
function cellText(pieces: readonly Piece[]): string {
  return blocks(pieces).join('<br>').replace(/\\?\n/g, '<br>').replaceAll('|', '\\|');
}

function line(pieces: readonly Piece[]): string {
  return inline(pieces)
    .replace(/(?<![\\\s])\\?\s*\n\s*/g, ' ')
    .trim();
}

function inline(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? escaped(piece) : inlineElement(piece))).join('');
}

function inlineElement({ name, attributes, children }: Element): string {
  switch (name) {
    case 'strong':
      return marked(children, '**');
    case 'em':
      return marked(children, '*');
    case 's':
    case 'del':
      return marked(children, '~~');
    case 'sup':
      return ` \\[${inline(children)}\\]`;
    case 'code':
      return codeSpan(textOf(children));
    case 'a':
      return `[${line(children)}](<${unescapeText(attributes.href ?? '').replace(/[<>\s]/g, encodeURIComponent)}>)`;
    case 'br':
      return '\\\n';
    default:
      return inline(children);
  }
}

/** Marks stand at the words: white space within them goes outside. */
function marked(pieces: readonly Piece[], mark: string): string {
  const text = inline(pieces);
  const words = text.trim();
  if (words === '') return text;
  const at = text.indexOf(words);
  return text.slice(0, at) + mark + words + mark + text.slice(at + words.length);
}

function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const room = /^`|`$/.test(text) ? ' ' : '';
  return fence + room + text.replace(/\s+/g, ' ') + room + fence;
}

function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${unescapeText(language)}\n${text.replace(/\n$/, '')}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Characters that would be marks. An underscore within a word is none. */
function escaped(markup: string): string {
  return unescapeText(markup)
    .replace(/(?<![ \t])[ \t]*\n[ \t]*/g, '\n')
    .replace(/[\\`*[\]<>~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((each, i) => (i === 0 ? first : others) + each)
    .map((each) => each.trimEnd())
    .join('\n');
}

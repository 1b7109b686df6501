// The walk over markdown-it's block tokens that makes units of them.
import type { Token } from 'markdown-it';
import type { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';
import { suppressionAtEnd } from '../suppressions';
import { brokenLines } from './breaks';
import { cellSpans } from './cells';
import { type Draft, finished, type Met } from './drafts';
import { htmlLines } from './html';
import { headingIn, pseudoBullet } from './pseudo';
import type { Unit } from './units';

/** @param hasHeadings whether the document is divided by headings with `#`: one that is not is read more freely. */
export function unitsOf(
  source: string,
  lines: LineIndex,
  tokens: readonly Token[],
  hasHeadings: boolean,
): readonly Unit[] {
  const walk = new Walk(source, lines, hasHeadings);
  for (const [index, token] of tokens.entries()) walk.take(token, tokens[index + 1]);
  return finished(source, walk.units);
}

/** The row that the first line of `source` is, where a table stands open above it. */
export function rowOf(source: string, lines: LineIndex): readonly Unit[] {
  const walk = new Walk(source, lines, true);
  walk.row(0);
  return finished(source, walk.units);
}

/** The walk over the tokens: which lists, items and quotes are open. */
class Walk {
  readonly units: Draft[] = [];
  private readonly items: { readonly index: number; readonly endLine: number }[] = [];
  private readonly lists: number[] = [];
  private quotes = 0;
  private groups = 0;
  private table = 0;
  private inHeader = false;

  constructor(
    private readonly source: string,
    private readonly lines: LineIndex,
    private readonly hasHeadings: boolean,
  ) {}

  take(token: Token, next: Token | undefined): void {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.lists.push(++this.groups);
        return;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.lists.pop();
        return;
      case 'list_item_open':
        this.openItem(token);
        return;
      case 'list_item_close':
        this.items.pop();
        return;
      case 'blockquote_open':
        this.quotes++;
        return;
      case 'blockquote_close':
        this.quotes--;
        return;
      case 'heading_open':
        if (next?.type === 'inline') this.heading(token, next);
        return;
      case 'paragraph_open':
        if (next?.type === 'inline') this.paragraph(next);
        return;
      case 'table_open':
        this.table = ++this.groups;
        return;
      case 'thead_open':
      case 'thead_close':
        this.inHeader = token.type === 'thead_open';
        return;
      case 'tr_open':
        this.row(token.map?.[0] ?? 0);
        return;
      case 'html_block':
        this.html(token);
        return;
      case 'fence':
      case 'hr':
        this.opaque(token);
        return;
      default:
        return;
    }
  }

  private openItem(token: Token): void {
    const [line, endLine] = token.map ?? [0, 0];
    const { text, span } = this.lines.line(line);
    const outer = this.items.at(-1);
    // Nested items can begin on one line (`- - a`): the marker of this one stands behind those of the outer ones.
    const parent = outer === undefined ? undefined : this.units[outer.index];
    const from = parent?.line === line ? parent.text.start - span.start : quotePrefix(text);
    const match = /^[ \t]*([-*+]|\d{1,9}[.)])(?:[ \t]+|$)/.exec(text.slice(from));
    const lead = match === null ? from : from + match[0].length;
    const markerStart = match === null ? from : from + match[0].indexOf(match[1] ?? '');
    const marker = { start: span.start + markerStart, end: span.start + markerStart + (match?.[1]?.length ?? 0) };
    const content = { start: span.start + lead, end: span.start + trimmedEnd(text, lead) };
    this.push({
      role: 'item',
      level: 0,
      line,
      text: brokenLines(this.source, content)[0] ?? content,
      group: this.lists.at(-1) ?? 0,
      marker,
      from: marker.start,
      to: this.endOfLines(line, endLine),
    });
    this.items.push({ index: this.units.length - 1, endLine });
  }

  private heading(token: Token, inline: Token): void {
    const [line, endLine] = inline.map ?? [0, 0];
    // A paragraph of several lines above a rule is a paragraph above a rule: nobody writes headings like that.
    if (endLine - line > 1) {
      this.paragraph(inline);
      return;
    }
    const text = this.contentOn(line, inline.content);
    const whole = this.lines.line(line).span;
    this.title(line, text, Number(token.tag.slice(1)), whole.start, this.endOfLines(line, token.map?.[1] ?? endLine));
  }

  private title(line: number, text: Span, level: number, from: number, to: number): void {
    this.push({ role: 'heading', level, line, text, group: ++this.groups, from, to });
  }

  private paragraph(inline: Token): void {
    const [first] = inline.map ?? [0, 0];
    const group = ++this.groups;
    const contents = inline.content.split('\n');
    const item = this.items.at(-1)?.index;
    for (const [offset, content] of contents.entries()) {
      const line = first + offset;
      const text = this.contentOn(line, content);
      const open = item === undefined ? undefined : this.units[item];
      // The first line of an item's first paragraph is the item itself.
      const isItem = open !== undefined && open.line === line && open.text.start === text.start;
      const parts = brokenLines(this.source, text);
      for (const [place, part] of parts.entries()) {
        if (isItem && place === 0) continue;
        const alone = contents.length === 1 && parts.length === 1;
        this.textLine(line, part, group, { alone, first: offset === 0 && place === 0 });
      }
    }
  }

  private textLine(
    line: number,
    text: Span,
    group: number,
    place: { readonly alone: boolean; readonly first: boolean },
  ): void {
    const content = this.source.slice(text.start, text.end);
    const bullet = pseudoBullet(content);
    if (bullet !== undefined) {
      const marker = { start: text.start, end: text.start + bullet.marker };
      const previous = this.units.at(-1);
      const sameList =
        previous?.role === 'item' &&
        previous.marker !== undefined &&
        pseudoBullet(this.source.slice(previous.marker.start, previous.text.end)) !== undefined;
      this.push(
        {
          role: 'item',
          level: 0,
          line,
          text: { start: text.start + bullet.content, end: text.end },
          group: sameList ? previous.group : ++this.groups,
          marker,
          from: text.start,
          to: text.end,
        },
        'pasted',
      );
      return;
    }
    const heading =
      this.quotes === 0
        ? headingIn(content, { ...place, hasHeadings: this.hasHeadings, inItem: this.items.length > 0 })
        : undefined;
    if (heading !== undefined) {
      const title = { start: text.start + heading.start, end: text.start + heading.end };
      this.title(line, title, heading.level, text.start, text.end);
      return;
    }
    this.push({ role: 'line', level: 0, line, text, group, from: text.start, to: text.end });
  }

  row(line: number): void {
    const { text, span } = this.lines.line(line);
    const cells = cellSpans(text, quotePrefix(text)).map((cell) => ({
      start: span.start + cell.start,
      end: span.start + cell.end,
    }));
    const whole = {
      start: span.start + (text.length - text.trimStart().length),
      end: span.start + text.trimEnd().length,
    };
    this.push({
      role: 'row',
      level: 0,
      line,
      text: whole,
      group: this.table,
      cells,
      ...(this.inHeader && { header: true as const }),
      from: span.start,
      to: span.end,
    });
  }

  /** A block of tags with text between them is read line by line. */
  private html(token: Token): void {
    const [from, to] = token.map ?? [0, 0];
    const block = Array.from({ length: to - from }, (_, at) => this.lines.line(from + at));
    const prefixes = block.map(({ text }) => quotePrefix(text));
    const found = htmlLines(block.map(({ text }, at) => text.slice(prefixes[at])));
    if (found.length === 0) this.opaque(token);
    this.groups++;
    for (const { at, start, end, level, continues } of found) {
      const by = (block[at]?.span.start ?? 0) + (prefixes[at] ?? 0);
      const text = { start: by + start, end: by + end };
      if (!continues) this.groups++;
      if (level > 0) this.title(from + at, text, level, by, text.end);
      else
        for (const part of brokenLines(this.source, text))
          this.textLine(from + at, part, this.groups, { alone: true, first: true });
    }
    this.groups++;
  }

  private opaque(token: Token): void {
    const [line, endLine] = token.map ?? [0, 0];
    const role = token.type === 'fence' ? 'code' : token.type === 'hr' ? 'rule' : 'html';
    const from = this.lines.line(line).span.start;
    const to = this.endOfLines(line, endLine);
    this.push({ role, level: 0, line, text: { start: from, end: to }, group: ++this.groups, from, to });
  }

  private push(met: Met, pasted?: 'pasted'): void {
    const { role, level, line, group, marker, header, from, to } = met;
    const text = withoutSuppressions(this.source, met.text);
    const cells = met.cells?.map((cell) => withoutSuppressions(this.source, cell));
    const item = this.items.at(-1)?.index;
    const depth = this.lists.length + (pasted === undefined ? 0 : 1);
    const quoted = this.quotes > 0;
    this.units.push({ role, level, depth, quoted, line, text, group, marker, item, cells, header, from, to });
  }

  /** A token's content is the tail of its source line, without trailing blanks or a closing `##`. */
  private contentOn(line: number, content: string): Span {
    const { text, span } = this.lines.line(line);
    const trimmed = content.trim();
    const at = Math.max(0, text.lastIndexOf(trimmed));
    return { start: span.start + at, end: span.start + at + trimmed.length };
  }

  private endOfLines(line: number, endLine: number): number {
    let last = Math.max(line, endLine - 1);
    while (last > line && this.lines.line(last).text.trim() === '') last--;
    return this.lines.line(last).span.end;
  }
}

/** A comment that switches findings off belongs to no text. */
function withoutSuppressions(source: string, span: Span): Span {
  let { end } = span;
  while (end > span.start && source[end - 1] === '>') {
    const at = suppressionAtEnd(source.slice(span.start, end));
    if (at === undefined) break;
    end = span.start + trimmedEnd(source.slice(span.start, span.start + at), 0);
  }
  return end === span.end ? span : { start: span.start, end };
}

function quotePrefix(text: string): number {
  return /^(?:[ \t]{0,8}>[ ]?)*/.exec(text)?.[0].length ?? 0;
}

function trimmedEnd(text: string, from: number): number {
  return Math.max(from, text.trimEnd().length);
}

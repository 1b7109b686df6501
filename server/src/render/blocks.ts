// Blocks of the document as HTML: as GitHub would show them, with source lines, and with events and actions as designed.
import type { MarkdownIt as Parser } from 'markdown-it';
import type { TimedEvent } from '../analysis/facts';
import { chip, eventItem, eventList, offsetBadge } from './events';
import { inFragments, isEmpty } from './fragments';
import { attribute, html, type Markup, trusted } from './html';
import { listBlock } from './lists';
import { alertOf } from './markdown/alerts';
import { foldDetails } from './markdown/details';
import { definedLabel } from './markdown/footnotes';
import { contentOffset, withoutStamp } from './markdown/stamp';
import { type Block, inlineOf } from './markdown/tree';
import type { Page } from './page';
import { tableBlock } from './tables';

/** An event that stands in the running text; what follows it up to line `until` is told under it. */
interface Item {
  readonly event: TimedEvent;
  readonly line: number;
  readonly until: number;
  readonly content: Markup[];
}

/** Blocks in their order; neighbouring events of the running text make one list. */
export function renderBlocks(blocks: readonly Block[], page: Page, parser: Parser): Markup {
  const pieces: (Markup | Item)[] = [];
  for (const block of foldDetails(blocks)) {
    const footnote = definedLabel(block);
    if (footnote !== undefined) {
      page.defineFootnote(footnote, block);
      continue;
    }
    if (block.token.level === 0 && block.from >= 0) add(pieces, block.from, html`${page.notes.before(block.from)}`);
    const own = block.token.type === 'paragraph_open' ? paragraph(block, page) : [renderBlock(block, page, parser)];
    for (const piece of own) {
      if ('markup' in piece) add(pieces, block.from, piece);
      else pieces.push(piece);
    }
  }
  return inFragments(group(pieces, page));
}

function add(pieces: (Markup | Item)[], line: number, markup: Markup): void {
  const last = pieces.at(-1);
  if (isEmpty(markup)) return;
  if (last !== undefined && 'event' in last && line >= 0 && line < last.until) last.content.push(markup);
  else pieces.push(markup);
}

function group(pieces: readonly (Markup | Item)[], page: Page): readonly Markup[] {
  const out: Markup[] = [];
  let items: Markup[] = [];
  for (const piece of pieces) {
    if ('event' in piece) {
      items.push(eventItem(page, piece.event, piece.line, { markup: () => html`${piece.content}` }));
      continue;
    }
    if (items.length > 0) out.push(eventList(page, items));
    items = [];
    out.push(piece);
  }
  return items.length > 0 ? [...out, eventList(page, items)] : out;
}

function renderBlock(block: Block, page: Page, parser: Parser): Markup {
  const { token } = block;
  switch (token.type) {
    case 'heading_open':
      return heading(block, page);
    case 'inline':
      return page.inline(token.content);
    case 'bullet_list_open':
    case 'ordered_list_open':
      return listBlock(block, page);
    case 'table_open':
      return tableBlock(block, page);
    case 'fence':
    case 'code_block': {
      const language = token.info.trim().split(/\s+/)[0] ?? '';
      const name = language === '' ? undefined : `language-${language}`;
      return html`<pre data-line="${block.from}" tabindex="0"><code${attribute('class', name)}>${token.content}</code></pre>${page.notes.before(block.to)}`;
    }
    case 'hr':
      return html`<hr data-line="${block.from}">`;
    case 'blockquote_open':
      return quotation(block, page);
    case 'html_block':
      return html`${trusted(parser.renderer.render([token], parser.options, {}))}${page.notes.before(block.to)}`;
    case 'details':
      return details(block, page);
    default:
      return block.children.length > 0
        ? page.blocks(block.children)
        : trusted(parser.renderer.render([token], parser.options, {}));
  }
}

function quotation(block: Block, page: Page): Markup {
  const alert = alertOf(block);
  const notes = (): readonly Markup[] => page.notes.before(block.to);
  if (alert === undefined) {
    return html`<blockquote data-line="${block.from}">${page.blocks(block.children)}</blockquote>${notes()}`;
  }
  const { kind, children } = alert;
  const title = html`<p class="alert-title">${kind.charAt(0).toUpperCase() + kind.slice(1)}</p>`;
  return html`<div class="alert alert-${kind}" data-line="${block.from}">${title}${page.blocks(children)}</div>${notes()}`;
}

function details(block: Block, page: Page): Markup {
  const isOpen = /\sopen\b/i.test(block.token.content) ? html` open` : undefined;
  return html`<details data-line="${block.from}"${isOpen}>${page.blocks(block.children)}</details>${page.notes.before(block.to)}`;
}

function heading(block: Block, page: Page): Markup {
  const event = page.eventAt(block.from);
  const tag = trusted(block.token.tag);
  const level = page.headings.level(Number(block.token.tag.slice(1)));
  const mark = event && html`${offsetBadge(page, event)} ${chip(event)}`;
  const words = page.inline(inlineOf(block)?.content ?? '');
  return html`<${tag} data-line="${block.from}"${level}>${words}${mark}</${tag}>${page.notes.before(block.to)}`;
}

/** A paragraph, or the events that its lines tell, with the words before the first of them as a paragraph of their own. */
function paragraph(block: Block, page: Page): readonly (Markup | Item)[] {
  const content = inlineOf(block)?.content ?? '';
  const lines = content.split('\n');
  const starts = lines.map((_, i) => i).filter((i) => page.eventAt(block.from + i) !== undefined);
  const lead = lines.slice(0, starts[0] ?? lines.length).join('\n');
  const pieces: (Markup | Item)[] = [];
  if (lead !== '') {
    const until = starts[0] === undefined ? block.to : block.from + starts[0];
    const notes = page.notes.before(until);
    const words = page.inline(lead);
    pieces.push(block.token.hidden ? html`${words}${notes}` : html`<p data-line="${block.from}">${words}</p>${notes}`);
  }
  starts.forEach((start, i) => {
    const line = block.from + start;
    const event = page.eventAt(line);
    if (event === undefined) return;
    const next = starts[i + 1];
    const first = lines[start] ?? '';
    const words = lines.slice(start, next).join('\n');
    const text = page.inline(withoutStamp(words, contentOffset(page.reading.lines, line, first), event.event));
    const notes = page.notes.before(next === undefined ? block.to : block.from + next);
    const until = page.reading.lines.lineAt(Math.max(event.event.span.start, event.event.span.end - 1)) + 1;
    pieces.push({ event, line, until, content: [text, ...notes] });
  });
  return pieces;
}

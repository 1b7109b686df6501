// The document itself, in its own order: Markdown from its tokens, every other syntax from the model.

import type { MarkdownIt as Parser, Token } from 'markdown-it';
import type { Postmortem } from '../model/postmortem';
import type { Reading } from '../reading';
import { renderBlocks } from './blocks';
import { dayDividers, timeWidth } from './events';
import { inFragments } from './fragments';
import { createHeadings } from './headings';
import { html, type Markup, trusted } from './html';
import type { Keys } from './keys';
import { footnoteList } from './markdown/footnotes';
import { createParser, type ParseEnvironment, type PlainHeadings, prepare } from './markdown/parser';
import { balanced } from './markdown/rawHtml';
import { type Block, inlineOf, treeOf } from './markdown/tree';
import type { Memo } from './memo';
import { createNotes } from './notes';
import type { Page } from './page';
import { sectionsBody } from './sections';

export interface DocumentParts {
  readonly page: Page;
  readonly title: string;
  /** The source line (from 0) of the title, where the header stands for it. */
  readonly titleLine: number | undefined;
  /** The first source line (from 0) that the body renders; notes before it belong to the header. */
  readonly firstLine: number;
  readonly body: () => Markup;
}

export function documentParts(
  reading: Reading,
  now: number | undefined,
  keys: Keys,
  memo: Memo | undefined,
): DocumentParts {
  const parser = (memo?.parser ?? createParser)(reading.document.languageId === 'plaintext' ? 'plain' : 'markdown');
  const references = {};
  const footnotes = new Map<string, Block>();
  const { page, render } = createPage(reading, now, keys, memo, parser, references, footnotes);
  const { postmortem, lines } = reading;
  const title = postmortem.title?.text.trim();
  const line = postmortem.title && lines.lineAt(postmortem.title.span.start);
  if (reading.syntax.name !== 'markdown') {
    const shifted = (text: string, first: number): Markup =>
      render(parse(parser, text, first, references, { headings: new Map() }));
    const firstLine = lines.lineAt(postmortem.sections[0]?.span.start ?? 0);
    const body = (): Markup => withFootnotes(sectionsBody(page, shifted));
    return { page, title: title ?? fallbackTitle(reading), titleLine: line, firstLine, body };
  }
  const headings = plainHeadings(postmortem, reading);
  const isTold = (at: number): boolean => page.eventAt(at) !== undefined || page.actionAt(at) !== undefined;
  const blocks = parse(parser, prepare(reading.source), 0, references, { headings, isTold });
  const own = isTitle(blocks[0], title, line) ? blocks[0] : undefined;
  const rest = own === undefined ? blocks : blocks.slice(1);
  return {
    page,
    title: title ?? fallbackTitle(reading),
    titleLine: own === undefined ? line : own.from,
    firstLine: rest[0]?.from ?? lines.count,
    body: () => withFootnotes(render(rest)),
  };

  function withFootnotes(text: Markup): Markup {
    return inFragments([text, footnoteList(references, footnotes, render) ?? html``]);
  }
}

/**
 * Blocks only: inline text is parsed where it is shown, for events show less of it than they say.
 * The parser's line numbers are those of the source, once shifted by where the text begins.
 */
function parse(
  parser: Parser,
  text: string,
  shift: number,
  references: object,
  environment: ParseEnvironment,
): readonly Block[] {
  const tokens: Token[] = [];
  const normal = text.replace(/\r\n?/g, '\n').replace(/\0/g, '\uFFFD');
  parser.block.parse(normal, parser, Object.assign(references, { ...environment }), tokens);
  if (shift > 0) for (const token of tokens) if (token.map) token.map = [token.map[0] + shift, token.map[1] + shift];
  return treeOf(tokens);
}

interface Rendered {
  readonly page: Page;
  readonly render: (blocks: readonly Block[]) => Markup;
}

function createPage(
  reading: Reading,
  now: number | undefined,
  keys: Keys,
  memo: Memo | undefined,
  parser: Parser,
  references: object,
  footnotes: Map<string, Block>,
): Rendered {
  const { facts, lines } = reading;
  const events = new Map(
    facts.timelines
      .flatMap((each) => each.events)
      .reverse()
      .map((event) => [lines.lineAt(event.event.head.start), event]),
  );
  const actions = new Map(facts.actions.map((fact) => [lines.lineAt(fact.item.head.start), fact]));
  const days = dayDividers(facts);
  const start = facts.milestones.started?.moment;
  const page: Page = {
    reading,
    now,
    keys,
    notes: createNotes(reading, keys),
    headings: createHeadings(),
    memo,
    definitions: definitionsIn(references),
    eventAt: (line) => events.get(line),
    actionAt: (line) => actions.get(line),
    dayBefore: (event) => days.get(event),
    sinceStart: ({ moment }) =>
      moment === undefined || start === undefined || moment.dated !== start.dated || moment.day
        ? undefined
        : moment.axis - start.axis,
    timeWidth: timeWidth(facts),
    inline: (text) => {
      const markup = parser.renderInline(text, { ...references, headings: new Map() });
      return trusted(text.includes('<') ? balanced(markup) : markup);
    },
    blocks: (blocks) => render(blocks),
    defineFootnote: (label, block) => footnotes.set(label, block),
  };
  const render = (blocks: readonly Block[]): Markup => renderBlocks(blocks, page, parser);
  return { page, render };
}

/** What the parser notes down about links that are defined elsewhere. */
interface ParsedDefinitions {
  readonly references?: Readonly<Record<string, unknown>>;
}

/** The first definition of a name is the one that counts: as long as there are no more of them, they say the same. */
function definitionsIn(environment: object): () => string {
  let count = 0;
  let told = '';
  return () => {
    const { references = {} } = environment as ParsedDefinitions;
    const now = Object.keys(references).length;
    if (now !== count) told = JSON.stringify(references);
    count = now;
    return told;
  };
}

/** The first line of the document says what the header says: it is shown there. */
function isTitle(block: Block | undefined, title: string | undefined, line: number | undefined): boolean {
  if (title === undefined) return false;
  const same = inlineOf(block)?.content.trim() === title;
  return block?.token.type === 'heading_open'
    ? same || block.from === line
    : block?.token.type === 'paragraph_open' && same;
}

/** Headings without `#`, which the reader understood from a line of their own: `Timeline:`, `**Impact**`. */
function plainHeadings(postmortem: Postmortem, { lines }: Reading): PlainHeadings {
  const found = new Map<number, { readonly level: number; readonly title: string }>();
  for (const { title, level } of postmortem.sections) {
    const line = lines.lineAt(title.span.start);
    const { text } = lines.line(line);
    const rest = text.replace(title.text, '');
    const underlined = /^\s{0,3}(?:=+|-+)\s*$/.test(lines.line(line + 1).text);
    if (/^\s{0,3}#/.test(text) || underlined || /[\p{L}\p{N}]/u.test(rest) || title.text === '') continue;
    found.set(line, { level, title: title.text });
  }
  const outermost = Math.min(...[...found.values()].map(({ level }) => level));
  for (const [line, { level, title }] of found) found.set(line, { level: level - outermost + 2, title });
  return found;
}

function fallbackTitle({ document }: Reading): string {
  const name = document.uri.split('/').at(-1) ?? '';
  const readable = name.replace(/\.(?:postmortem\.)?(?:md|markdown|ya?ml|txt)$/i, '');
  return readable === '' ? 'Untitled postmortem' : readable;
}

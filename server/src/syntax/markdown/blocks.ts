// The border to markdown-it: text in, the tokens of its block rules out.
import MarkdownIt, { type Token } from 'markdown-it';
import { sectionName } from '../../model/section-names';

/**
 * The block structure of `source`, line numbers and all; what stands on a line is left as it is.
 * @param where `begins` when the document begins with it, maybe with a byte order mark.
 */
export function blockTokens(source: string, where: 'begins' | 'inside'): readonly Token[] {
  const tokens: Token[] = [];
  const text = source.replace(/\r\n?/g, '\n').replaceAll('\0', ' ');
  PARSER.block.parse(where === 'begins' ? text.replace(/^\ufeff/, ' ') : text, PARSER, {}, tokens);
  return tokens;
}

/** Nothing of a document stays in it: what a parse needs to know is in a state of its own. */
const PARSER = new MarkdownIt({ html: true }).disable('code');

/** Its tokens are plain objects: making those of the library, key by key, takes longer than all of its block rules. */
PARSER.block.State = class extends PARSER.block.State {
  override push(type: string, tag: string, nesting: Token['nesting']): Token {
    if (nesting < 0) this.level--;
    const token = {
      type,
      tag,
      attrs: null,
      map: null,
      nesting,
      level: this.level,
      children: null,
      content: '',
      markup: '',
      info: '',
      meta: null,
      block: true,
      hidden: false,
    } as unknown as Token;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }
};

/** The headings with `#` in a document or a part of it. */
export interface Headings {
  readonly count: number;
  /** Whether one of them names a section. */
  readonly named: boolean;
}

export function headingsIn(tokens: readonly Token[]): Headings {
  const titles = tokens.flatMap((token, at) =>
    token.type === 'heading_open' && token.markup.startsWith('#') ? [tokens[at + 1]?.content ?? ''] : [],
  );
  return { count: titles.length, named: titles.some((title) => sectionName(title) !== undefined) };
}

/** Whether a document with these is divided by headings with `#`. One that is its title alone divides nothing. */
export function isDivided(headings: readonly Headings[]): boolean {
  return headings.some(({ named }) => named) || headings.reduce((sum, { count }) => sum + count, 0) > 1;
}

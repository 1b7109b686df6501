// The border to markdown-it: text in, the tokens of its block rules out.
import MarkdownIt, { type Token } from 'markdown-it';

/**
 * The block structure of `source`, line numbers and all; what stands on a line is left as it is.
 * @param where `begins` when the document begins with it, maybe with a byte order mark.
 */
export function blockTokens(source: string, where: 'begins' | 'inside'): readonly Token[] {
  const parser = new MarkdownIt({ html: true }).disable('code');
  const tokens: Token[] = [];
  const text = source.replace(/\r\n?/g, '\n').replaceAll('\0', ' ');
  parser.block.parse(where === 'begins' ? text.replace(/^\ufeff/, ' ') : text, parser, {}, tokens);
  return tokens;
}

/** Whether a token begins a heading that is written with `#`. */
export function isHeading(token: Token): boolean {
  return token.type === 'heading_open' && token.markup.startsWith('#');
}

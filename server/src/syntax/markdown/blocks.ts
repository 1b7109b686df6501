// The border to markdown-it: text in, the tokens of its block rules out.
import MarkdownIt, { type Token } from 'markdown-it';

/** The block structure of `source`, line numbers and all; what stands on a line is left as it is. */
export function blockTokens(source: string): readonly Token[] {
  const parser = new MarkdownIt({ html: true }).disable('code');
  const tokens: Token[] = [];
  parser.block.parse(source.replace(/\r\n?/g, '\n').replace(/^\ufeff|\0/g, ' '), parser, {}, tokens);
  return tokens;
}

/** Whether a token begins a heading that is written with `#`. */
export function isHeading(token: Token): boolean {
  return token.type === 'heading_open' && token.markup.startsWith('#');
}

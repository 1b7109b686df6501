// Raw `<details>` that fold Markdown: GitHub's way of keeping long logs out of sight, told in two blocks of HTML with others between them.
import type { Token } from 'markdown-it';
import type { Block } from './tree';

const OPEN = /^\s*<details\b[^<>]*>/i;
const CLOSE = '</details>';
/** Further ones within each other are shown unfolded. */
const DEEPEST = 20;

/**
 * Neighbouring blocks with each such pair as one block of the type `details`, which has what it folds as children. Its content is the
 * opening tag; the HTML before and after stays where it is.
 */
export function foldDetails(blocks: readonly Block[]): readonly Block[] {
  const open: { readonly block: Block; readonly before: Block[] }[] = [];
  let current: Block[] = [];
  for (const block of blocks) {
    const markup = block.token.type === 'html_block' ? block.token.content : '';
    const close = markup.toLowerCase().indexOf(CLOSE);
    const opened = close < 0 ? undefined : open.pop();
    if (opened !== undefined) {
      const details = fold(opened.block, current.concat(part(block, markup.slice(0, close))), block.to);
      current = opened.before;
      current.push(details, ...part(block, markup.slice(close + CLOSE.length)));
    } else if (close < 0 && open.length < DEEPEST && OPEN.test(markup)) {
      open.push({ block, before: current });
      current = [];
    } else current.push(block);
  }
  // What is never closed folds nothing.
  return [...open.flatMap(({ block, before }) => [...before, block]), ...current];
}

function fold(block: Block, folded: readonly Block[], to: number): Block {
  const { content } = block.token;
  const tag = OPEN.exec(content)?.[0] ?? '';
  const token = changed(block.token, { type: 'details', content: tag });
  return { token, children: [...part(block, content.slice(tag.length)), ...folded], from: block.from, to };
}

function part(block: Block, content: string): readonly Block[] {
  return content.trim() === '' ? [] : [{ ...block, token: changed(block.token, { content }) }];
}

function changed(token: Token, changes: Partial<Pick<Token, 'type' | 'content'>>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
}

// Markdown's flat tokens as a tree of blocks.
import type { Token } from 'markdown-it';

/** A block with what it contains; a leaf (inline text, code, rule) has no children. */
export interface Block {
  readonly token: Token;
  readonly children: readonly Block[];
  /** The first line (from 0) and the line after the last one; cells have none of their own. */
  readonly from: number;
  readonly to: number;
}

interface Building {
  readonly token: Token;
  readonly children: Block[];
}

export function treeOf(tokens: readonly Token[]): readonly Block[] {
  const roots: Block[] = [];
  const open: Building[] = [];
  const close = (building: Building): void => {
    const [from, to] = building.token.map ?? [-1, -1];
    (open.at(-1)?.children ?? roots).push({ token: building.token, children: building.children, from, to });
  };
  for (const token of tokens) {
    if (token.nesting === 1) open.push({ token, children: [] });
    else if (token.nesting === 0) close({ token, children: [] });
    else {
      const building = open.pop();
      if (building !== undefined) close(building);
    }
  }
  return roots;
}

/** The text of a block's own inline content: the first one in it. */
export function inlineOf(block: Block | undefined): Token | undefined {
  return block?.children.find((child) => child.token.type === 'inline')?.token;
}

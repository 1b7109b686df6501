// textDocument/hover.

import type { Reading } from '../reading';
import type { Span } from '../text/span';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export function hover(_reading: Reading, _offset: number): Hover | undefined {
  return undefined;
}

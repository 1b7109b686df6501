// textDocument/documentSymbol: sections, timeline events with their times, action items.

import type { Reading } from '../reading';
import type { Span } from '../text/span';

export interface OutlineSymbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: 'document' | 'section' | 'timeline' | 'event' | 'milestone' | 'action' | 'field';
  readonly span: Span;
  /** Lies within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

export function documentSymbols(_reading: Reading): readonly OutlineSymbol[] {
  return [];
}

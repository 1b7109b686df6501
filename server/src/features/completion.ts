// textDocument/completion.

import type { Reading } from '../reading';
import type { Span } from '../text/span';

export interface CompletionItem {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'event' | 'section' | 'action' | 'kind';
  /** Shown beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What is replaced, and by what; `snippet` text uses LSP snippet syntax. */
  readonly replace: Span;
  readonly newText: string;
  readonly snippet: boolean;
  /** What the typed text is matched against, when that is not the label. */
  readonly filterText?: string;
  readonly sortText?: string;
}

/** @param now milliseconds since the epoch, or undefined where no clock may be read. */
export function completion(_reading: Reading, _offset: number, _now: number | undefined): readonly CompletionItem[] {
  return [];
}

// textDocument/foldingRange.
import type { Reading } from '../reading';

export interface FoldingRange {
  /** Lines from 0. */
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: 'region' | 'comment';
}

export function foldingRanges(_reading: Reading): readonly FoldingRange[] {
  return [];
}

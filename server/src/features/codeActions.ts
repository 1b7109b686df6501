// textDocument/codeAction: the fixes of the findings that meet a range, and `source.fixAll.postmortem`.

import type { Reading } from '../reading';
import type { Finding } from '../rules/rule';
import type { Span, TextEdit } from '../text/span';

export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix' | 'source.fixAll.postmortem';
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
  readonly finding?: Finding;
}

export function codeActions(_reading: Reading, _range: Span): readonly CodeAction[] {
  return [];
}

/** The edits of all safe fixes that do not overlap. */
export function fixAll(_reading: Reading): readonly TextEdit[] {
  return [];
}

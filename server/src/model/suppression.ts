// Suppressions: what comments in the text say about findings.
import type { Span, Text } from '../text/span';

/** `line`, `next-line`: no findings there. `disable`: none from here on. `enable`: again from here on. */
export type SuppressionEffect = 'line' | 'next-line' | 'disable' | 'enable';

/** The words behind `postmortem-`. */
export const SUPPRESSION_WORDS: Readonly<Record<string, SuppressionEffect>> = {
  'disable-line': 'line',
  'disable-next-line': 'next-line',
  disable: 'disable',
  enable: 'enable',
};

export interface Suppression {
  /** Undefined for a word that says none: `postmortem-disable-lines`. */
  readonly effect?: SuppressionEffect;
  readonly word: Text;
  /** Codes and groups as written; none for all. */
  readonly codes: readonly Text[];
  /** The line that it stands on, from 0. */
  readonly line: number;
  /** The comment. */
  readonly span: Span;
  /** What goes when it is removed: the blanks before it too, or the whole line where it stands alone. */
  readonly removal: Span;
  /** Nothing but metadata, comments and blank lines stands above it: it speaks of the whole document. */
  readonly first: boolean;
}

/** The metadata key that says how grave the findings of rules are. */
export const RULES_KEY = 'postmortem-rules';

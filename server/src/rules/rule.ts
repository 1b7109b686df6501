// What a rule is: one plain object that carries code, explanation, example, check and fixes.
import type { Facts } from '../analysis/facts';
import type { ModelEdit } from '../model/edit';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Rule {
  /** `group/name`, stable for ever. */
  readonly code: string;
  readonly severity: Severity;
  /** Reported only where the settings ask for it. */
  readonly offByDefault?: true;
  /** What it finds depends on other documents, too: it may find nothing now and something tomorrow. */
  readonly looksBeyond?: true;
  /** One line: what the rule reports. */
  readonly summary: string;
  /** One paragraph for the reader of the message: why it matters. */
  readonly why: string;
  /**
   * Documentation and first test. `bad` is Markdown with `^^^^ code: message` marker lines under what is reported;
   * `good` is what the preferred fix makes of it, or a corrected text when no fix can know.
   */
  readonly example: {
    readonly bad: string;
    readonly good: string;
    /** The other postmortems of the workspace, for a rule that looks at them. */
    readonly beside?: readonly { readonly name: string; readonly text: string }[];
  };
  check(facts: Facts, report: (finding: Report) => void): void;
}

export interface Report {
  readonly span: Span;
  readonly message: string;
  /** Differs from the rule's own severity only where the rule's documentation says so. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** The likeliest first; the first one is preferred unless `preferred` says otherwise. */
  readonly fixes?: readonly Fix[];
  readonly tag?: 'unnecessary' | 'deprecated';
}

/** Another place that the message names. */
export interface Related {
  readonly span: Span;
  readonly message: string;
  /** Where it stands in another document; `span` is then that of the finding. Line and characters from 0. */
  readonly elsewhere?: {
    readonly uri: string;
    readonly path: string;
    readonly line: number;
    readonly start: number;
    readonly end: number;
  };
}

export interface Fix {
  /** Imperative, with the value: `Change to 22:51`. */
  readonly title: string;
  readonly edits: readonly ModelEdit[];
  readonly preferred: boolean;
  /** Changes spelling or style and no instant or meaning: may be applied without asking. */
  readonly safe: boolean;
}

/** A report with the rule that made it: what diagnostics, CLI and preview show. */
export interface Finding extends Report {
  readonly code: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
}

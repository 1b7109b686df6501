// Findings as `check --format json` prints them: lines and columns from 1, columns in UTF-16 units.
import type { Reading } from '../reading';
import type { Finding, Fix, Severity } from '../rules/rule';
import type { Span } from '../text/span';

export interface FindingRecord extends Range {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The few places that the message names. */
  readonly related: readonly { readonly file: string; readonly line: number; readonly message: string }[];
  readonly fixes: readonly FixRecord[];
}

export interface FixRecord {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly (Range & { readonly newText: string })[];
}

/** Columns count UTF-16 units from 1; a byte order mark is no column. The end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** @param file the document's name in the output. */
export function findingRecord(reading: Reading, finding: Finding, file: string): FindingRecord {
  return {
    file,
    ...rangeOf(reading, finding.span),
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    related: finding.related.map(({ span, message, elsewhere }) =>
      elsewhere === undefined
        ? { file, line: rangeOf(reading, span).line, message }
        : { file: elsewhere.path, line: elsewhere.line + 1, message },
    ),
    fixes: finding.fixes.map((fix) => fixRecord(reading, fix)),
  };
}

export function rangeOf({ lines, document }: Reading, span: Span): Range {
  const mark = document.text.startsWith('\uFEFF') ? 1 : 0;
  const place = (offset: number): { readonly line: number; readonly column: number } => {
    const { line, character } = lines.positionAt(Math.max(offset, mark));
    return { line: line + 1, column: character + 1 - (line === 0 ? mark : 0) };
  };
  const start = place(span.start);
  const end = place(span.end);
  return { ...start, endLine: end.line, endColumn: end.column };
}

function fixRecord(reading: Reading, fix: Fix): FixRecord {
  const edits = reading.syntax.write(reading.document.text, reading.postmortem, fix.edits, reading.lines);
  return {
    title: fix.title,
    preferred: fix.preferred,
    edits: edits.map(({ span, newText }) => ({ ...rangeOf(reading, span), newText })),
  };
}

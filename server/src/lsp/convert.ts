// Between the core's spans (UTF-16 offsets) and the protocol's ranges (line and character from 0, in UTF-16 units).
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { pageOf } from '../rules/pages';
import type { Related, Severity } from '../rules/rule';
import type { Remark } from '../rules/standing';
import type { LineIndex } from '../text/lines';
import type { TextEdit as CoreEdit, Span } from '../text/span';

export const SOURCE = 'postmortem';

export function toRange(lines: LineIndex, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

export function toSpan(lines: LineIndex, range: Range): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}

export function toTextEdit(lines: LineIndex, edit: CoreEdit): TextEdit {
  return { range: toRange(lines, edit.span), newText: edit.newText };
}

/** Where findings stand: what of a reading they are shown with. */
export interface Placed {
  readonly lines: LineIndex;
  readonly document: { readonly uri: string };
}

export function toDiagnostic({ lines, document }: Placed, remark: Remark): Diagnostic {
  const related = remark.related.map(({ span, message, elsewhere }) => ({
    location: elsewhere === undefined ? { uri: document.uri, range: toRange(lines, span) } : locationOf(elsewhere),
    message,
  }));
  return {
    range: toRange(lines, remark.span),
    severity: SEVERITIES[remark.severity],
    code: remark.code,
    codeDescription: { href: pageOf(remark.code) },
    source: SOURCE,
    message: remark.message,
    ...(related.length > 0 && { relatedInformation: related }),
    ...(remark.tag && { tags: [TAGS[remark.tag]] }),
  };
}

function locationOf({ uri, line, start, end }: NonNullable<Related['elsewhere']>): Location {
  return { uri, range: { start: { line, character: start }, end: { line, character: end } } };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS: Readonly<Record<NonNullable<Remark['tag']>, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

// Text fixtures with markers: `$0` is the cursor, `$0…$0` a selection, and carets under a line say which findings it has.
//
//   | 14:13 | 14:02 | Rolled back |
//             ^^^^^ duration/negative: ends 11 min before it starts
//
// A marker line holds only spaces, carets and the expectation after them; it is removed before the text is read.
// Carets followed by `…` mark a finding that goes on beyond the line. An expectation without a message leaves the message open;
// a message that ends in `…` states its beginning only. A first line `//- name.postmortem.yaml` names the file.
import { strict as assert } from 'node:assert';
import type { Finding } from '../../server/src/rules/rule';
import { applyEdits } from '../../server/src/text/edits';
import { lineIndex } from '../../server/src/text/lines';
import type { Span, TextEdit } from '../../server/src/text/span';

export interface Fixture {
  readonly name: string;
  /** What is read: without markers, cursor and name line. */
  readonly text: string;
  readonly cursor?: number;
  readonly selection?: Span;
  readonly expected: readonly Expected[];
}

export interface Expected {
  readonly span: Span;
  /** Line and column from 0, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message?: string;
}

/** What a finding must have to be compared with an expectation. */
export type Found = Pick<Finding, 'span' | 'code' | 'message'>;

/** A source that begins with a line break is freed of it, of its common indentation and of a last line of spaces. */
export function parseFixture(source: string): Fixture {
  const lines = unindent(source).split('\n');
  const name = /^\/\/- (\S+)$/.exec(lines[0] ?? '')?.[1];
  if (name !== undefined) lines.shift();

  const cursors: number[] = [];
  const expected: Expected[] = [];
  const kept: string[] = [];
  let start = 0;
  let next = 0;
  let raw = '';
  for (const line of lines) {
    const marker = kept.length > 0 ? MARKER.exec(line) : null;
    if (marker === null) {
      start = next;
      raw = line;
      for (let at = line.indexOf('$0'); at >= 0; at = line.indexOf('$0', at + 2))
        cursors.push(start + column(line, at));
      const text = line.replaceAll('$0', '');
      kept.push(text);
      next = start + text.length + 1;
    } else {
      const [, indent = '', carets = '', on, code = '', message] = marker;
      const from = column(raw, indent.length);
      const to = on === undefined ? column(raw, indent.length + carets.length) : next - start;
      expected.push({
        span: { start: start + from, end: start + to },
        line: kept.length - 1,
        column: from,
        code,
        ...(message === undefined ? {} : { message }),
      });
    }
  }
  const [first, second] = cursors;
  return {
    name: name ?? 'incident.postmortem.md',
    text: kept.join('\n'),
    expected,
    ...(first === undefined ? {} : { cursor: second ?? first }),
    ...(first === undefined || second === undefined ? {} : { selection: { start: first, end: second } }),
  };
}

/** Fails, with both texts side by side, unless exactly the expected findings were found: not too few and not too many. */
export function checkFindings(fixture: Fixture, findings: readonly Found[]): void {
  const open = [...fixture.expected];
  const actual = findings.map((found) => {
    const at = open.findIndex((expected) => isMeant(fixture.text, expected, found));
    const expected = at < 0 ? undefined : open.splice(at, 1)[0];
    return { span: found.span, line: expected === undefined ? `${found.code}: ${found.message}` : saying(expected) };
  });
  const wanted = fixture.expected.map((expected) => ({ span: expected.span, line: saying(expected) }));
  assert.equal(marked(fixture.text, actual), marked(fixture.text, wanted));
}

/** The text with the findings marked in it: what a fixture with these expectations looks like. */
export function markFindings(text: string, findings: readonly Found[]): string {
  return marked(
    text,
    findings.map((found) => ({ span: found.span, line: `${found.code}: ${found.message}` })),
  );
}

/** The text after a fix. */
export function applyFix(text: string, edits: readonly TextEdit[]): string {
  return applyEdits(text, edits);
}

/** The language id that an editor gives a file of that name. */
export function languageOf(name: string): string {
  if (/\.ya?ml$/i.test(name)) return 'yaml';
  return /\.txt$/i.test(name) ? 'plaintext' : 'markdown';
}

const MARKER = /^( *)(\^+)(…)? ([\w-]+\/[\w-]+)(?:: (.*))?$/;

/** The column without the cursor marks before it. */
function column(line: string, at: number): number {
  return line.slice(0, at).replaceAll('$0', '').length;
}

function isMeant(text: string, expected: Expected, found: Found): boolean {
  if (expected.code !== found.code || carets(text, expected.span) !== carets(text, found.span)) return false;
  if (lineIndex(text).lineAt(found.span.start) !== expected.line) return false;
  const { message } = expected;
  if (message === undefined || message === found.message) return true;
  return message.endsWith('…') && found.message.startsWith(message.slice(0, -1));
}

function saying({ code, message }: Expected): string {
  return message === undefined ? code : `${code}: ${message}`;
}

interface Mark {
  readonly span: Span;
  readonly line: string;
}

function marked(text: string, marks: readonly Mark[]): string {
  const index = lineIndex(text);
  const under = new Map<number, string[]>();
  const ordered = [...marks].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.line.localeCompare(b.line),
  );
  for (const { span, line } of ordered) {
    const at = index.lineAt(span.start);
    under.set(at, [...(under.get(at) ?? []), `${carets(text, span)} ${line}`]);
  }
  return text
    .split('\n')
    .flatMap((line, at) => [line, ...(under.get(at) ?? [])])
    .join('\n');
}

/** An empty span is shown as one caret. */
function carets(text: string, span: Span): string {
  const index = lineIndex(text);
  const { line, character } = index.positionAt(span.start);
  const end = index.line(line).span.end;
  const length = Math.max(1, Math.min(span.end, end) - span.start);
  return `${' '.repeat(character)}${'^'.repeat(length)}${span.end > end ? '…' : ''}`;
}

/** The source freed of its first line break, of its common indentation and of a last line of spaces. */
export function unindent(source: string): string {
  if (!source.startsWith('\n')) return source;
  const lines = source.slice(1).split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const common = indents.length === 0 ? 0 : Math.min(...indents);
  const last = lines.at(-1);
  if (last !== undefined && last.trim() === '') lines[lines.length - 1] = '';
  return lines.map((line) => line.slice(common)).join('\n');
}

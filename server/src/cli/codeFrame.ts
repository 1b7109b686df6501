// The source line of a finding with carets under what is meant, as wide as a terminal shows it.
import type { Reading } from '../reading';
import type { Span } from '../text/span';
import { printable } from './terminal';

export interface CodeFrame {
  /** The line's number, from 1. */
  readonly number: string;
  readonly line: string;
  /** Blanks and tabs up to the carets, so that they stand below what they mark wherever tabs stop. */
  readonly underline: string;
}

/** A span over several lines is marked to the end of its first one; an empty span gets one caret. */
export function codeFrame({ lines, document }: Reading, span: Span): CodeFrame {
  const number = lines.lineAt(span.start);
  const { text, span: at } = lines.line(number);
  const mark = number === 0 && document.text.startsWith('\uFEFF') ? 1 : 0;
  const from = Math.max(mark, Math.min(span.start - at.start, text.length));
  const to = Math.max(from, Math.min(span.end - at.start, text.length));
  const before = clipStart(text.slice(mark, from));
  const marked = clipEnd(text.slice(from, to), MARKED);
  const after = clipEnd(text.slice(to), Math.max(0, WIDTH - before.length - marked.length));
  return {
    number: String(number + 1),
    line: printable(before + marked + after),
    underline: before.replace(WIDE, '  ').replace(/[^\t ]/gu, ' ') + '^'.repeat(Math.max(1, columns(marked))),
  };
}

const WIDTH = 120;
const LEAD = 60;
const MARKED = 60;

/** Characters that take two columns: East Asian wide ones and pictographs. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/gu;

function columns(text: string): number {
  return [...text.replace(WIDE, '  ')].length;
}

function clipStart(text: string): string {
  return text.length <= LEAD ? text : `…${dropHalf(text.slice(-LEAD + 1))}`;
}

function clipEnd(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, Math.max(0, limit - 1)).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A cut may not leave half of a surrogate pair. */
function dropHalf(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '');
}

// What stands around the values of a YAML postmortem while its manuscript is made: its lines and its comments.
import type { Suppression } from '../../../model/suppression';
import type { LineIndex } from '../../../text/lines';
import type { Span } from '../../../text/span';
import { type Pair, spanOf } from '../tree';

export interface Leaves {
  readonly text: string;
  readonly lines: LineIndex;
  readonly suppressions: readonly Suppression[];
}

/** The comments on the lines of a value that switch findings off. */
export function remarksOn({ suppressions, lines, text }: Leaves, { start, end }: Span): readonly string[] {
  const [first, last] = [lines.lineAt(start), lines.lineAt(Math.max(start, end - 1))];
  const said = suppressions.flatMap(({ line, span }) =>
    line >= first && line <= last && !(start <= span.start && span.end <= end && text[span.start] === '<')
      ? [bare(text.slice(span.start, span.end))]
      : [],
  );
  return [...new Set(said)];
}

/** The comments on lines of their own right above an offset. What stands behind the key of a list says something of all its entries. */
export function commentsBefore(
  { lines, suppressions }: Leaves,
  offset: number,
  above: 'entry' | 'key',
): readonly string[] {
  const last = lines.lineAt(offset) - 1;
  let first = last + 1;
  while (first > 0 && /^[ \t]*(?:#|$)/.test(lines.line(first - 1).text)) first--;
  const isBehindKey = above === 'entry' && first > 0 && /:[ \t]*(?:#|$)/.test(lines.line(first - 1).text);
  const found: string[] = [];
  for (let line = first; line <= last; line++) {
    const comment = /^[ \t]*#(.*)$/.exec(lines.line(line).text)?.[1]?.trim() ?? '';
    const isRemark = suppressions.some(({ line: own }) => own === line);
    if (comment !== '' && (isRemark || !isBehindKey)) found.push(comment);
  }
  return found;
}

function bare(comment: string): string {
  return comment.replace(/^(?:<!--|#)|-->$/g, '').trim();
}

/** What comments between a key and its value say, but those that switch findings off. */
export function commentsBehindKey({ text, suppressions }: Leaves, { key, value }: Pair): readonly string[] {
  const isEmpty = value === undefined || spanOf(value).end === spanOf(value).start;
  const behind = /^[ \t]*:[^\n]*(?:\n(?:[ \t]*(?=\n|$)|[ \t]+#[^\n]*))*/.exec(text.slice(key.outer.end))?.[0] ?? '';
  const stretch = isEmpty ? behind : text.slice(key.outer.end, spanOf(value).start);
  return [...stretch.matchAll(/(?:^|[ \t\n])#[ \t]*([^\n]*)/g)].flatMap((match) => {
    const at = key.outer.end + match.index;
    const isRemark = suppressions.some(({ span }) => span.start >= at && span.start <= at + match[0].length);
    const said = (match[1] ?? '').trim();
    return isRemark || said === '' ? [] : [said];
  });
}

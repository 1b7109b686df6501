// Where the front matter of a Markdown document stands.
import { lineAfter } from '../../text/lines';
import type { Span } from '../../text/span';

export interface FrontMatter {
  /** Where the lines below the closing fence begin. */
  readonly end: number;
  /** What stands between the fences. */
  readonly body: Span;
}

/** The TOML front matter (`+++`); undefined when there is none. */
export function tomlFrontMatter(source: string): FrontMatter | undefined {
  return TOML_FENCE.test(source) ? upTo(source, /\+\+\+[ \t]*(?![^\r\n])/y) : undefined;
}

/** The front matter, `unclosed` when a fence opens on the first line and none closes it before the text goes on, else undefined. */
export function frontMatter(source: string): FrontMatter | 'unclosed' | undefined {
  const second = FENCE.test(source) ? lineAfter(source, 0) : undefined;
  if (second === undefined) return undefined;
  return upTo(source, /(?:---|\.\.\.)[ \t]*(?![^\r\n])/y) ?? (KEY.test(source.slice(second)) ? 'unclosed' : undefined);
}

const TOML_FENCE = /^\ufeff?\+\+\+[ \t]*(?![^\r\n])/;
const FENCE = /^\ufeff?---[ \t]*(?![^\r\n])/;
const KEY = /^[A-Za-z_][\w -]*:/;

/** @param closing matches a line that closes, where it begins. */
function upTo(source: string, closing: RegExp): FrontMatter | undefined {
  const start = lineAfter(source, 0);
  for (let line = start; start !== undefined && line !== undefined; line = lineAfter(source, line)) {
    closing.lastIndex = line;
    if (closing.test(source)) return { end: lineAfter(source, line) ?? source.length, body: { start, end: line } };
  }
  return undefined;
}

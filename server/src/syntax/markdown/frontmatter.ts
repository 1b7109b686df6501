// Where the front matter of a Markdown document stands.
import type { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';

export interface FrontMatter {
  /** The lines it takes, fences included, from 0, end excluded. */
  readonly lines: { readonly start: number; readonly end: number };
  /** The YAML between the fences. */
  readonly body: Span;
}

/** The lines of a TOML front matter (`+++`), from 0, end excluded; undefined when there is none. */
export function tomlLines(lines: LineIndex): FrontMatter['lines'] | undefined {
  if (!/^\ufeff?\+\+\+[ \t]*$/.test(lines.line(0).text)) return undefined;
  for (let line = 1; line < lines.count; line++) {
    if (/^\+\+\+[ \t]*$/.test(lines.line(line).text)) return { start: 0, end: line + 1 };
  }
  return undefined;
}

/** The front matter, `unclosed` when a fence opens on the first line and none closes it before the text goes on, else undefined. */
export function frontMatter(lines: LineIndex): FrontMatter | 'unclosed' | undefined {
  if (!/^\ufeff?---[ \t]*$/.test(lines.line(0).text)) return undefined;
  for (let line = 1; line < lines.count; line++) {
    const { text, span } = lines.line(line);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text)) {
      return { lines: { start: 0, end: line + 1 }, body: { start: lines.fullSpan(0).end, end: span.start } };
    }
  }
  return /^[A-Za-z_][\w -]*:/.test(lines.line(1).text) ? 'unclosed' : undefined;
}

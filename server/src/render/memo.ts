// What was rendered of a document's events, kept from one rendering of it to the next: it only saves time.
import type { MarkdownIt as Parser } from 'markdown-it';
import { movedLines } from './fragments';
import type { Markup } from './html';
import { createParser } from './markdown/parser';

/** Of one document; without it, everything is rendered anew. */
export interface Memo {
  readonly items: Recall;
  readonly marks: Recall;
  /** It keeps nothing of what it parsed, but is costly to make. */
  readonly parser: typeof createParser;
}

/**
 * @param about the event: one that reads otherwise is another object.
 * @param line the source line (from 0) that all lines in the markup are.
 * @param reads all else that the markup depends on, compared one by one.
 * @returns what `make` gives.
 */
export type Recall = (about: object, line: number, reads: readonly Value[], make: () => Markup) => Markup;

type Value = string | number | boolean | undefined;

export function createMemo(): Memo {
  const parsers = new Map<string, Parser>();
  return {
    items: recall(),
    marks: recall(),
    parser(layout) {
      const parser = parsers.get(layout) ?? createParser(layout);
      parsers.set(layout, parser);
      return parser;
    },
  };
}

interface Kept {
  readonly line: number;
  readonly reads: readonly Value[];
  readonly markup: Markup;
}

function recall(): Recall {
  const kept = new WeakMap<object, Kept>();
  return (about, line, reads, make) => {
    const known = kept.get(about);
    if (known !== undefined && isSame(known.reads, reads)) {
      if (known.line === line) return known.markup;
      const markup = movedLines(known.markup, line - known.line);
      kept.set(about, { line, reads, markup });
      return markup;
    }
    const markup = make();
    kept.set(about, { line, reads, markup });
    return markup;
  };
}

function isSame(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

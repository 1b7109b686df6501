// Where in a Markdown document comments are comments: not in fenced code, nor in code spans; in the front matter they begin with `#`.

import type { Regions } from '../suppressions';
import { isYamlText } from '../yaml/comments';
import { frontMatter } from './frontmatter';

export function markdownRegions(text: string): Regions {
  const front = frontMatter(text);
  const yaml = front === undefined || front === 'unclosed' ? { start: 0, end: 0 } : front.body;
  const body = front === undefined || front === 'unclosed' ? 0 : front.end;
  const fences = fencesIn(text, body);
  return {
    yaml,
    body,
    isText(offset, comment) {
      if (comment === 'yaml') return isYamlText(text, offset);
      if (fences.some(({ start, end }) => start <= offset && offset < end)) return true;
      return text.slice(text.lastIndexOf('\n', offset) + 1, offset).split('`').length % 2 === 0;
    },
  };
}

function fencesIn(text: string, from: number): readonly { readonly start: number; readonly end: number }[] {
  const fences: { readonly start: number; readonly end: number }[] = [];
  let open: { readonly start: number; readonly mark: string } | undefined;
  for (const match of text.matchAll(FENCE)) {
    const [, mark = '', behind = ''] = match;
    if (match.index < from) continue;
    if (open === undefined) open = { start: match.index, mark };
    else if (mark.startsWith(open.mark) && behind.trim() === '') {
      fences.push({ start: open.start, end: match.index });
      open = undefined;
    }
  }
  if (open !== undefined) fences.push({ start: open.start, end: text.length });
  return fences;
}

const FENCE = /^\0*[ \t>]{0,40}(?:[-*+][ \t]{1,4})?(`{3,}|~{3,})([^`\r\n]*)$/gm;

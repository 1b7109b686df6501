// text/mojibake: characters that were decoded with the wrong encoding.
import type { Prose } from '../../model/postmortem';
import { ask } from '../../text/memory';
import type { Span } from '../../text/span';
import type { Fix, Report, Rule } from '../rule';
import { findMojibake, type Mojibake } from './windows-1252';

export const mojibake: Rule = {
  code: 'text/mojibake',
  severity: 'warning',
  summary: 'Characters were decoded with the wrong encoding.',
  why:
    'UTF-8 that was read as Windows-1252, as copying between programs does, turns an apostrophe into â€™ and a bullet into ' +
    'â€¢. The original characters can be computed back exactly, so the repair loses nothing.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Summary',
      'The key hadnâ€™t been rotated for a year.',
      '            ^^^ text/mojibake: “â€™” is a wrongly decoded “’”',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Summary',
      'The key hadn’t been rotated for a year.',
      '',
    ].join('\n'),
  },
  check({ postmortem, history }, report) {
    for (const finding of history.flatMap(inLine, postmortem.prose, [])) report(finding);
  },
};

function inLine(line: Prose): readonly Report[] {
  const { mark, span } = line;
  const found = ask(line, mojibakeIn);
  return [
    ...(mark === undefined ? [] : reportsIn(mark.text, mark.span.start, findMojibake(mark.text))),
    ...(found.length === 0 ? [] : reportsIn(line.plain, span.start, found)),
  ];
}

function mojibakeIn({ plain }: Pick<Prose, 'plain'>): readonly Mojibake[] {
  return findMojibake(plain);
}

function reportsIn(text: string, offset: number, found: readonly Mojibake[]): readonly Report[] {
  return found.map(({ start, end, decoded }) => {
    const span = { start: offset + start, end: offset + end };
    return { span, message: messageFor(text.slice(start, end), decoded), fixes: fixesFor(span, decoded) };
  });
}

function fixesFor(span: Span, decoded: string): readonly Fix[] {
  if (decoded.includes(LOST)) return [];
  return [{ title: titleFor(decoded), edits: [{ kind: 'replace', span, text: decoded }], preferred: true, safe: true }];
}

/** What remains where a byte was lost: nothing can be computed back. */
const LOST = '\ufffd';

function messageFor(written: string, decoded: string): string {
  if (decoded.includes(LOST)) return `“${written}” is a character that got lost on the way: type it again`;
  return isVisible(decoded)
    ? `“${written}” is a wrongly decoded “${decoded}”`
    : `“${written}” is a wrongly decoded blank or invisible character`;
}

function titleFor(decoded: string): string {
  return isVisible(decoded) ? `Change to “${decoded}”` : 'Restore the character that was meant';
}

function isVisible(text: string): boolean {
  return text.replace(/\s|\u00ad|[\u200b-\u200f]|\ufeff|\ufe0f/g, '') !== '';
}

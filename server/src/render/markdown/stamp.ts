// The first line of an event without its timestamp and tag, which the preview shows in columns of their own.
import type { Event } from '../../model/postmortem';
import type { LineIndex } from '../../text/lines';

/**
 * Only a timestamp at the beginning is taken off, with the punctuation and emphasis around it; a time in the middle of a
 * sentence stays where it is, unless it is all that follows a label. Words are never lost; of an event that is only a time nothing is left.
 * @param content the Markdown of the event. @param offset where its first line begins in the document.
 */
export function withoutStamp(content: string, offset: number, event: Event): string {
  const { stamp } = event;
  const firstLine = content.indexOf('\n') < 0 ? content.length : content.indexOf('\n');
  const from = stamp === undefined ? -1 : stamp.start - offset;
  const to = stamp === undefined ? -1 : stamp.end - offset;
  if (stamp === undefined) return withoutTag(content.replace(UNKNOWN, ''), event);
  if (from < 0 || to > firstLine) return withoutTag(content, event);
  if (WORD.test(content.slice(0, from))) {
    const label = content.slice(0, from).trimEnd();
    const isAll = /:[*_]{0,3}$/.test(label) && content.slice(to).trim() === '';
    return isAll ? label.replace(/:$/, '') : withoutTag(content, event);
  }
  return withoutTag(afterStamp(content.slice(0, from), content.slice(to)), event);
}

/** The document offset at which a line of a block's inline content begins; beyond all offsets when it is not found there. */
export function contentOffset(lines: LineIndex, line: number, content: string): number {
  const source = lines.line(line);
  const at = source.text.indexOf(content);
  return at < 0 ? Number.POSITIVE_INFINITY : source.span.start + at;
}

/** What stands for a time that nobody knows. */
const UNKNOWN = /^\s*\?{2,4}(?![?\w])(?:\s*[-–—:|,.;→>]+)*\s*/;
const WORD = /[\p{L}\p{N}]/u;
const MARKER = /(\*\*\*|\*\*|\*|__|_|~~|`)[[(]?\s*$/;
const SEPARATORS = /^\s*(?:[-–—:|,.;→>]+\s*)*/;

/** Emphasis that opened before the timestamp closes with it, or goes on with the words that follow. */
function afterStamp(before: string, after: string): string {
  let rest = /[[(]\s*$/.test(before) ? after.replace(/^\s*[\])]/, '') : after;
  const marker = MARKER.exec(before)?.[1];
  if (marker === undefined) return rest.replace(SEPARATORS, '');
  const lead = SEPARATORS.exec(rest)?.[0] ?? '';
  rest = rest.slice(lead.length);
  return rest.startsWith(marker) ? rest.slice(marker.length).replace(SEPARATORS, '') : marker + rest;
}

function withoutTag(content: string, event: Event): string {
  if (event.tag === undefined) return content;
  const word = event.tag.word.text;
  const at = content.indexOf(word);
  if (word === '' || at < 0 || !/^[*_]*\[\s*$/.test(content.slice(0, at))) return content;
  const close = /^\s*\]/.exec(content.slice(at + word.length));
  if (close === null) return content;
  const marker = /^[*_]*/.exec(content)?.[0] ?? '';
  const rest = content.slice(at + word.length + close[0].length);
  if (marker === '') return rest.replace(SEPARATORS, '');
  return rest.startsWith(marker) ? rest.slice(marker.length).replace(SEPARATORS, '') : marker + rest.trimStart();
}

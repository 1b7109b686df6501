// Whether an edit can have changed what a Markdown or plain text shows: one within a line that shows the same as before cannot.
import { changedPart } from '../text/changed';
import { frontMatterSigns } from './frontMatter';
import { SHORT, whatLineShows } from './markdown';

/** Certain when true; any text may be looked at again. */
export function showsTheSame(before: string, now: string): boolean {
  if (before === now) return true;
  const { start, oldEnd, end } = changedPart(before, now);
  const [old, line] = [lineWith(before, start, oldEnd), lineWith(now, start, end)];
  if (old === undefined || line === undefined) return false;
  const front = frontMatterSigns(now).end;
  // The first line may begin a front matter, and one in it is read with the others.
  if (line.start === 0 || line.start < front || frontMatterSigns(before).end !== front) return false;
  const isShort = [before, now].some((text) => text.length - front < SHORT);
  return !isShort && whatLineShows(old.text, old.next) === whatLineShows(line.text, line.next);
}

interface Line {
  readonly start: number;
  readonly text: string;
  readonly next: string;
}

/** The line that holds the characters from `start` to `end`; undefined where they are of several lines, or stand between CR and LF. */
function lineWith(text: string, start: number, end: number): Line | undefined {
  if (start === 0 || text[start - 1] === '\r' || /[\r\n]/.test(text.slice(start, end))) return undefined;
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const [line = '', next = ''] = text.slice(from, end + LONGEST).split(/\r\n|\r|\n/);
  const isCut = end + LONGEST < text.length && from + line.length + next.length + 4 >= end + LONGEST;
  return isCut ? undefined : { start: from, text: line, next };
}

/** How far the line and the one below it may go on. */
const LONGEST = 16 * 1024;

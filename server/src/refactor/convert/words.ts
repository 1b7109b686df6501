// Whether every word of one text stands in another: whatever no reader knows of must not get lost either.
import { KINDS } from '../../model/kinds';
import { SECTION_DOCS } from '../../model/section-docs';
import type { Reading } from '../../reading';
import { withoutRoom } from '../../text/layout';

/** The lines of the first document that have a word which the second one lacks, a few of them by name. */
export function wordsLost(before: Reading, now: Reading): readonly string[] {
  const left = new Map<string, number>();
  // A title that stands in the metadata and over the text is said once.
  const title = now.postmortem.title?.text ?? '';
  for (const word of wordsIn(`${textOf(now)} ${title}`)) left.set(word, (left.get(word) ?? 0) + 1);
  const lost: string[] = [];
  for (const line of textOf(before).split('\n')) {
    let isLost = false;
    for (const word of wordsIn(line)) {
      const count = left.get(word) ?? 0;
      left.set(word, count - 1);
      if (count <= 0 && !SAID_BY_KEYS.has(word)) isLost = true;
    }
    if (isLost) lost.push(line.trim());
  }
  const named = lost
    .slice(0, MOST)
    .map((line) => `Not carried over: “${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`);
  return lost.length > MOST ? [...named, `… and ${lost.length - MOST} lines more.`] : named;
}

const MOST = 8;

function textOf({ document }: Reading): string {
  return withoutRoom(document.text);
}

/** The number of an item says only that it is one. */
function wordsIn(text: string): readonly string[] {
  return (
    text
      .replace(/^([ \t]*(?:[-*#]{1,6}[ \t])?(?:\w+:[ \t])?['"]?)\d{1,3}[.)][ \t]/gm, '$1')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => word.toLowerCase());
}

/** Words of headings, keys and column titles, which the two syntaxes have different ones for. */
const SAID_BY_KEYS: ReadonlySet<string> = new Set([
  ...Object.values(SECTION_DOCS).flatMap(({ title, key = '' }) => wordsIn(`${title} ${key}`)),
  ...KINDS.flatMap(wordsIn),
  ...wordsIn('title preamble note notes events event afterwards more items at time times date day when what happened'),
  ...wordsIn(
    'description details end until kind type owner owners assignee who due deadline status state ticket issue link',
  ),
  ...wordsIn(
    'task tasks item timestamp datetime timezone zone entry message text label field value br key wentWell wentPoorly',
  ),
  ...wordsIn('id jira tracking bug url tracker eta progress priority category todo team assignee assigned'),
  ...wordsIn('start from incident metadata meta info postmortem'),
]);

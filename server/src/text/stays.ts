// Whether a whole text is still of a kind while it is edited, told by the part that an edit changed.
import type { Compare } from './changed';
import type { History } from './history';

interface Asked {
  readonly text: string;
  /** The answer that an edit can change only by what it puts in. */
  readonly since: boolean;
  /** How many characters on both sides of what was put in may have to do with it. */
  readonly margin: number;
}

interface Looked {
  readonly text: string;
  readonly answer: boolean;
}

/** `is(text)`. Where the last version was answered with `since`, only what was put in is looked at. */
export function stays(
  is: (text: string) => boolean,
  { text, since, margin }: Asked,
  history: History,
  compare: Compare,
): boolean {
  return history.revise<Looked>(is, (last) => {
    if (last?.answer !== since) return { text, answer: is(text) };
    const { start, end } = compare(last.text, text);
    return { text, answer: is(text.slice(Math.max(0, start - margin), end + margin)) };
  }).answer;
}

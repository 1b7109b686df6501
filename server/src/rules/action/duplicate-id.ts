// action/duplicate-id: two action items with one identifier.
import type { ActionItem, Postmortem, Prose } from '../../model/postmortem';
import type { Rule } from '../rule';
import { isListId } from './open';

export const duplicateId: Rule = {
  code: 'action/duplicate-id',
  severity: 'warning',
  summary: 'Two action items have the same identifier.',
  why:
    'Minutes, tickets and other postmortems refer to an action item by its identifier. When two have the same, nobody can tell which ' +
    'one was done.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Action items',
      '- AI-1: Alert on the age of the signing key (@identity, by 2026-04-01)',
      '- AI-1: Rotate the key from a schedule (@platform, by 2026-04-08)',
      '  ^^^^ action/duplicate-id: AI-1 is another action item already: give this one an identifier of its own',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Action items',
      '- AI-1: Alert on the age of the signing key (@identity, by 2026-04-01)',
      '- AI-2: Rotate the key from a schedule (@platform, by 2026-04-08)',
      '',
    ].join('\n'),
  },
  check({ postmortem }, report) {
    const items = postmortem.actions.flatMap((list) => list.items);
    const named = items.flatMap((item) => identified(item, postmortem) ?? []);
    const first = new Map<string, Identified>();
    for (const each of named) {
      const before = first.get(each.id.toUpperCase());
      if (before === undefined) first.set(each.id.toUpperCase(), each);
      else if (!isSameTask(before, each)) {
        const free = nextFree(each, named);
        const span = { start: each.start, end: each.start + each.id.length };
        report({
          span,
          message: `${each.id} is another action item already: give this one an identifier of its own`,
          related: [{ span: before.item.head, message: `The other ${before.id}` }],
          fixes: [
            {
              title: `Change to ${free}`,
              edits: [{ kind: 'replace', span, text: free }],
              preferred: true,
              safe: false,
            },
          ],
        });
      }
    }
  },
};

interface Identified {
  readonly item: ActionItem;
  readonly id: string;
  readonly start: number;
  /** What is to be done, without the identifier. */
  readonly task: string;
}

/** The identifier that an item begins with, that the first cell of its row consists of, or that stands under a key of its own. */
function identified(item: ActionItem, { prose }: Postmortem): Identified | undefined {
  const { text, span } = item.text;
  const match = OPENING.exec(text);
  if (match?.[2] !== undefined) {
    return { item, id: match[2], start: span.start + (match[1]?.length ?? 0), task: text.slice(match[0].length) };
  }
  const cell = prose[firstFrom(prose, item.span.start)];
  const before = cell?.role === 'cell' && cell.span.end < span.start ? cell : undefined;
  const own = [before, item.ticket].find((part) => part !== undefined && isListId(part.text));
  if (own === undefined) return undefined;
  const id = own.text.trim();
  return { item, id, start: own.span.start + own.text.indexOf(id), task: text };
}

/** The index of the first line that begins there or later. */
function firstFrom(prose: readonly Prose[], offset: number): number {
  let [low, high] = [0, prose.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prose[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Identifiers of action items only: a ticket (`OPS-12`) may well have several of them. */
const OPENING = /^([\s*_[(]{0,4})((?:AI|ACT|ACTION)[- ]?\d{1,4}|A-?\d{1,3})[\])*_]{0,4}\s{0,3}[:.)\]–—-]/i;

/** An item may be listed again: in a summary, or where its state is told. */
function isSameTask({ task }: Identified, other: Identified): boolean {
  const [a, b] = [wordsOf(task), wordsOf(other.task)];
  return a === b || a === '' || b === '' || a.startsWith(b) || b.startsWith(a);
}

function wordsOf(task: string): string {
  return task
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function nextFree({ id }: Identified, named: readonly Identified[]): string {
  const prefix = /^[^\d]*/.exec(id)?.[0] ?? '';
  const own = named.filter((other) => other.id.toUpperCase().startsWith(prefix.toUpperCase()));
  const numbers = own.map((other) => Number(other.id.slice(prefix.length))).filter((number) => Number.isFinite(number));
  const digits = id.length - prefix.length;
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(digits, '0')}`;
}

// Completion of people and teams: after `@`, everybody the document already names.
import { fieldName } from '../../model/field-names';
import type { CompletionItem } from '../completion';
import { type Ask, inThisOrder, typed } from './ask';

export function ownerItems(ask: Ask): readonly CompletionItem[] {
  const match = /(?:^|[\s|(["',])@([\w.-]*)$/.exec(ask.place.before);
  if (match === null) return [];
  const items = ownersIn(ask).map(
    (name): CompletionItem => ({
      label: `@${name}`,
      kind: 'value',
      replace: typed(ask, (match[1] ?? '').length + 1),
      newText: `@${name}`,
      snippet: false,
    }),
  );
  return inThisOrder(items, 'a');
}

/** Names without `@`, those of action items first, each once; not the one that is being typed. */
export function ownersIn({ reading, place }: Ask): readonly string[] {
  const { postmortem } = reading;
  const isElsewhere = (at: number) => at < place.span.start || at > place.span.end;
  const owners = postmortem.actions
    .flatMap(({ items }) => items.flatMap(({ owner }) => (owner === undefined ? [] : [owner])))
    .filter(({ span }) => isElsewhere(span.start))
    .map(({ text }) => text);
  const authors = postmortem.fields
    .filter(({ name }) => name === 'authors')
    .flatMap(({ items, value }) => (items.length > 0 ? items.map(({ text }) => text) : value.text.split(',')));
  const mentioned = postmortem.prose
    .filter(({ span }) => isElsewhere(span.start))
    .flatMap(({ plain }) => [...plain.matchAll(/(?<![\w.@])@([A-Za-z][\w.-]*\w)/g)].map((match) => match[1] ?? ''));
  const names = [...owners, ...authors, ...mentioned]
    .map((name) => name.replace(/^["'@[\s]+/, '').replace(/(?<!["'\]\s])["'\]\s]+$/, ''))
    .filter((name) => /^\p{L}[\p{L}\d.-]*$/u.test(name) && fieldName(name) === undefined);
  return [...new Set(names)];
}

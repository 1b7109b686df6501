// Checking refactorings: what is offered at the cursor of a fixture, and what a text becomes, whatever its line endings.
import { strict as assert } from 'node:assert';
import { refactorings } from '../../server/src/refactor';
import type { Subject } from '../../server/src/refactor/refactoring';
import { applyEdits } from '../../server/src/text/edits';
import { parseFixture } from './fixture';
import { readText } from './read';

export interface Offered {
  readonly title: string;
  /** The text afterwards. */
  text(): string;
}

/** What the refactoring offers for a text; where the range is not given, it is asked for by name. */
export function offered(
  kind: string,
  text: string,
  name: string,
  range?: Subject['range'],
  argument?: string,
): readonly Offered[] {
  const reading = readText(text, name);
  const about = {
    reading,
    range: range ?? { start: 0, end: 0 },
    reread: (other: string) => readText(other, name),
    ...(argument !== undefined && { argument }),
  };
  const reach = range === undefined ? 'document' : 'range';
  return refactorings(about, (one) => (one === `refactor.rewrite.${kind}` ? reach : undefined)).map(
    ({ title, edits }) => ({ title, text: () => applyEdits(text, edits()) }),
  );
}

/** The titles of what is offered for a fixture, at its cursor if it has one. */
export function titles(kind: string, source: string): readonly string[] {
  const { name, text, cursor } = parseFixture(source);
  const range = cursor === undefined ? undefined : { start: cursor, end: cursor };
  return offered(kind, text, name, range).map(({ title }) => title);
}

/** Fails unless what is offered, the first of it when no title is given, makes `after` of `before`: with LF and CRLF, with and without a byte order mark. */
export function checkRefactoring(kind: string, before: string, after: string, title?: string, argument?: string): void {
  const fixture = parseFixture(before);
  const expected = parseFixture(after).text;
  const spellings: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => `\ufeff${text}`,
  ];
  for (const spelled of spellings) {
    const text = spelled(fixture.text);
    const at = fixture.cursor === undefined ? undefined : spelled(fixture.text.slice(0, fixture.cursor)).length;
    const offers = offered(kind, text, fixture.name, at === undefined ? undefined : { start: at, end: at }, argument);
    const chosen = title === undefined ? offers[0] : offers.find((offer) => offer.title === title);
    assert.ok(chosen, `${title ?? kind} is among: ${offers.map((offer) => offer.title).join(' · ')}`);
    assert.equal(chosen.text(), spelled(expected));
  }
}

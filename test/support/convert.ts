// Converting whole postmortems in tests.
import { strict as assert } from 'node:assert';
import type { SourceDocument } from '../../server/src/reading';
import { type Conversion, convert } from '../../server/src/refactor/convert/convert';
import { readText } from './read';

/** The text in the other syntax. @param name tells its own. */
export function converted(text: string, name: string): Conversion | undefined {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const read = ({ text: other, uri }: SourceDocument) => readText(other, folder + uri.slice(uri.lastIndexOf('/') + 1));
  return convert(readText(text, name), read);
}

/** Fails unless nothing is lost on the way to the other syntax, and on the way back. */
export function assertCarried(text: string, name: string): void {
  const there = converted(text, name);
  assert.ok(there, text);
  assert.deepEqual(there.losses, [], `${text}\n⇒\n${there.text}`);
  const back = converted(there.text, there.name);
  assert.ok(back, there.text);
  assert.deepEqual(back.losses, [], `${there.text}\n⇒\n${back.text}`);
}

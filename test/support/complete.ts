// Completion in tests: what is offered at the cursor of a fixture, and the text that accepting it gives.
import { type CompletionItem, completion } from '../../server/src/features/completion';
import { applyFix, parseFixture } from './fixture';
import { readText } from './read';

/** 2026-05-03 15:30 UTC, a Sunday. */
export const NOW = Date.UTC(2026, 4, 3, 15, 30, 20);

export function offered(source: string, now: number | undefined = NOW): readonly CompletionItem[] {
  const fixture = parseFixture(source);
  return completion(readText(fixture.text, fixture.name), fixture.cursor ?? 0, now);
}

export function labels(source: string, now?: number): readonly string[] {
  return offered(source, now).map(({ label }) => label);
}

/** The text after the item was accepted; a snippet's tab stops stay visible, as do the lines' relative indents. */
export function accepted(source: string, label: string, now?: number): string {
  const { text } = parseFixture(source);
  const items = offered(source, now);
  const item = items.find((each) => each.label === label);
  if (item === undefined) throw new Error(`${label} is not among ${items.map((each) => each.label).join(', ')}`);
  return applyFix(text, [{ span: item.replace, newText: item.newText }]);
}

export function lastLine(text: string): string {
  return /([^\n]*)\n*$/.exec(text)?.[1] ?? '';
}

// What every source of completions is asked with, and what they share: where the cursor is, and how texts become snippets.
import type { Section } from '../../model/postmortem';
import type { SectionName } from '../../model/sections';
import type { Reading } from '../../reading';
import type { Span } from '../../text/span';
import type { CompletionItem } from '../completion';
import type { Place } from '../place';

export interface Ask {
  readonly reading: Reading;
  readonly place: Place;
  /** Milliseconds since the epoch; absent where no clock may be read. */
  readonly now: number | undefined;
}

/** The span from `length` characters before the cursor to the cursor. */
export function typed({ place }: Ask, length: number): Span {
  return { start: place.offset - length, end: place.offset };
}

/** `text` as a piece of a snippet that inserts exactly these characters. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop that holds `text`, to be typed over. */
export function placeholder(number: number, text: string): string {
  return `\${${number}:${literal(text)}}`;
}

/** The same items in their order, whatever their labels. */
export function inThisOrder(items: readonly CompletionItem[], rank: string): readonly CompletionItem[] {
  return items.map((item, index) => ({ ...item, sortText: `${rank}${String(index).padStart(3, '0')}` }));
}

/** Whether the cursor's section, or one that encloses it, is the named one. */
export function isInSection({ reading, place }: Ask, name: SectionName): boolean {
  const { sections } = reading.postmortem;
  let index: number | undefined = sections.filter(({ span }) => span.start < place.span.start).length - 1;
  while (index !== undefined && index >= 0) {
    const section: Section | undefined = sections[index];
    if (section?.canonical === name) return true;
    index = section?.parent;
  }
  return false;
}

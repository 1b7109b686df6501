// What has been found out about a piece of text, kept with it: what is asked twice of the same characters is computed once.
import type { Passage, Span } from './span';

/** A question about a piece of text. Its answer depends on nothing but what `about` reads, and not on where that stands. */
type Question<A, T> = (about: A) => T;

/** Remembers the answers to questions about one piece of text. It never passes to a piece that reads differently. */
export class Memory {
  /** The answers in a chain: there are few of them, and most pieces of a document are asked a question or two. */
  #first: Remembered | undefined;

  constructor(readonly text: string) {}

  /** The answer of `question`; every call must pass an `about` that reads the same. */
  recall<A, T>(question: Question<A, T>, about: A): T {
    return this.entry(question, about).answer as T;
  }

  /**
   * The answer about the text with its offsets counted from `at` rather than from its own beginning. While the piece stays where it
   * is, the answer is the same object.
   * @param move puts an answer that counts from 0 to another place; the same one in every call with this question.
   */
  recallAt<T>(question: Question<string, T>, at: number, move: (answer: T, at: number) => T): T {
    const entry = this.entry(question, this.text);
    if (entry.at !== at) {
      entry.placed = move(entry.answer as T, at);
      entry.at = at;
    }
    return entry.placed as T;
  }

  private entry<A, T>(question: Question<A, T>, about: A): Remembered {
    for (let known = this.#first; known !== undefined; known = known.next) {
      if (known.question === question) return known;
    }
    const answer = question(about);
    const entry: Remembered = { question, answer, at: 0, placed: answer, next: this.#first };
    this.#first = entry;
    return entry;
  }
}

interface Remembered {
  readonly question: unknown;
  readonly answer: unknown;
  at: number;
  placed: unknown;
  readonly next: Remembered | undefined;
}

/** The answer to a question about a piece, from its memory where it has one. */
export function ask<A extends { readonly memory?: Memory }, T>(about: A, question: Question<A, T>): T {
  return about.memory === undefined ? question(about) : about.memory.recall(question, about);
}

/** A passage about which nothing has been found out yet. */
export function passage(source: string, { start, end }: Span): Passage {
  return { start, end, memory: new Memory(source.slice(start, end)) };
}

/** The same for a part of a passage. */
export function passageIn({ start: from, memory }: Passage, { start, end }: Span): Passage {
  return { start, end, memory: new Memory(memory.text.slice(start - from, end - from)) };
}

/** The same characters in a string of their own: a slice would keep the whole document alive that it was cut from. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}

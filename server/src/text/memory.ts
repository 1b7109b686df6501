// What has been found out about a piece of text, kept with it: what is asked twice of the same characters is computed once.
import { changedPart, type Moves, movesOf } from './changed';
import type { Passage, Span } from './span';

/** Characters and, for a line of prose, what of them is prose. */
export interface Written {
  readonly text: string;
  /** As long as `text`, offset for offset. */
  readonly plain: string;
}

/**
 * Remembers the answers to questions about one piece of text, and whether somebody has read the text itself. It never passes to a piece
 * that reads differently; but another piece can be asked the same (`answersAs`). It is what its questions are asked about.
 */
export class Memory implements Written {
  /** The answers in a chain: there are few of them, and most pieces of a document are asked a question or two. */
  #first: Remembered | undefined;
  /** How many questions are being answered: these may read what they like. */
  #asked = 0;
  #isRead = false;
  #plainOf: PlainOf | undefined;
  #plain: string | undefined;

  constructor(private readonly characters: string) {}

  /** Who reads the characters outside of a question may have seen anything in them. */
  get text(): string {
    if (this.#asked === 0) this.#isRead = true;
    return this.characters;
  }

  /** What of the characters is prose; all of them where nobody has said how to tell (`settlePlain`). */
  get plain(): string {
    if (this.#asked === 0) this.#isRead = true;
    this.#plain ??= this.#plainOf?.(this.characters) ?? this.characters;
    return this.#plain;
  }

  /** So that a question about the memory can ask a further one. */
  get memory(): Memory {
    return this;
  }

  settlePlain(plainOf: PlainOf): void {
    this.#plainOf ??= plainOf;
  }

  /** The answer of `question`, which depends on nothing but the characters. */
  recall<T>(question: (text: string) => T): T {
    return this.#entry(question, 'text').answer as T;
  }

  /** The same for a question that takes a text, or a line of prose. */
  ask<T>(question: (about: Written) => T): T {
    return this.#entry(question, 'written').answer as T;
  }

  /**
   * The answer about the text with its offsets counted from `at` rather than from its own beginning. While the piece stays where it
   * is, the answer is the same object.
   * @param move puts an answer that counts from 0 to another place; the same one in every call with this question.
   */
  recallAt<T>(question: (text: string) => T, at: number, move: (answer: T, at: number) => T): T {
    const entry = this.#entry(question, 'text');
    if (entry.at !== at) {
      entry.placed = move(entry.answer as T, at);
      entry.at = at;
    }
    return entry.placed as T;
  }

  /**
   * Whether everything that has been asked about `other` so far gets the same answer here, so that whatever was made of those answers
   * would be made of these. Certain when true. From then on all of it counts as asked here.
   */
  answersAs(other: Memory): boolean {
    if (other === this) return true;
    // Who sees where a piece ends sees whether there is anything in it.
    if ((other.characters === '') !== (this.characters === '')) return false;
    this.#plainOf ??= other.#plainOf;
    if (other.characters === this.characters) {
      this.#isRead ||= other.#isRead;
      this.#first ??= other.#first;
      if (this.#first === other.#first) return true;
    } else if (other.#isRead) return false;
    const moves = movesOf(changedPart(other.characters, this.characters));
    for (let known = other.#first; known !== undefined; known = known.next) {
      if (!isAlike(known.answer, this.#entry(known.question, known.about).answer, moves)) return false;
    }
    return true;
  }

  #entry(question: Question, about: Remembered['about']): Remembered {
    for (let known = this.#first; known !== undefined; known = known.next) {
      if (known.question === question) return known;
    }
    this.#asked++;
    const answer = question((about === 'text' ? this.characters : this) as never);
    this.#asked--;
    const entry: Remembered = { question, about, answer, at: 0, placed: answer, next: this.#first };
    this.#first = entry;
    return entry;
  }
}

type PlainOf = (text: string) => string;

// A question is kept as what it was given as; `about` says what it takes.
type Question = (about: never) => unknown;

interface Remembered {
  readonly question: Question;
  readonly about: 'text' | 'written';
  readonly answer: unknown;
  at: number;
  placed: unknown;
  readonly next: Remembered | undefined;
}

/**
 * Whether two answers say the same: the same values at the same places of the text, with pieces of text in them that answer alike.
 * @param moves where the places of the text are now.
 */
export function isAlike(a: unknown, b: unknown, moves: Moves): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Memory) return b instanceof Memory && b.answersAs(a);
  if (Array.isArray(a)) return Array.isArray(b) && isAlikeList(a, b, moves);
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b) || isOpaque(a)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isAlikeMember(key, a, b, moves));
}

function isAlikeList(a: readonly unknown[], b: readonly unknown[], moves: Moves): boolean {
  return a.length === b.length && a.every((each, at) => isAlike(each, b[at], moves));
}

function isAlikeMember(key: string, a: object, b: object, moves: Moves): boolean {
  const [old, now] = [memberOf(a, key), memberOf(b, key)];
  const isPlace = (key === 'start' || key === 'end') && typeof old === 'number' && typeof now === 'number';
  return isPlace ? moves[key](old, now) : isAlike(old, now, moves);
}

/** Whether an object may say something that its own properties do not show. */
function isOpaque(value: object): boolean {
  return value instanceof Map || value instanceof Set || value instanceof RegExp || value instanceof Date;
}

function memberOf(object: object, key: string): unknown {
  return Reflect.get(object, key);
}

/** The answer to a question about a piece, from its memory where it has one. */
export function ask<K extends keyof Written, T>(
  about: Pick<Written, K> & { readonly memory?: Memory },
  question: (about: Pick<Written, K>) => T,
): T {
  return about.memory === undefined ? question(about) : about.memory.ask(question);
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

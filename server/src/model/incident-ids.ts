// Identifiers of incidents: `INC-2023-1027`, `PM_042`, `OPS-17`.

export interface FoundId {
  /** As written. */
  readonly text: string;
  readonly at: number;
}

/** A word and a number of several parts. What stands in a longer word, like `fb-INC-17`, is that word. */
const ID = /(?<![\p{L}\p{N}_#/.-])[A-Za-z]{2,12}[-_]?\d{1,8}(?:[-_]\d{1,8}){0,4}(?![\p{L}\p{N}]|[-_.][\p{L}\p{N}])/gu;

/** Identifiers in running text. */
export function idsIn(text: string): readonly FoundId[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(ID)].map((match) => ({ text: match[0], at: match.index }));
}

/** In the name of a file or folder, words stand before and behind it: `2023-10-27-inc-0815-disk-full.md`. */
const ID_IN_NAME = /(?<![\p{L}\p{N}])[A-Za-z]{2,12}[-_]?\d{1,8}(?:[-_]\d{1,8}){0,4}(?![\p{L}\p{N}])/gu;

/** The identifiers in the name of a file, and in that of its folder. */
export function idsInPath(path: string): readonly string[] {
  const names = path.split('/').slice(-2).join('/');
  return [...names.matchAll(ID_IN_NAME)].map((match) => idKey(match[0]));
}

/** The same for all spellings of one identifier. */
export function idKey(id: string): string {
  return id.toUpperCase().replaceAll('_', '-');
}

/** The key with every digit a zero: identifiers of one series have one shape. */
export function shapeOf(key: string): string {
  return key.replace(/\d/g, '0');
}

/** The letters that it begins with. */
export function prefixOf(key: string): string {
  return /^\D*/.exec(key)?.[0] ?? '';
}

/** The numbers in it, as written. */
export function numbersOf(key: string): readonly string[] {
  return key.match(/\d+/g) ?? [];
}

/** `INC-0000`, `INC-1234`: what stands in for an identifier until there is one. */
export function isStandIn(key: string): boolean {
  const digits = numbersOf(key).join('');
  return /^(\d)\1*$/.test(digits) || ASCENDING.startsWith(digits);
}

const ASCENDING = '1234567890';

// Taking off what stands at the ends of a text, in one look at each of its characters.

/** The text without any of `characters` at its beginning and its end. */
export function withoutAtEnds(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start++;
  return withoutAtEnd(text.slice(start), characters);
}

export function withoutAtEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The lines as one, each without the blanks around it. */
export function inOneLine(text: string, between: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(between)
    .trim();
}

/** The lines as a text, without the empty ones before and behind it. */
export function withoutEmptyLinesAround(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first < 0 ? '' : lines.slice(first).join('\n').trimEnd();
}

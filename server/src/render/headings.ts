// The levels of headings as they are told to those who hear the page: none is left out, though authors choose headings by their size.
import { attribute, type Markup } from './html';

/** Says a level where it is another one than that of the tag. */
export interface Headings {
  /** @param rank of the tag, 1 for `h1`. To be called in the order of the headings. */
  level(rank: number): Markup;
}

/** Below the title, which has the first level. */
export function createHeadings(): Headings {
  const open = [{ rank: 1, level: 1 }];
  return {
    level(rank) {
      while ((open.at(-1)?.rank ?? 0) >= rank) open.pop();
      const level = (open.at(-1)?.level ?? 0) + 1;
      open.push({ rank, level });
      return attribute('aria-level', level === rank ? undefined : level);
    },
  };
}

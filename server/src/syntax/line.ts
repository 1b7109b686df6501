// A line of running text that is read from its memory, so that it is known of whom nobody reads it.
import type { Prose } from '../model/postmortem';
import type { Memory } from '../text/memory';
import type { Span, Text } from '../text/span';
import { plainOf } from './plain';

interface More {
  readonly section?: number | undefined;
  readonly mark?: Text | undefined;
  readonly continues?: boolean | undefined;
}

export class Line implements Prose {
  declare readonly section?: number;
  declare readonly mark?: Text;
  declare readonly continues?: true;

  constructor(
    readonly span: Span,
    readonly role: Prose['role'],
    readonly memory: Memory,
    { section, mark, continues }: More = {},
  ) {
    memory.settlePlain(plainOf);
    if (section !== undefined) this.section = section;
    if (mark !== undefined) this.mark = mark;
    if (continues === true) this.continues = true;
  }

  get text(): string {
    return this.memory.text;
  }

  get plain(): string {
    return this.memory.plain;
  }
}

// A piece of a document that is being read: its text, and the model of it, which is kept while the piece stays where it is.
import type { Postmortem } from '../../model/postmortem';
import { detached } from '../../text/memory';
import { lower, lowerItem } from './lower/document';
import { parse, parseKey } from './parse';
import type { Role } from './pieces';
import { shiftModel } from './shift';

/** A piece of YAML, or the `rest`: what stands above the first one, and behind the end of the document. */
export type PieceRole = Role | 'rest';

export class Piece {
  readonly text: string;
  /** With offsets from the beginning of its YAML. */
  #own: Postmortem | undefined;
  #placed: Placed | undefined;

  /**
   * @param text whole lines
   * @param skipped the characters before it on its first line: a byte order mark, or the `---` of its document.
   */
  constructor(
    readonly role: PieceRole,
    text: string,
    readonly skipped: number,
  ) {
    this.text = detached(text);
  }

  /** Undefined for a piece of which nobody has wanted the model yet. */
  get placed(): Placed | undefined {
    return this.#placed;
  }

  /** The model with offsets from `base` on, where its first line begins, and `sections` sections before its own; the same object as long as both are the same. */
  at(base: number, sections: number): Postmortem {
    const placed = this.#placed;
    if (placed !== undefined && placed.base === base && placed.sections === sections) return placed.model;
    this.#own ??= readPiece(this.text.slice(this.skipped), this.role);
    const model = shiftModel(this.#own, base + this.skipped, sections);
    this.#placed = { base, sections, model };
    return model;
  }
}

/** Where a piece was placed last, and its model there. */
export interface Placed {
  readonly base: number;
  readonly sections: number;
  readonly model: Postmortem;
}

function readPiece(text: string, role: PieceRole): Postmortem {
  const range = { start: 0, end: text.length };
  switch (role) {
    case 'document':
      return lower(text, parse(text, range));
    case 'key':
    case 'head':
      return lower(text, parseKey(text, range));
    case 'item':
      return lowerItem(text, parse(text, range));
    case 'rest':
      return lower(text, { problems: [] });
  }
}

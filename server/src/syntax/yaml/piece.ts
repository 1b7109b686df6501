// A piece of a document that is being read: its text, and the model of it, which is kept while the piece stays where it is.
import type { Postmortem } from '../../model/postmortem';
import { detached } from '../../text/memory';
import { lower, lowerItem } from './lower/document';
import { parse, parseKey } from './parse';
import type { Role } from './pieces';
import { shiftModel } from './shift';

export class Piece {
  readonly text: string;
  /** With offsets from the piece's own beginning. */
  #own: Postmortem | undefined;
  #placed: Placed | undefined;

  constructor(
    readonly role: Role,
    text: string,
  ) {
    this.text = detached(text);
  }

  /** The model with offsets from `base` on and `sections` sections before its own; the same object as long as both are the same. */
  at(base: number, sections: number): Postmortem {
    const placed = this.#placed;
    if (placed !== undefined && placed.base === base && placed.sections === sections) return placed.model;
    this.#own ??= readPiece(this.text, this.role);
    const model = shiftModel(this.#own, base, sections);
    this.#placed = { base, sections, model };
    return model;
  }
}

interface Placed {
  readonly base: number;
  readonly sections: number;
  readonly model: Postmortem;
}

function readPiece(text: string, role: Role): Postmortem {
  const range = { start: 0, end: text.length };
  switch (role) {
    case 'document':
      return lower(text, parse(text, range));
    case 'key':
    case 'head':
      return lower(text, parseKey(text, range));
    case 'item':
      return lowerItem(text, parse(text, range));
  }
}

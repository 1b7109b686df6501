// What a syntax offers: reading text into the model, and writing model edits back as text edits.
import type { ModelEdit } from '../model/edit';
import type { Postmortem } from '../model/postmortem';
import type { Suppression } from '../model/suppression';
import type { Compare } from '../text/changed';
import type { Layout } from '../text/layout';
import type { LineIndex } from '../text/lines';
import type { Span, TextEdit } from '../text/span';

export type SyntaxName = 'markdown' | 'yaml';

export interface Syntax {
  readonly name: SyntaxName;
  /** Cannot fail: what is absent or malformed becomes an ordinary value or a `Problem` of the model. */
  read(source: string): Postmortem;
  /** For one document that is being edited. @param compare what others compare its versions with, too. */
  forEditing(compare?: Compare): ReadEdited;
  /**
   * The text edits, all referring to `source`, that carry out the model edits and nothing else.
   * @param lines of `source`, where they are known, as for a text that is laid out with room between them.
   */
  write(source: string, postmortem: Postmortem, edits: readonly ModelEdit[], lines?: LineIndex): readonly TextEdit[];
  /**
   * The comments that switch findings off, in document order.
   * @param lines where the lines of `text` stand in the text that was read: offsets count there.
   */
  suppressions(text: string, lines: LineIndex): readonly Suppression[];
}

/**
 * Reads the versions of one document one after the other. It remembers the text it read last and reads only what changed; the model
 * is the one of reading afresh, but for its offsets, which are those of the text as it is laid out.
 */
export type ReadEdited = (source: string) => ReadText;

export interface ReadText {
  readonly layout: Layout;
  readonly postmortem: Postmortem;
  /**
   * Where the text that was edited reads, to everybody who has asked about it, as it did at the last reading: the part of this layout
   * in which offsets moved. Whatever was found then and has no offset in there still holds.
   */
  readonly unchangedBut?: Span;
}

// What a syntax offers: reading text into the model, and writing model edits back as text edits.
import type { ModelEdit } from '../model/edit';
import type { Postmortem } from '../model/postmortem';
import type { TextEdit } from '../text/span';

export type SyntaxName = 'markdown' | 'yaml';

export interface Syntax {
  readonly name: SyntaxName;
  /** Cannot fail: what is absent or malformed becomes an ordinary value or a `Problem` of the model. */
  read(source: string): Postmortem;
  /**
   * The same syntax for one document that is being edited: it remembers the text it read last and reads only what changed. What it
   * returns does not depend on what it remembers.
   */
  forEditing?(): Syntax;
  /** The text edits, all referring to `source`, that carry out the model edits and nothing else. */
  write(source: string, postmortem: Postmortem, edits: readonly ModelEdit[]): readonly TextEdit[];
}

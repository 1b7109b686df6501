// How one document is read: once, or version after version with what is kept of the last one.
import type { Said } from './rules/standing';
import { markdown } from './syntax/markdown/markdown';
import { GOVERNING, mayBeGoverned } from './syntax/suppressions';
import type { ReadEdited, Syntax, SyntaxName } from './syntax/syntax';
import { yaml } from './syntax/yaml/yaml';
import { type Compare, comparison } from './text/changed';
import { History } from './text/history';
import { plainLayout } from './text/layout';
import { once } from './text/once';
import { stays } from './text/stays';

/** What a text may not exceed to be read, in UTF-16 units: no postmortem is longer, and a log file must not stall the editor. */
export const MAX_LENGTH = 4 * 1024 * 1024;

/** Whether a text can be a document at all: not too long, and not binary, which a NUL shows. */
export function isReadable(text: string): boolean {
  return text.length <= MAX_LENGTH && !text.includes('\0');
}

/** The same of a text that is being edited: of one that was readable, only what was put in can make it binary. */
export function isStillReadable(text: string, { history, compare }: Editing): boolean {
  return text.length <= MAX_LENGTH && stays(isReadable, { text, since: true, margin: 0 }, history, compare);
}

/** Whether comments in the text may have a say in what is found; of a text that had none, only what was put in can bring one. */
export function isGoverned(text: string, editing: Editing | undefined): boolean {
  if (editing === undefined) return mayBeGoverned(text);
  return stays(mayBeGoverned, { text, since: false, margin: GOVERNING.length }, editing.history, editing.compare);
}

/** What is kept of a document that is being edited. */
export interface Editing {
  /** What was found last time. */
  readonly history: History;
  /** Shared by all that want to know what an edit changed. */
  readonly compare: Compare;
  /** What was said of the version that was read last. */
  said?: Said;
}

/** How one document is read. */
export interface Reader {
  readonly read: Readonly<Record<SyntaxName, ReadEdited>>;
  readonly editing?: Editing;
  /** For what the document would be, after a fix. */
  ahead(): Reader;
}

export const SYNTAXES: Readonly<Record<SyntaxName, Syntax>> = { markdown, yaml };

export const ONCE: Reader = { read: { markdown: readOnce(markdown), yaml: readOnce(yaml) }, ahead: () => ONCE };

function readOnce({ read }: Syntax): ReadEdited {
  return (source) => ({ layout: plainLayout(source), postmortem: read(source) });
}

export function editing(): Reader {
  const compare = comparison();
  return {
    read: { markdown: markdown.forEditing(compare), yaml: yaml.forEditing(compare) },
    editing: { history: new History(), compare },
    ahead: once(editing),
  };
}

// What the text of a document shows about its being a postmortem, without parsing it: one look over its first part.
import type { History } from '../text/history';
import { showsTheSame } from './edited';
import { markdownSigns } from './markdown';
import { yamlSigns } from './yaml';

export interface Signs {
  /** Its metadata says `type: postmortem`. */
  readonly typed: boolean;
  /** Title and headings, or keys, show it. */
  readonly shown: boolean;
  /** Something of an incident is in it: enough only where the folder already speaks for it. */
  readonly incident: boolean;
  /** It is plainly something else, whatever its headings: a template, an API description, a cluster manifest. */
  readonly foreign: boolean;
}

/** The first part of a document decides; nobody's headings begin beyond it. In UTF-16 units. */
const LOOKED_AT = 256 * 1024;

/** @param history of the document: an edit within a line that shows what it showed before needs no other look. */
export function signsIn(text: string, syntax: 'markdown' | 'yaml', history: History): Signs {
  const head = text.slice(text.startsWith('\uFEFF') ? 1 : 0, LOOKED_AT);
  if (syntax === 'yaml') return yamlSigns(head);
  return history.revise<Looked>(signsIn, (last) => {
    const signs = last !== undefined && showsTheSame(last.head, head) ? last.signs : markdownSigns(head);
    return { head, signs };
  }).signs;
}

interface Looked {
  readonly head: string;
  readonly signs: Signs;
}

// The YAML syntax: text to model, model edits to text edits.
import { History } from '../../text/history';
import type { ReadEdited, Syntax } from '../syntax';
import { createReader, read } from './read';
import { write } from './write/write';

export const yaml: Syntax = { name: 'yaml', read, write, forEditing: yamlForEditing };

/** The same for one document that is being edited: it reads only what changed since the last time. */
export function yamlForEditing(): ReadEdited {
  return createReader(new History());
}

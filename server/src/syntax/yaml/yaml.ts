// The YAML syntax: text to model, model edits to text edits.
import { comparison } from '../../text/changed';
import { History } from '../../text/history';
import { findSuppressions } from '../suppressions';
import type { ReadEdited, Syntax } from '../syntax';
import { yamlRegions } from './comments';
import { createReader, read } from './read';
import { write } from './write/write';

export const yaml: Syntax = {
  name: 'yaml',
  read,
  write,
  suppressions: (text, lines) => findSuppressions(text, lines, yamlRegions),
  forEditing: yamlForEditing,
};

/** The same for one document that is being edited: it reads only what changed since the last time. */
export function yamlForEditing(compare = comparison()): ReadEdited {
  return createReader(new History(), compare);
}

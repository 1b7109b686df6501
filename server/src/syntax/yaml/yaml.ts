// The YAML syntax: text to model, model edits to text edits.
import type { Syntax } from '../syntax';
import { read } from './read';
import { write } from './write/write';

export const yaml: Syntax = {
  name: 'yaml',
  read,
  write,
};

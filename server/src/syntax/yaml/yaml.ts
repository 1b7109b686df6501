// The YAML syntax: text to model, model edits to text edits.
import type { Syntax } from '../syntax';
import { read } from './read';

export const yaml: Syntax = {
  name: 'yaml',
  read,
  write: () => [],
};

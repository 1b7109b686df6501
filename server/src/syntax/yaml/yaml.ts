// The YAML syntax: text to model, model edits to text edits.
import type { Syntax } from '../syntax';

export const yaml: Syntax = {
  name: 'yaml',
  read: () => ({ fields: [], sections: [], timelines: [], actions: [], prose: [], problems: [] }),
  write: () => [],
};

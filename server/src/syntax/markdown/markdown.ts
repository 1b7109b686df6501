// The Markdown syntax: text to model, model edits to text edits. Plain text pasted from a document editor is read here too.
import type { Syntax } from '../syntax';

export const markdown: Syntax = {
  name: 'markdown',
  read: () => ({ fields: [], sections: [], timelines: [], actions: [], prose: [], problems: [] }),
  write: () => [],
};

// Writes the timeline of the active postmortem as a table, or as a list where it is one.
import type { Command } from './command';
import { refactor } from './refactor';

export const listTable: Command = {
  id: 'postmortem.listTable',
  run: () => refactor('rewrite.listTable'),
};

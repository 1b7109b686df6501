// Inserts a section that the active postmortem does not have yet.
import type { Command } from './command';
import { refactor } from './refactor';

export const insertSection: Command = {
  id: 'postmortem.insertSection',
  run: () => refactor('rewrite.insertSection'),
};

// Adds what is selected to the action items of the active postmortem.
import type { Command } from './command';
import { refactor } from './refactor';

export const extractAction: Command = {
  id: 'postmortem.extractAction',
  run: () => refactor('extract.actionItem'),
};

// Sorts the timeline of the active postmortem.
import type { Command } from './command';
import { refactor } from './refactor';

export const sortTimeline: Command = {
  id: 'postmortem.sortTimeline',
  run: () => refactor('rewrite.sortTimeline'),
};

// Makes durations say what the times of the active postmortem say.
import type { Command } from './command';
import { refactor } from './refactor';

export const recomputeDurations: Command = {
  id: 'postmortem.recomputeDurations',
  run: () => refactor('rewrite.recomputeDurations'),
};

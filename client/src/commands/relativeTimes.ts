// Writes the times of the timeline as distances from the start, or distances as times of day.
import type { Command } from './command';
import { refactor } from './refactor';

export const relativeTimes: Command = {
  id: 'postmortem.relativeTimes',
  run: () => refactor('rewrite.relativeTimes'),
};

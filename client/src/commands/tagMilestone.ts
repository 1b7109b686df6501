// Says which milestone the event under the cursor is.
import type { Command } from './command';
import { refactor } from './refactor';

export const tagMilestone: Command = {
  id: 'postmortem.tagMilestone',
  run: () => refactor('rewrite.tagMilestone'),
};

// Has the preview that has the focus stay with its document, or follow the active postmortem again.
import type { Command } from './command';

export const toggleLock: Command = {
  id: 'postmortem.toggleLock',
  run: ({ previews }) => previews.toggleLock(),
};

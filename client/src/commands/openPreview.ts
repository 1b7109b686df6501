// Opens the preview that follows the active postmortem, in place of the editor.
import { type Command, targetOf } from './command';

export const openPreview: Command = {
  id: 'postmortem.openPreview',
  run({ previews }, uri) {
    const target = targetOf(uri);
    if (target) previews.createOrShow(target, 'active', 'following');
  },
};

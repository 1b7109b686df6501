// Opens a preview that stays with its document, beside the editor.
import { type Command, targetOf } from './command';

export const openLockedPreview: Command = {
  id: 'postmortem.openLockedPreview',
  run({ previews }, uri) {
    const target = targetOf(uri);
    if (target) previews.createOrShow(target, 'beside', 'locked');
  },
};

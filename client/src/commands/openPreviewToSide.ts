// Opens the preview that follows the active postmortem, beside the editor.
import { type Command, targetOf } from './command';

export const openPreviewToSide: Command = {
  id: 'postmortem.openPreviewToSide',
  run({ previews }, uri) {
    const target = targetOf(uri);
    if (target) previews.createOrShow(target, 'beside', 'following');
  },
};

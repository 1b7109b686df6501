// Remembers that a document, or files like it, are no postmortems whatever else says they are.
import { rememberPattern } from '../settings';
import { choosePattern } from './choosePattern';
import { type Command, targetOf } from './command';

export const notAPostmortem: Command = {
  id: 'postmortem.notAPostmortem',
  async run(_context, uri, reach) {
    const target = targetOf(uri);
    const pattern = target && (await choosePattern(target, 'Not a postmortem', reach));
    if (pattern) await rememberPattern(target, pattern, 'excludedFiles');
  },
};

// What fixing would change, as a unified diff that `patch -p1` and `git apply` take.
import { createTwoFilesPatch } from 'diff';
import type { Fixed } from './shown';

export function diffOf({ file, before, after }: Fixed): string {
  const path = file.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  return patch.slice(patch.indexOf('--- '));
}

// Writes a file so that it is never half written: the new text goes to a temporary file beside it, which then takes its place.
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from './files';
import { Refusal } from './terminal';

/**
 * Replaces the text of a file, keeping its mode and owner; a symbolic link stays, and the file that it leads to is replaced.
 * Refuses, and leaves the file as it is, when it does not hold `before` any more or may not be written.
 * @param shown the file as the user named it.
 */
export function replaceFile(shown: string, path: string, before: string, after: string): void {
  let temporary: string | undefined;
  try {
    const real = fs.realpathSync(path);
    fs.accessSync(real, fs.constants.W_OK);
    const expected = Buffer.from(before);
    const seen = assertHolds(shown, real, expected, before);
    temporary = join(dirname(real), `.${basename(real)}.${process.pid}-${Date.now().toString(36)}.tmp`);
    writeWhole(temporary, after, seen);
    // What somebody saved in the meantime is not overwritten.
    assertHolds(shown, real, expected, before);
    fs.renameSync(temporary, real);
    temporary = undefined;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${shown}: cannot be written (${error instanceof Error ? reasonOf(error) : String(error)})`);
  } finally {
    if (temporary !== undefined) fs.rmSync(temporary, { force: true });
  }
}

function assertHolds(shown: string, path: string, expected: Buffer, text: string): fs.Stats {
  const bytes = fs.readFileSync(path);
  if (!bytes.equals(expected)) {
    const isOther = bytes.toString('utf8') !== text;
    throw new Refusal(
      `${shown}: ${isOther ? 'changed while it was being fixed' : 'is not in UTF-8'}; it was not written`,
    );
  }
  return fs.statSync(path);
}

/** The bytes are on the disk before the name leads to them, so that a power cut cannot leave an empty file either. */
function writeWhole(path: string, text: string, { mode, uid, gid }: fs.Stats): void {
  const file = fs.openSync(path, 'wx', 0o600);
  try {
    fs.writeFileSync(file, text);
    const made = fs.fstatSync(file);
    if (made.uid !== uid || made.gid !== gid) fs.fchownSync(file, uid, gid);
    fs.fchmodSync(file, mode & 0o7777);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

// Writes a file that may not be there yet, as a whole: whoever reads it meanwhile sees the old text or the new one.
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readText, reasonOf } from './files';
import { replaceFile } from './replaceFile';
import { Refusal } from './terminal';

/**
 * Makes the file, or replaces its text, keeping its mode. Refuses when it may not be written.
 * @param shown the file as the user named it.
 */
export function writeFileWhole(shown: string, path: string, text: string): void {
  if (fs.existsSync(path)) {
    if (fs.statSync(path).isDirectory()) throw new Refusal(`${shown}: is a folder; it was not written`);
    replaceFile(shown, path, readText(path, shown), text);
    return;
  }
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${Date.now().toString(36)}.tmp`);
  try {
    // The bytes are on the disk before the name leads to them.
    const file = fs.openSync(temporary, 'wx');
    try {
      fs.writeFileSync(file, text);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(temporary, path);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw new Refusal(`${shown}: cannot be written (${error instanceof Error ? reasonOf(error) : String(error)})`);
  }
}

/** Whether two paths lead to one file, by links, too. */
export function isSameFile(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [one, other].map((path) => fs.statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

// The postmortems among the targets, one at a time, so that memory does not grow with their number.
import { DEFAULT_SETTINGS } from '../config/settings';
import type { Reading } from '../reading';
import { createService, isReadable, MAX_LENGTH } from '../service';
import { documentOf, type Target, targetsOf } from './files';
import { progress } from './progress';
import { Refusal, type Terminal } from './terminal';

export interface Found {
  readonly file: string;
  readonly reading: Reading;
}

export interface Outcome {
  /** The files that were looked at, and how many of them were read as postmortems. */
  readonly files: number;
  readonly postmortems: number;
  /** Whether every file that was meant could be read. */
  readonly complete: boolean;
}

/** Calls `visit` for each postmortem in turn. A file that cannot be read is told on stderr, and the others are still visited. */
export async function visitPostmortems(
  paths: readonly string[],
  stdinName: string,
  terminal: Terminal,
  visit: (found: Found) => void,
): Promise<Outcome> {
  const service = createService(DEFAULT_SETTINGS, 'once');
  const targets = await targetsOf(paths, terminal, stdinName);
  const shown = progress(terminal, targets.length);
  let postmortems = 0;
  let complete = true;
  for (const [index, target] of targets.entries()) {
    shown.at(index);
    try {
      const document = await documentOf(target, terminal);
      const reading = service.read(document, target.by === 'search' ? undefined : 'outright');
      if (reading !== undefined) {
        postmortems++;
        visit({ file: target.file, reading });
      } else if (!isReadable(document.text)) {
        complete = tellUnread(target, document.text, terminal) && complete;
      }
      service.forget(document.uri);
    } catch (error) {
      complete = false;
      terminal.stderr.write(`postmortem: ${reasonOf(error, target)}\n`);
    }
  }
  shown.end();
  return { files: targets.length, postmortems, complete };
}

/** @returns whether it does no harm: a file that was merely found may be no document at all. */
function tellUnread(target: Target, text: string, { stderr }: Terminal): boolean {
  if (target.by === 'search' && text.length <= MAX_LENGTH) return true;
  const size = (text.length / 1024 / 1024).toFixed(1);
  const why =
    text.length > MAX_LENGTH
      ? `has ${size} million characters, more than the ${MAX_LENGTH / 1024 / 1024} million a postmortem may have`
      : 'is a binary file, not a text';
  stderr.write(`postmortem: ${target.file}: ${why}; it was not read\n`);
  return target.by === 'search';
}

function reasonOf(error: unknown, { file }: Target): string {
  if (error instanceof Refusal) return error.message;
  return `${file}: stopped at a defect of this tool (${error instanceof Error ? error.message : String(error)})`;
}

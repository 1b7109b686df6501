// The postmortems among the targets, one after the other, so that memory does not grow with their number.
import { type Choice, foldersOf, targetsOf, textOf } from './files';
import { type CheckJob, type Job, type Looked, looker } from './look';
import { progress } from './progress';
import { namedSettingsFile, refuseBadSettings } from './settingsFiles';
import type { Shown } from './shown';
import type { Terminal } from './terminal';
import { lookTogether, threadsFor } from './threads';
import { BEYOND, type Seen, together } from './together';

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
  choice: Choice,
  asked: Job,
  terminal: Terminal,
  visit: (shown: Shown) => void,
): Promise<Outcome> {
  const targets = await targetsOf(paths, terminal, choice);
  const config = choice.config === undefined ? undefined : namedSettingsFile(choice.config, terminal.cwd());
  refuseBadSettings(targets, terminal.cwd(), config);
  const job: Job = { ...asked, ...(config && { config }) };
  const shown = progress(terminal, targets.length);
  let files = 0;
  let postmortems = 0;
  let complete = true;
  const seen: Seen[] = [];
  const take = (looked: Looked): void => {
    files++;
    shown.at(files);
    if (looked.told !== undefined) terminal.stderr.write(`postmortem: ${looked.told}\n`);
    complete &&= looked.complete;
    if (looked.shown === undefined) return;
    postmortems++;
    visit(looked.shown);
    const target = targets[files - 1];
    const { incident } = looked;
    if (target === undefined || incident === undefined || target.by === 'stdin') return;
    // The others neither are called anything nor name anything.
    if (incident.names.length + incident.references.length > 0) seen.push({ target, incident });
  };
  const threads = threadsFor(targets, terminal);
  if (threads > 0) {
    await lookTogether({ targets, job, cwd: terminal.cwd() }, threads, terminal, take);
  } else {
    const look = looker(job, terminal.cwd());
    for (const target of targets) {
      take(look(target, target.by === 'stdin' ? await textOf(terminal.stdin) : undefined));
    }
  }
  if (job.command === 'check' && seen.length > 1 && beyond(job).length > 0) {
    const folders = await foldersOf(paths, terminal.cwd());
    const { workspace, concerned } = await together(seen, folders);
    const { fix: _, ...read } = job;
    const look = looker({ ...read, rules: beyond(job) }, terminal.cwd(), workspace);
    for (const target of concerned) {
      const { shown: again } = look(target);
      if (again !== undefined && again.records.length > 0) visit(again);
    }
  }
  shown.end();
  return { files, postmortems, complete };
}

/** The rules about other documents that the job looks for. */
function beyond({ rules }: CheckJob): readonly string[] {
  return BEYOND.filter((code) => rules.length === 0 || rules.includes(code));
}

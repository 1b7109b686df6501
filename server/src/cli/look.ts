// One file looked at: what is to be printed about it, as plain data, so that it may come from another thread.
import { inspection } from '../export/inspect';
import type { Reading } from '../reading';
import { createService, isReadable, MAX_LENGTH } from '../service';
import { documentOf, type Target } from './files';
import { type CheckFormat, presentFindings } from './findings';
import { settingsOfDocuments } from './settingsFiles';
import { NO_FINDINGS, type Shown } from './shown';
import { Refusal } from './terminal';

/** What is asked about each file. */
export type Job =
  | { readonly command: 'check'; readonly format: CheckFormat; readonly colour: boolean }
  | { readonly command: 'inspect' };

export interface Looked {
  /** What is to be printed; undefined for a file that is no postmortem. */
  readonly shown?: Shown;
  /** What is to be said beside that, in one line. */
  readonly told?: string;
  /** Whether the file could be read, if it was meant to be. */
  readonly complete: boolean;
}

/** @returns what looks at one file after another; `text` stands for the content of one that is no file. */
export function looker(job: Job, cwd: string): (target: Target, text?: string) => Looked {
  const service = createService(settingsOfDocuments(), 'once');
  const present = presenter(job);
  return (target, text) => {
    try {
      const document = documentOf(target, cwd, text);
      const reading = service.read(document, target.by === 'search' ? undefined : 'outright');
      service.forget(document.uri);
      if (reading !== undefined) return { shown: present(reading, target.file), complete: true };
      return isReadable(document.text) ? NOTHING : unread(target, document.text);
    } catch (error) {
      return { told: reasonOf(error, target), complete: false };
    }
  };
}

const NOTHING: Looked = { complete: true };

function presenter(job: Job): (reading: Reading, file: string) => Shown {
  if (job.command === 'check') return presentFindings(job.format, job.colour);
  return (reading, file) => ({ records: [JSON.stringify(inspection(reading, file))], counts: NO_FINDINGS });
}

/** A file that was merely found may be no document at all: then nothing is said. */
function unread({ file, by }: Target, text: string): Looked {
  if (by === 'search' && text.length <= MAX_LENGTH) return NOTHING;
  const size = (text.length / 1024 / 1024).toFixed(1);
  const why =
    text.length > MAX_LENGTH
      ? `has ${size} million characters, more than the ${MAX_LENGTH / 1024 / 1024} million a postmortem may have`
      : 'is a binary file, not a text';
  return { told: `${file}: ${why}; it was not read`, complete: by === 'search' };
}

function reasonOf(error: unknown, { file }: Target): string {
  if (error instanceof Refusal) return error.message;
  return `${file}: stopped at a defect of this tool (${error instanceof Error ? error.message : String(error)})`;
}

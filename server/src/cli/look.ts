// One file looked at: what is to be printed about it, as plain data, so that it may come from another thread.
import { resolve } from 'node:path';
import { inspection } from '../export/inspect';
import type { Incident, Workspace } from '../model/incident';
import type { Reading } from '../reading';
import type { Finding } from '../rules/rule';
import { createService, isReadable, MAX_LENGTH, type Service } from '../service';
import { incidentOf } from '../workspace/incident';
import { documentOf, type Target } from './files';
import { type Presentation, presentFindings } from './findings';
import { fixReading } from './fixing';
import type { FoundFile } from './nearestFile';
import { replaceFile } from './replaceFile';
import { settingsOfDocuments } from './settingsFiles';
import { NO_FINDINGS, type Shown } from './shown';
import { Refusal } from './terminal';

/** What is asked about each file. */
export type Job = CheckJob | InspectJob;

interface AnyJob {
  /** The settings file that counts for all files. */
  readonly config?: FoundFile;
}

interface InspectJob extends AnyJob {
  readonly command: 'inspect';
}

export interface CheckJob extends AnyJob, Presentation {
  readonly command: 'check';
  /** The codes that are looked for; none stands for all. */
  readonly rules: readonly string[];
  /** Whether safe fixes are applied first, and what they make is written to the file. */
  readonly fix?: 'written' | 'not written';
}

export interface Looked {
  /** What is to be printed; undefined for a file that is no postmortem. */
  readonly shown?: Shown;
  /** What is to be said beside that, in one line. */
  readonly told?: string;
  /** What other postmortems need to know of this one. */
  readonly incident?: Incident;
  /** Whether the file could be read, if it was meant to be. */
  readonly complete: boolean;
}

/**
 * @param workspace what all files together show, when that is known.
 * @returns what looks at one file after another; `text` stands for the content of one that is no file.
 */
export function looker(job: Job, cwd: string, workspace?: Workspace): (target: Target, text?: string) => Looked {
  const service = createService(settingsOfDocuments(job.config), 'once', Date.now, () => workspace);
  const show = job.command === 'check' ? checker(job, service, cwd) : inspected;
  const isJoined = workspace === undefined && job.command === 'check';
  return (target, text) => {
    try {
      const document = documentOf(target, cwd, text);
      const reading = service.read(document, target.by === 'search' ? undefined : 'outright');
      service.forget(document.uri);
      if (reading !== undefined) {
        const incident = isJoined ? incidentOf(reading) : undefined;
        return { shown: show(reading, target), ...(incident && { incident }), complete: true };
      }
      return isReadable(document.text) ? NOTHING : unread(target, document.text);
    } catch (error) {
      return { told: reasonOf(error, target), complete: false };
    }
  };
}

const NOTHING: Looked = { complete: true };

function inspected(reading: Reading, { file }: Target): Shown {
  return { records: [JSON.stringify(inspection(reading, file))], counts: NO_FINDINGS };
}

function checker(job: CheckJob, service: Service, cwd: string): (reading: Reading, target: Target) => Shown {
  const present = presentFindings(job);
  const isWanted = ({ code }: Finding): boolean => job.rules.length === 0 || job.rules.includes(code);
  const shown = (reading: Reading, { file }: Target): Shown =>
    present(reading, file, reading.findings.filter(isWanted));
  const { fix } = job;
  if (fix === undefined) return shown;
  return (reading, target) => {
    const { fixed, places } = fixReading(service, reading, isWanted);
    const [before, after] = [reading.document.text, fixed.document.text];
    if (fix === 'written' && target.by !== 'stdin' && places > 0) {
      replaceFile(target.file, resolve(cwd, target.file), before, after);
    }
    return { ...shown(fixed, target), fixed: { file: target.file, before, after, places } };
  };
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

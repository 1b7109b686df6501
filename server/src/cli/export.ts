// `postmortem export` and `postmortem render`: one postmortem in another format, to a file or to standard output.
import { basename, resolve } from 'node:path';
import { type Format, formatOf } from '../export/formats';
import type { Reading } from '../reading';
import { createService } from '../service';
import { documentOf, type Target, textOf } from './files';
import { readPictures } from './pictures';
import { namedSettingsFile, settingsOfDocuments } from './settingsFiles';
import { type ExitCode, Refusal, type Terminal } from './terminal';
import { isSameFile, writeFileWhole } from './writeFile';

export interface ExportOptions {
  readonly format: string;
  /** The file to write; standard output without it. */
  readonly output?: string;
  readonly remarks?: boolean;
  readonly stdinFilename: string;
  readonly config?: string;
}

export async function exportDocument(path: string, options: ExportOptions, terminal: Terminal): Promise<ExitCode> {
  const { stdout, stderr, stdin } = terminal;
  const cwd = terminal.cwd();
  const format = formatOf(options.format);
  if (format === undefined) throw new Refusal(`there is no format '${options.format}'`);
  const target: Target = path === '-' ? { file: options.stdinFilename, by: 'stdin' } : { file: path, by: 'name' };
  const reading = readingOf(target, cwd, options.config, path === '-' ? await textOf(stdin) : undefined);
  const { pictures, missing } = readPictures(format.pictures?.(reading) ?? [], resolve(cwd, target.file), cwd);
  for (const why of missing) stderr.write(`postmortem: ${why}\n`);
  for (const problem of reading.postmortem.problems) {
    const line = reading.lines.lineAt(problem.span.start) + 1;
    stderr.write(`postmortem: ${target.file}:${line}: ${problem.message}; what follows may be missing\n`);
  }
  const text = format.write(reading, {
    file: target.file,
    pictures,
    ...(options.remarks !== undefined && { remarks: options.remarks }),
  });
  if (options.output === undefined || options.output === '-') stdout.write(text);
  else write(options.output, text, format, target, cwd);
  return 0;
}

function readingOf(target: Target, cwd: string, config: string | undefined, text: string | undefined): Reading {
  const settings = settingsOfDocuments(config === undefined ? undefined : namedSettingsFile(config, cwd));
  const document = documentOf(target, cwd, text);
  const reading = createService(settings, 'once', Date.now).read(document, 'outright');
  if (reading === undefined) throw new Refusal(`${target.file}: is too long for a postmortem, or is not a text`);
  return reading;
}

function write(output: string, text: string, { marked }: Format, { file }: Target, cwd: string): void {
  const path = resolve(cwd, output);
  if (isSameFile(path, resolve(cwd, file))) {
    throw new Refusal(`${output}: is the postmortem itself; ${basename(output)} was not written over`);
  }
  writeFileWhole(output, path, marked ? `\uFEFF${text}` : text);
}

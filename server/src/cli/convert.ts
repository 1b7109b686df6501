// `postmortem convert`: one postmortem in the other syntax, to a file or to standard output. It loses nothing, or says what.
import { resolve } from 'node:path';
import { convert } from '../refactor/convert/convert';
import { createService } from '../service';
import { documentOf, type Target, textOf } from './files';
import { namedSettingsFile, settingsOfDocuments } from './settingsFiles';
import { type ExitCode, printable, Refusal, type Terminal } from './terminal';
import { writeFileWhole } from './writeFile';

export interface ConvertOptions {
  /** The file to write; standard output without it. */
  readonly output?: string;
  /** Whether it is written although something is lost. */
  readonly lossy?: boolean;
  readonly stdinFilename: string;
  readonly config?: string;
}

export async function convertDocument(path: string, options: ConvertOptions, terminal: Terminal): Promise<ExitCode> {
  const { stdout, stderr, stdin } = terminal;
  const cwd = terminal.cwd();
  const target: Target = path === '-' ? { file: options.stdinFilename, by: 'stdin' } : { file: path, by: 'name' };
  const settings = settingsOfDocuments(
    options.config === undefined ? undefined : namedSettingsFile(options.config, cwd),
  );
  const service = createService(settings, 'once', Date.now);
  const reading = service.read(documentOf(target, cwd, path === '-' ? await textOf(stdin) : undefined), 'outright');
  if (reading === undefined) throw new Refusal(`${target.file}: is too long for a postmortem, or is not a text`);
  const made = convert(reading, (document) => service.read(document, 'outright'));
  if (made === undefined) {
    throw new Refusal(
      `${target.file}: cannot be read as a whole, which \`postmortem check\` tells more about; it was not converted`,
    );
  }
  for (const loss of made.losses) stderr.write(`${printable(target.file)}: ${printable(loss)}\n`);
  if (made.losses.length > 0 && !options.lossy) {
    throw new Refusal(`${target.file}: was not converted, for that would be lost; --lossy converts all the same`);
  }
  const { output } = options;
  if (output === undefined || output === '-') stdout.write(made.text);
  else if (resolve(cwd, output) === resolve(cwd, target.file)) {
    throw new Refusal(`${output}: is the postmortem itself; it was not written over`);
  } else writeFileWhole(output, resolve(cwd, output), made.text);
  return 0;
}

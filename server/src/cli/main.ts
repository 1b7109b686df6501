// The command line: arguments in, exit code out.
import { Command, CommanderError, Option } from 'commander';
import { VERSION } from '../version';
import { type CheckOptions, check } from './check';
import type { ConvertOptions } from './convert';
import type { ExportOptions } from './export';
import { CHECK_FORMATS } from './findings';
import type { FixOptions } from './fix';
import { INSPECT_FORMATS, type InspectOptions, inspect } from './inspect';
import type { RulesOptions } from './rules';
import { FAIL_ON } from './shown';
import { type ExitCode, Refusal, type Terminal } from './terminal';

/**
 * Runs one command.
 * @param argv the arguments without interpreter and script.
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = commandLine(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const why = error instanceof Error ? error.message : String(error);
    terminal.stderr.write(
      `postmortem: ${error instanceof Refusal ? why : `stopped at a defect of this tool (${why})`}\n`,
    );
    return 2;
  }
}

function commandLine(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const program = new Command('postmortem')
    .description('Checks incident postmortems: timelines, durations, zones, and what is still missing.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: (text, write) => write(oneLine(text)),
    });

  program
    .command('check')
    .description('Report what does not add up.')
    .argument('<paths...>', PATHS)
    .addOption(new Option('--format <format>', 'how findings are printed').choices(CHECK_FORMATS).default('pretty'))
    .addOption(new Option('--fail-on <severity>', 'exit with 1 at or above').choices(FAIL_ON).default('error'))
    .addOption(onlyRule())
    .option('--fix', 'apply the safe fixes first, and report what is left')
    .option('--fix-dry-run', 'print what --fix would change as a diff, and write nothing')
    .option('--config <file>', 'a settings file for all documents, in place of the .postmortemrc.yaml nearest to each')
    .option('--if-recognised', 'of named files, too, take only those that are recognised as postmortems')
    .addOption(stdinFilename())
    .action(async (paths: string[], options: CheckOptions) => done(await check(paths, options, terminal)));

  program
    .command('fix')
    .description('Apply the fixes that change spelling or style and no meaning.')
    .argument('<paths...>', PATHS)
    .option('--dry-run', 'print what would change as a diff, and write nothing')
    .addOption(onlyRule())
    .option('--config <file>', 'a settings file for all documents, in place of the .postmortemrc.yaml nearest to each')
    .option('--if-recognised', 'of named files, too, take only those that are recognised as postmortems')
    .addOption(stdinFilename())
    .action(async (paths: string[], options: FixOptions) =>
      done(await (await import('./fix')).fix(paths, options, terminal)),
    );

  program
    .command('inspect')
    .description('Print what is understood: timeline, milestones, metrics, actions.')
    .argument('<paths...>', PATHS)
    .addOption(new Option('--format <format>', 'how documents are printed').choices(INSPECT_FORMATS).default('json'))
    .option('--config <file>', 'a settings file for all documents, in place of the .postmortemrc.yaml nearest to each')
    .option('--if-recognised', 'of named files, too, take only those that are recognised as postmortems')
    .addOption(stdinFilename())
    .action(async (paths: string[], options: InspectOptions) => done(await inspect(paths, options, terminal)));

  program
    .command('render')
    .description('Make one HTML file of a postmortem, with styles and pictures within, to mail or print.')
    .argument('<file>', FILE)
    .addOption(output())
    .option('--remarks', 'show what is found, and what is left to do, for those who review a draft')
    .option('--config <file>', 'a settings file, in place of the .postmortemrc.yaml nearest to the document')
    .addOption(stdinFilename())
    .action(async (file: string, options: Omit<ExportOptions, 'format'>) =>
      done(await (await import('./export')).exportDocument(file, { ...options, format: 'html' }, terminal)),
    );

  program
    .command('export')
    .description('Write a postmortem in another format.')
    .argument('<file>', FILE)
    .addOption(new Option('--format <format>', 'the format').choices(EXPORT_FORMATS).makeOptionMandatory())
    .addOption(output())
    .option('--config <file>', 'a settings file, in place of the .postmortemrc.yaml nearest to the document')
    .addOption(stdinFilename())
    .action(async (file: string, options: ExportOptions) =>
      done(await (await import('./export')).exportDocument(file, options, terminal)),
    );

  program
    .command('convert')
    .description('Write a postmortem in the other syntax: Markdown as YAML, YAML as Markdown.')
    .argument('<file>', FILE)
    .addOption(output())
    .option('--lossy', 'convert even where something is lost, and say what')
    .option('--config <file>', 'a settings file, in place of the .postmortemrc.yaml nearest to the document')
    .addOption(stdinFilename())
    .action(async (file: string, options: ConvertOptions) =>
      done(await (await import('./convert')).convertDocument(file, options, terminal)),
    );

  program
    .command('rules')
    .description('List the rules.')
    .addOption(new Option('--format <format>', 'how rules are printed').choices(RULES_FORMATS).default('pretty'))
    .action(async (options: RulesOptions) => done((await import('./rules')).listRules(options, terminal)));

  program
    .command('explain')
    .description('Tell why a rule exists, with an example and its fixes.')
    .argument('<code>', 'the code of a rule, such as timeline/out-of-order')
    .action(async (code: string) => done((await import('./rules')).explain(code, terminal)));

  program
    .command('lsp')
    .description('Serve an editor over the Language Server Protocol.')
    .requiredOption('--stdio', 'speak over standard input and output');

  return program;
}

const RULES_FORMATS: readonly RulesOptions['format'][] = ['pretty', 'json', 'markdown'];

/** Named here, for the formats themselves are loaded when one is asked for. */
export const EXPORT_FORMATS: readonly string[] = [
  'html',
  'json',
  'csv',
  'csv-actions',
  'mermaid',
  'markdown',
  'rich-text',
];

const FILE = 'a file; - for standard input';

const PATHS = 'files, folders and globs; - for standard input';

function output(): Option {
  return new Option('-o, --output <file>', 'the file to write, as a whole or not at all; standard output without it');
}

function stdinFilename(): Option {
  return new Option('--stdin-filename <name>', 'the name that standard input stands for').default('stdin.md');
}

function onlyRule(): Option {
  return new Option('--rule <code>', 'look for this rule only; may be given several times')
    .argParser((code: string, codes: readonly string[]) => [...codes, code])
    .default([], 'all');
}

/** `postmortem: unknown option '--x' (Did you mean --y?)`: one line, naming the value and what would do. */
function oneLine(text: string): string {
  const line = text.trim().replace(/(?<!\s)\s*\n\s*/g, ' ');
  const choice =
    /^error: option '([^\s']+)(?:\s[^']*)?' argument '(.*)' is invalid\. Allowed choices are ([^']*)\.$/.exec(line);
  if (choice === null) return `${line.replace(/^error:/, 'postmortem:')}\n`;
  const [, option, given, choices] = choice;
  return `postmortem: ${option} takes one of ${choices}, not '${given}'\n`;
}

// Opens the examples in an editor with the extension running: the first thing a newcomer does, in a fresh checkout too.
// usage: npm start [-- --served] [--port NUMBER] [--no-open]
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openInBrowser } from './host/browser.mjs';
import { chooseEditor } from './host/choose.mjs';
import { openDesktop } from './host/desktop.mjs';
import { facts } from './host/desktops.mjs';
import { silentStep, step } from './host/progress.mjs';
import { build, installPackages, root } from './host/project.mjs';
import { provisionVSCode } from './host/recipes.mjs';
import { startServer } from './host/server.mjs';
import { forReading } from './host/settings.mjs';
import { exitOnSignals } from './host/signals.mjs';

const USAGE = `usage: npm start -- [--served] [--port NUMBER] [--no-open]
  --served       use the VS Code in the browser, even where a desktop VS Code is installed
  --port NUMBER  where the VS Code in the browser listens (default: any free port)
  --no-open      print the address and open no browser`;

const options = readOptions();
// Ctrl+C is how this is meant to end.
exitOnSignals(() => 0);
await start().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function start() {
  await installPackages();
  await step('Building the extension', () => build('extension'));
  const choice = chooseEditor(facts(options.served ? 'served' : undefined));
  switch (choice.kind) {
    case 'none':
      throw new Error(choice.why);
    case 'served':
      return serve();
    case 'desktop':
      return openDesktop(choice.executable, examples());
    case 'download': {
      const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
      const cachePath = join(root, '.vscode-test');
      const executable = await silentStep('Fetching VS Code (once)', () => downloadAndUnzipVSCode({ cachePath }));
      return openDesktop(executable, examples());
    }
  }
}

/** Serves until Ctrl+C; the exit listeners of the server take it down. */
async function serve() {
  await provisionVSCode();
  const server = await step('Starting VS Code', () => startServer({ settings: forReading, port: options.port }));
  const address = server.address(examples());
  const opened = options.open && openInBrowser(address);
  console.log(`
The examples are open in VS Code with the extension running:

  ${address}

${opened ? 'Your browser should show it now.' : 'Open this address in a browser.'} It works on this machine only, and only with the token in it.
Press Ctrl+C to stop.`);
  throw new Error(`${await server.ended}. Run npm start again.`);
}

/** The folder of examples, with the first of them in an editor. */
function examples() {
  const folder = join(root, 'examples');
  const [first] = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  return { folder, extension: root, ...(first ? { file: join(folder, first) } : {}) };
}

/** @returns {{served: boolean, port: number, open: boolean}} */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        served: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new Error(`--port ${values.port} is no port number.`);
    return { served: values.served, port, open: !values['no-open'] };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exit(2);
  }
}

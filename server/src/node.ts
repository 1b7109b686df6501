// The one entry for Node: the language server when an editor starts it, else the command line. Each loads only what it needs.
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const SERVER_ARGUMENTS = /^--(stdio|node-ipc|socket|pipe)(=|$)/;

async function start(argv: readonly string[]): Promise<void> {
  keepCompiledCode();
  if (argv.some((argument) => SERVER_ARGUMENTS.test(argument))) {
    const { startServer } = await import('./lsp/start');
    spareMemory();
    const { settingsNear } = await import('./cli/nearestFile');
    startServer(
      (settings, workspace) => {
        const { createService } = engine();
        stopYoungGrowth();
        return createService(settings, 'editing', Date.now, workspace);
      },
      {
        findSettings: settingsNear,
        // Loaded when the first document was answered for.
        files: {
          find: async (folder) => (await import('./cli/workspaceFiles')).findFiles(folder),
          read: async (uri) => (await import('./cli/workspaceFiles')).readIfShort(uri),
        },
        later: (work) => setTimeout(work, LATER_MS),
      },
    );
    return;
  }
  // A reader that has seen enough, like `head`, closes the pipe: that ends the work, and is no failure.
  process.stdout.on('error', () => process.exit(0));
  const { main } = await import('./cli/main');
  const { stdin, stdout, stderr, env } = process;
  const thread = fileURLToPath(new URL('./thread.js', import.meta.url));
  process.exitCode = await main(argv, { stdin, stdout, stderr, env, cwd: () => process.cwd(), thread });
}

/** Whoever types goes on typing in less. */
const LATER_MS = 300;

/** What reads and checks documents, in a file of its own: `initialize` is answered before it is loaded. */
function engine(): typeof import('./service') {
  return nodeModule.createRequire(import.meta.url)('./service.js');
}

/**
 * V8 trades memory for throughput: unasked, its young generation grows to 48 MB, and its heap to a multiple of what lives. What an
 * edit leaves behind dies at once. A heap a third larger than what lives, with a young generation that stays as small as it is when the
 * first document is opened, takes the same time for an edit and leaves 50 MB to others.
 */
function spareMemory(): void {
  setFlagsFromString('--heap-growing-percent=30');
  setFlagsFromString('--semi-space-growth-factor=4');
}

function stopYoungGrowth(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Node from 22.1 on keeps what it compiled for the next start. */
function keepCompiledCode(): void {
  if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
    nodeModule.enableCompileCache();
  }
}

void start(process.argv.slice(2));

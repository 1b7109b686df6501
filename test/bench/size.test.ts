// What is delivered stays small: what a server loads before it answers `initialize`, and the package as a whole.
import { strict as assert } from 'node:assert';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import picomatch from 'picomatch';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { QUEUE } from '../protocol/queue';

const KIB = 1024;
/** The budget, and what it takes to read and check Markdown on top of it. */
const LOADED_AT_START = 500 * KIB;
const LOADED_TO_CHECK = 975 * KIB;
const LOADED_BY_COMMAND_LINE = 850 * KIB;
const PACKAGE = 1024 * KIB;

describe('the minified build', function () {
  this.timeout(60_000);
  let folder = '';
  let hook = '';
  let list = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-size-'));
    [hook, list] = [join(folder, 'hook.cjs'), join(folder, 'loaded.json')];
    writeFileSync(hook, TELL_WHAT_WAS_LOADED);
    execFileSync(process.execPath, ['build.mjs', '--minify', '--out', join(folder, 'dist')]);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** The bytes of the files that a process loaded. */
  const loaded = (): number => {
    const files: unknown = JSON.parse(readFileSync(list, 'utf8'));
    assert.ok(Array.isArray(files));
    return sum(files.filter((file) => file !== hook).map((file) => statSync(file).size));
  };
  const started = (argv: readonly string[]) =>
    spawn(process.execPath, ['--require', hook, join(folder, 'dist/server/node.js'), ...argv], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, LOADED: list },
    });

  async function serving(talk: (connection: ProtocolConnection) => Promise<unknown>): Promise<number> {
    const server = started(['--stdio']);
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await talk(connection);
    const exited = once(server, 'exit');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await exited;
    connection.dispose();
    return loaded();
  }

  it('answers `initialize` with little loaded', async () => {
    assertWithin(await serving(async () => {}), LOADED_AT_START);
  });

  it('checks a document without loading the preview and the command line', async () => {
    const textDocument = { uri: 'file:///queue.postmortem.md', languageId: 'markdown', version: 1, text: QUEUE };
    const all = await serving(async (connection) => {
      await connection.sendNotification('initialized', {});
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      await connection.sendRequest('textDocument/diagnostic', { textDocument });
    });
    assertWithin(all, LOADED_TO_CHECK);
  });

  it('checks files without loading the protocol and the preview', async () => {
    const command = started(['check', '-']);
    command.stdout.resume();
    command.stdin.end(QUEUE);
    await once(command, 'exit');
    assertWithin(loaded(), LOADED_BY_COMMAND_LINE);
  });

  it('is packed into a small package', () => {
    const files = packaged(folder);
    assert.ok(files.some((file) => file.endsWith('worker.js')) && files.some((file) => file.endsWith('icon.png')));
    assertWithin(sum(files.map((file) => deflateRawSync(readFileSync(file)).length + ENTRY)), PACKAGE);
  });
});

/** Preloaded into a process: says at its end which files it loaded. */
const TELL_WHAT_WAS_LOADED =
  "process.on('exit', () => require('fs').writeFileSync(process.env.LOADED, JSON.stringify(Object.keys(require.cache))));";

/** What a file costs in a package besides its content: its name and sizes, twice. */
const ENTRY = 200;

/** The files that .vscodeignore leaves, with the bundles taken from the folder of the minified build. */
function packaged(built: string): readonly string[] {
  const patterns = readFileSync('.vscodeignore', 'utf8').split('\n');
  const wanted = picomatch(patterns.filter((line) => line.startsWith('!')).map((line) => line.slice(1)));
  const below = (root: string, folders: readonly string[]): readonly string[] =>
    folders
      .flatMap((name) => readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map((f) => join(name, f)))
      .filter((file) => wanted(file.split(sep).join('/')))
      .map((file) => join(root, file));
  const beside = readdirSync('.').filter((file) => wanted(file));
  return [...beside, ...below('.', ['docs', 'snippets', 'syntaxes']), ...below(built, ['dist'])];
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function assertWithin(bytes: number, budget: number): void {
  const shown = (value: number): string => `${Math.round(value / KIB)} KiB`;
  assert.ok(bytes > 0 && bytes <= budget, `${shown(bytes)} of ${shown(budget)}`);
}

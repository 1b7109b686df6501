// Runs the served VS Code: reachable from this machine only, and only with the token in the address.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provisionVSCode } from './recipes.mjs';

const HOST = '127.0.0.1';
const STARTS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 3_000;

/**
 * @typedef {object} Server
 * @property {(what: Workbench) => string} address where a browser finds a workbench
 * @property {Promise<string>} ended resolves, saying how, when the server is no more
 * @property {() => Promise<void>} stop ends it with all that it started, and deletes its data
 *
 * @typedef {object} Workbench
 * @property {string} folder to open
 * @property {string} [file] to open in it
 * @property {string} extension folder of the extension under development
 * @property {string} [tests] module that the extension host runs before it ends
 */

/**
 * Starts a server of its own, with settings and data of its own.
 *
 * @param {object} options
 * @param {Record<string, unknown>} options.settings user settings
 * @param {number} [options.port] 0, the default, takes any that is free
 * @returns {Promise<Server>} once it listens
 */
export async function startServer({ settings, port = 0 }) {
  await expectFree(port);
  const vscode = await provisionVSCode();
  const data = mkdtempSync(join(tmpdir(), 'postmortem-editor-'));
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(data, 'token');
  // Other users of the machine can read command lines, but not this file.
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(settings, null, 2));

  const args = [
    join(vscode.server, 'out', 'server-main.js'),
    ...['--host', HOST, '--port', String(port), '--connection-token-file', tokenFile],
    ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')],
    ...['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'],
    '--enable-smoke-test-driver',
  ];
  const child = spawn(vscode.node, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, which takes the extension hosts along when it is ended.
    detached: true,
    // Its sockets stay out of the shared temporary folder.
    env: { ...process.env, XDG_RUNTIME_DIR: data },
  });
  const endGroup = (/** @type {NodeJS.Signals} */ signal) => {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  const onExit = () => {
    endGroup('SIGKILL');
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', onExit);
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(`the server could not be started: ${error.message}`));
    child.once('exit', (code, signal) => resolve(`the server ended with ${code ?? signal}`));
  });
  const stop = async () => {
    endGroup('SIGTERM');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, STOPS_WITHIN_MS))]);
    process.removeListener('exit', onExit);
    onExit();
  };

  try {
    const actual = await listening(child, ended);
    return { address: (what) => address(actual, token, what), ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The server itself would wait for ever at a port that somebody else listens at.
 *
 * @param {number} port
 * @returns {Promise<void>} rejects when it is taken
 */
function expectFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is taken: choose another one, or none to take any that is free.`) : error);
    });
    probe.listen(port, HOST, () => probe.close(() => resolve()));
  });
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {Promise<string>} ended
 * @returns {Promise<number>} the port
 */
function listening(child, ended) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (/** @type {string} */ why) => reject(new Error(`${why}\n${said.trim()}`));
    const timer = setTimeout(
      () => fail(`VS Code does not listen after ${STARTS_WITHIN_MS / 1000} s`),
      STARTS_WITHIN_MS,
    );
    const listen = (/** @type {Buffer} */ data) => {
      said += data;
      const port = /listening on (\d+)/.exec(said)?.[1];
      if (port) settle(() => resolve(Number(port)));
    };
    const settle = (/** @type {() => void} */ outcome) => {
      clearTimeout(timer);
      outcome();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    ended.then((how) => settle(() => fail(how)));
  });
}

/**
 * @param {number} port
 * @param {string} token
 * @param {Workbench} workbench
 */
function address(port, token, { folder, file, extension, tests }) {
  const served = (/** @type {string} */ path) => `vscode-remote://${HOST}:${port}${path}`;
  const payload = [['extensionDevelopmentPath', served(extension)]];
  if (tests) payload.push(['extensionTestsPath', served(tests)]);
  if (file) payload.push(['openFile', served(file)]);
  const query = new URLSearchParams({ tkn: token, folder, payload: JSON.stringify(payload) });
  return `http://${HOST}:${port}/?${query}`;
}

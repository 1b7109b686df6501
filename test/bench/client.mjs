// The least that a client can do, so that what is measured is the server: frames and numbers messages, and reads the memory of the process.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

/**
 * Starts a server over standard input and output, and says how long it took until `initialize` was answered.
 * @param {string} bundle
 */
export async function startServer(bundle) {
  const started = performance.now();
  const child = spawn(process.execPath, [resolve(bundle), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  /** @type {Map<number, (result: unknown) => void>} */
  const waiting = new Map();
  let last = 0;
  const send = (/** @type {object} */ message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  readFrames(child.stdout, ({ id, method, result }) => {
    if (method === undefined) waiting.get(id)?.(result);
    else if (id !== undefined) send({ id, result: null });
  });
  const server = {
    initialize: 0,
    notify: (/** @type {string} */ method, /** @type {object} */ params) => send({ method, params }),
    /** @returns {Promise<unknown>} */
    request(/** @type {string} */ method, /** @type {object} */ params) {
      const id = ++last;
      const answer = new Promise((done) => waiting.set(id, done)).finally(() => waiting.delete(id));
      send({ id, method, params });
      return answer;
    },
    memory: () => memoryOf(child.pid),
    async stop() {
      const ended = new Promise((done) => child.on('exit', done));
      await server.request('shutdown', {});
      server.notify('exit', {});
      await ended;
    },
  };
  const capabilities = { textDocument: { diagnostic: {} } };
  await server.request('initialize', { processId: process.pid, rootUri: null, capabilities });
  server.initialize = performance.now() - started;
  server.notify('initialized', {});
  return server;
}

/**
 * The memory of a process in MiB, now and at its highest; where the system does not say it, nothing.
 * @param {number | undefined} pid
 */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (/** @type {string} */ name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
    return { now: of('VmRSS'), highest: of('VmHWM') };
  } catch {
    return undefined;
  }
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {(message: {id: number, method?: string, result?: unknown}) => void} take
 */
function readFrames(stream, take) {
  let rest = Buffer.alloc(0);
  stream.on('data', (/** @type {Buffer} */ chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, head))?.[1]);
      if (rest.length < end) return;
      take(JSON.parse(rest.toString('utf8', head + 4, end)));
      rest = rest.subarray(end);
    }
  });
}

// The built worker, in a context that has what a web worker has and nothing of Node.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { QUEUE } from './queue';

interface Message {
  readonly id?: number;
  readonly result?: {
    readonly items?: readonly { readonly code: string }[];
    readonly capabilities?: object;
    readonly text?: string;
  };
}

const URI = 'file:///site/queue.postmortem.md';

describe('the worker', () => {
  const ports: MessagePort[] = [];
  afterEach(() => {
    for (const port of ports.splice(0)) port.close();
  });

  it('serves a client, and loses nothing of what it sent before the script ran', async () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    const answers = collect(port1);
    port1.postMessage(request(1, 'initialize', { processId: null, rootUri: null, capabilities: {} }));
    port1.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });
    port1.postMessage({
      jsonrpc: '2.0',
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: URI, languageId: 'markdown', version: 1, text: QUEUE } },
    });
    port1.postMessage(request(2, 'textDocument/diagnostic', { textDocument: { uri: URI } }));
    port1.postMessage(request(3, 'postmortem/export', { textDocument: { uri: URI }, format: 'html' }));
    runWorker(port2);
    assert.ok((await answers.of(1)).result?.capabilities);
    const { result } = await answers.of(2);
    assert.ok(result?.items?.some(({ code }) => code === 'timeline/out-of-order'));
    assert.match((await answers.of(3)).result?.text ?? '', /^<!DOCTYPE html>[\s\S]*<style>#postmortem/);
  });
});

/** Runs the script with a port in the place of the worker's own scope. */
function runWorker(port: MessagePort): void {
  const scope = {
    postMessage: (message: unknown) => port.postMessage(message),
    addEventListener: () => {},
    set onmessage(listener: (event: { data: unknown }) => void) {
      port.on('message', (data: unknown) => listener({ data }));
    },
  };
  const globals = { self: scope, setTimeout, clearTimeout, queueMicrotask, console, TextDecoder, TextEncoder, URL };
  new Script(readFileSync('dist/server/worker.js', 'utf8'), { filename: 'worker.js' }).runInContext(
    createContext(globals),
  );
}

function request(id: number, method: string, params: object): object {
  return { jsonrpc: '2.0', id, method, params };
}

function collect(port: MessagePort): { of(id: number): Promise<Message> } {
  const answers = new Map<number, Message>();
  const waiting = new Map<number, (message: Message) => void>();
  port.on('message', (message: Message) => {
    if (message.id === undefined) return;
    answers.set(message.id, message);
    waiting.get(message.id)?.(message);
  });
  return {
    of: (id) =>
      new Promise((resolve) => {
        const answer = answers.get(id);
        if (answer) resolve(answer);
        else waiting.set(id, resolve);
      }),
  };
}

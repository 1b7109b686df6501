// A language client for tests: the same one over in-memory streams and over the built server as a process.
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { WorkspaceFiles } from '../../server/src/lsp/incidents';
import { serve } from '../../server/src/lsp/serve';
import type { FindSettings } from '../../server/src/lsp/settingsFiles';
import { createService } from '../../server/src/service';

/** `in-band` runs the server in this process, `spawn` runs the built one over stdio. */
export type Transport = 'in-band' | 'spawn';
export const TRANSPORTS: readonly Transport[] = ['in-band', 'spawn'];

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the client answers to `workspace/configuration` for the section `postmortem`; of each document, where it is a function. */
  readonly settings?: unknown;
  readonly folders?: readonly string[];
  /** In-band only: the service to use in place of the real one. */
  readonly service?: typeof createService;
  /** In-band only: the settings files there are. */
  readonly findSettings?: FindSettings;
  /** In-band only: the files of the workspace. */
  readonly files?: WorkspaceFiles;
}

export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server wrote to the client's log. */
  readonly log: readonly string[];
  /** The settings it answers with from now on, announced to the server. */
  configure(settings: unknown): Promise<void>;
  open(text: string, as?: { readonly uri?: string; readonly languageId?: string }): Promise<OpenDocument>;
  request<R>(method: string, params: object): Promise<R>;
  /** Settles once the server has handled everything sent before. */
  settled(): Promise<void>;
  /** Shuts the server down. @returns its exit code, 0 in-band. */
  close(): Promise<number>;
}

export interface OpenDocument {
  readonly uri: string;
  readonly text: string;
  readonly version: number;
  /** Replaces the only occurrence of `from` by an incremental change. */
  edit(from: string, to: string): Promise<void>;
  close(): Promise<void>;
  diagnostics(): Promise<readonly Diagnostic[]>;
  /** The next diagnostics that the server pushes for this document, or those it pushed and nobody took. */
  pushed(): Promise<PublishDiagnosticsParams>;
  request<R>(method: string, params?: object): Promise<R>;
  /** The position of the only occurrence of `text`. */
  at(text: string): { readonly line: number; readonly character: number };
}

export const FULL_CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

const open = new Set<Client>();

/** Closes the clients that a test left open, failed or not: `afterEach(closeClients)`. */
export async function closeClients(): Promise<void> {
  for (const client of open) await client.close();
}

export async function connect(transport: Transport, options: ClientOptions = {}): Promise<Client> {
  const server = transport === 'in-band' ? startHere(options) : startProcess();
  const connection = createProtocolConnection(
    new StreamMessageReader(server.output),
    new StreamMessageWriter(server.input),
  );
  const log: string[] = [];
  const mailboxes = new Map<string, Mailbox<PublishDiagnosticsParams>>();
  const mailbox = (uri: string): Mailbox<PublishDiagnosticsParams> => {
    const box = mailboxes.get(uri) ?? createMailbox();
    mailboxes.set(uri, box);
    return box;
  };
  let settings = options.settings;
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
    mailbox(params.uri).put(params),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: { readonly scopeUri?: string }[] }) =>
    items.map((item) => (typeof settings === 'function' ? settings(item) : settings)),
  );
  connection.listen();

  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? FULL_CAPABILITIES,
    initializationOptions: options.initializationOptions,
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
  });
  await connection.sendNotification('initialized', {});

  const client: Client = {
    connection,
    initialized,
    log,
    async configure(next) {
      settings = next;
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: { postmortem: next } });
    },
    async open(text, { uri = 'file:///site/queue.postmortem.md', languageId = 'markdown' } = {}) {
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
      return openDocument(client, uri, text, () => mailbox(uri).take());
    },
    request: (method, params) => connection.sendRequest(method, params),
    async settled() {
      await connection.sendRequest('postmortem/status', { textDocument: { uri: 'file:///nothing' } });
    },
    async close() {
      open.delete(client);
      await connection.sendRequest('shutdown');
      const code = await server.stop(connection);
      connection.dispose();
      return code;
    },
  };
  open.add(client);
  return client;
}

function openDocument(
  client: Client,
  uri: string,
  opened: string,
  pushed: () => Promise<PublishDiagnosticsParams>,
): OpenDocument {
  let text = opened;
  let version = 1;
  const positionOf = (offset: number): { line: number; character: number } => {
    const before = text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const onlyPlaceOf = (piece: string): number => {
    const at = text.indexOf(piece);
    assert.ok(at >= 0 && at === text.lastIndexOf(piece), `'${piece}' must stand in the text exactly once`);
    return at;
  };
  return {
    uri,
    get text() {
      return text;
    },
    get version() {
      return version;
    },
    async edit(from, to) {
      const at = onlyPlaceOf(from);
      const range = { start: positionOf(at), end: positionOf(at + from.length) };
      text = text.slice(0, at) + to + text.slice(at + from.length);
      version++;
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text: to }],
      });
    },
    close: () => client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    async diagnostics() {
      const report = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items;
    },
    pushed,
    request: (method, params = {}) => client.request(method, { textDocument: { uri }, ...params }),
    at: (piece) => positionOf(onlyPlaceOf(piece)),
  };
}

interface RunningServer {
  /** What the client writes to, and reads from. */
  readonly input: Writable;
  readonly output: Readable;
  stop(connection: ProtocolConnection): Promise<number>;
}

function startHere({ service = createService, findSettings, files }: ClientOptions): RunningServer {
  const input = new PassThrough();
  const output = new PassThrough();
  const connection = createConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  serve(connection, (settings, workspace) => service(settings, 'editing', undefined, workspace), {
    ...(findSettings && { findSettings }),
    ...(files && { files }),
    later: setImmediate,
  });
  return {
    input,
    output,
    async stop() {
      connection.dispose();
      return 0;
    },
  };
}

function startProcess(): RunningServer {
  const child = spawn(process.execPath, [resolve('dist/server/node.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return {
    input: child.stdin,
    output: child.stdout,
    async stop(connection) {
      const exited = once(child, 'exit', { signal: AbortSignal.timeout(EXIT_MS) }).catch(() => [child.kill()]);
      await connection.sendNotification('exit');
      const [code] = await exited;
      return typeof code === 'number' ? code : -1;
    },
  };
}

/** A server that does not exit on request is stopped. */
const EXIT_MS = 5000;

interface Mailbox<T> {
  put(message: T): void;
  take(): Promise<T>;
}

/** Messages wait for a reader, and readers wait for a message. */
function createMailbox<T>(): Mailbox<T> {
  const messages: T[] = [];
  const readers: ((message: T) => void)[] = [];
  return {
    put(message) {
      const reader = readers.shift();
      if (reader) reader(message);
      else messages.push(message);
    },
    take() {
      const message = messages.shift();
      return message === undefined ? new Promise((resolved) => readers.push(resolved)) : Promise.resolve(message);
    },
  };
}

// The built server as a renderer: what a preview is sent of a text.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { root } from '../host/project.mjs';

/**
 * @typedef {object} Document
 * @property {string} name its file's name, whose ending is that of its language
 * @property {string} text
 *
 * @typedef {object} Rendering
 * @property {string} title
 * @property {number} rendering
 * @property {string[]} fragments of its body
 *
 * @typedef {{ version: number, title: string, rendering: number, since?: number }} Update what changed, or all of it
 *
 * @typedef {object} Renderer
 * @property {(document: Document) => Promise<Rendering>} render fails for what is no postmortem
 * @property {(document: Document, texts: readonly string[]) => Promise<Update[]>} type what a client is sent that asks after each of the texts
 * @property {(document: Document) => Promise<string>} exportPage the document as one HTML file; fails for what is no postmortem
 * @property {() => void} stop
 */

/** @returns {Promise<Renderer>} a server of its own; stop it at the end */
export async function startRenderer() {
  const server = spawn(process.execPath, [join(root, 'dist', 'server', 'node.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => ({})));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  /**
   * @param {Document} document
   * @param {string} method
   * @param {object} [more]
   */
  const ask = async ({ name, text }, method, more) => {
    const uri = `file:///postmortems/${encodeURIComponent(name)}`;
    const languageId = languageOf(name);
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    const answer = await connection.sendRequest(method, { textDocument: { uri }, ...more });
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    if (!answer) throw new Error(`${name} is not read as a postmortem`);
    return answer;
  };
  return {
    render: async (document) => /** @type {Rendering} */ (await ask(document, 'postmortem/render', { since: 0 })),
    async type({ name, text }, texts) {
      const uri = `file:///postmortems/${encodeURIComponent(name)}`;
      const languageId = languageOf(name);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
      /** @type {Update[]} */
      const updates = [];
      for (const [at, typed] of [text, ...texts].entries()) {
        const contentChanges = [{ text: typed }];
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: at + 2 },
          contentChanges,
        });
        const since = updates.at(-1)?.rendering ?? 0;
        updates.push(
          await connection.sendRequest('postmortem/render', { textDocument: { uri }, outright: true, since }),
        );
      }
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      return updates;
    },
    exportPage: async (document) => {
      const answer = await ask(document, 'postmortem/export', { format: 'html' });
      return /** @type {{ text: string }} */ (answer).text;
    },
    stop() {
      connection.dispose();
      server.kill();
    },
  };
}

/** @param {string} name */
function languageOf(name) {
  return /\.ya?ml$/.test(name) ? 'yaml' : name.endsWith('.md') ? 'markdown' : 'plaintext';
}

/**
 * The body as one piece of HTML.
 *
 * @param {Rendering} rendering
 */
export function bodyOf({ fragments }) {
  return fragments.map((fragment) => fragment.slice(1)).join('');
}

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
 * @property {string} body
 *
 * @typedef {object} Renderer
 * @property {(document: Document) => Promise<Rendering>} render fails for what is no postmortem
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
    const languageId = /\.ya?ml$/.test(name) ? 'yaml' : name.endsWith('.md') ? 'markdown' : 'plaintext';
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    const answer = await connection.sendRequest(method, { textDocument: { uri }, ...more });
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    if (!answer) throw new Error(`${name} is not read as a postmortem`);
    return answer;
  };
  return {
    render: async (document) => /** @type {Rendering} */ (await ask(document, 'postmortem/render')),
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

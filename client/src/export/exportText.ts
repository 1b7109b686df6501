// A document in another format, with the pictures of the workspace in it.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requestExport, type WantedPicture } from '../protocol';

/** What belongs into the file; undefined for a document that is no postmortem. */
export async function exportText(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  format: string,
): Promise<string | undefined> {
  const textDocument = { uri: document.uri.toString() };
  const first = await requestExport(client, { textDocument, format });
  if (first === null) return undefined;
  if (first.wanted.length === 0) return first.text;
  const read = await Promise.all(first.wanted.map((picture) => readPicture(picture, document.uri)));
  const pictures = Object.fromEntries(read.filter((entry) => entry !== undefined));
  const second = await requestExport(client, { textDocument, format, pictures });
  return (second ?? first).text;
}

/** What is mailed should not outgrow what mail takes. */
const LARGEST_PICTURE = 8 * 1024 * 1024;

/** Pictures of the workspace only, as in the preview, and beside the document; another is told by its words. */
async function readPicture(
  { address, from, path, type }: WantedPicture,
  document: vscode.Uri,
): Promise<readonly [string, string] | undefined> {
  const workspace = vscode.workspace.getWorkspaceFolder(document)?.uri;
  const beside = vscode.Uri.joinPath(document, '..');
  const base = from === 'root' ? workspace : beside;
  if (base === undefined || document.scheme === 'untitled') return undefined;
  const uri = vscode.Uri.joinPath(base, path);
  const isInside = vscode.workspace.getWorkspaceFolder(uri) !== undefined || uri.path.startsWith(`${beside.path}/`);
  if (!isInside) return undefined;
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST_PICTURE) return undefined;
    return [address, `data:${type};base64,${base64(await vscode.workspace.fs.readFile(uri))}`];
  } catch {
    return undefined;
  }
}

/** In pieces, for a call takes only so many arguments; their length is a multiple of three, so that no piece needs filling. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x6000) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000)));
  }
  return text;
}

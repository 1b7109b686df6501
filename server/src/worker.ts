// The language server in a web worker. The script runs in one go and a worker delivers no message before its script has run,
// so what the client sent early waits in the worker's own queue until the connection listens.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './lsp/serve';
import { createService } from './service';

/** Whoever types goes on typing in less. */
const LATER_MS = 300;
const scope = self as unknown as DedicatedWorkerGlobalScope;

serve(
  createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)),
  (settings, workspace) => createService(settings, 'editing', Date.now, workspace),
  { later: (work) => setTimeout(work, LATER_MS) },
);

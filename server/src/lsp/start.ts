// Serves the client that started this process, over the transport that its arguments name.
import { createConnection } from 'vscode-languageserver/node';
import type { Settings } from '../config/settings';
import type { Service } from '../service';
import { serve } from './serve';

export function startServer(serviceFor: (settings: Settings) => Service): void {
  serve(createConnection(), serviceFor);
}

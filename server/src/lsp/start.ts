// Serves the client that started this process, over the transport that its arguments name.
import { createConnection } from 'vscode-languageserver/node';
import type { Service, SettingsOf } from '../service';
import { serve } from './serve';
import type { FindSettings } from './settingsFiles';

export function startServer(serviceFor: (settings: SettingsOf) => Service, findSettings: FindSettings): void {
  serve(createConnection(), serviceFor, findSettings);
}

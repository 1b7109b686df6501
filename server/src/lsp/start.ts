// Serves the client that started this process, over the transport that its arguments name.
import { createConnection } from 'vscode-languageserver/node';
import { type ServiceFor, type Surroundings, serve } from './serve';

export function startServer(serviceFor: ServiceFor, surroundings: Surroundings): void {
  serve(createConnection(), serviceFor, surroundings);
}

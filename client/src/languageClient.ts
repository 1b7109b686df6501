// The language client, the same on every platform: the library's, told by the platform how its server is reached.
import {
  type InitializeParams,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';

/** A server that was started. */
export interface Server extends MessageTransports {
  /** The process that the server outlives by moments at most; a worker has none to look after. */
  readonly clientProcessId?: number;
  /** The server was told to stop; one that does not is made to. */
  ended?(): void;
}

/**
 * Starts a server, and again when it broke.
 * @param log what the server says beside the protocol.
 */
export type StartServer = (log: (text: string) => void) => Promise<Server>;

/** The client for a platform, not yet started. */
export function createLanguageClient(startServer: StartServer, options: LanguageClientOptions): LanguageClient {
  return new PlatformClient(startServer, options);
}

class PlatformClient extends LanguageClient {
  readonly #startServer: StartServer;
  #server: Server | undefined;

  constructor(startServer: StartServer, options: LanguageClientOptions) {
    super('postmortem', 'Postmortem', () => startServer(() => undefined), options);
    this.#startServer = startServer;
  }

  // The library's own way asks whether it was given a `Worker`, which Node does not know.
  protected override async createMessageTransports(): Promise<MessageTransports> {
    this.#server = await this.#startServer((text) => this.outputChannel.append(text));
    return this.#server;
  }

  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    params.processId ??= this.#server?.clientProcessId ?? null;
  }

  protected override shutdown(...how: Parameters<LanguageClient['shutdown']>): Promise<void> {
    const server = this.#server;
    return super.shutdown(...how).finally(() => server?.ended?.());
  }
}

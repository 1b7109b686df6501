// The settings of one connection: what the client sent with `initialize`, then what it answers or announces, for each document by itself.
import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { DEFAULT_SETTINGS, type Settings, sameSettings, settingsFrom } from '../config/settings';

const SECTION = 'postmortem';

export interface LiveSettings {
  /** What holds where nothing else is said of a document. */
  readonly current: Settings;
  /** The settings of one document; the same object as long as they say the same. */
  of(uri: string): Settings;
  /** Takes the initialization options: the section `postmortem` itself, or an object that holds it. */
  initialize(params: InitializeParams): void;
  /** Asks the client, and listens for changes from then on. */
  initialized(): void;
  /** A document was opened: its folder may have settings of its own. */
  opened(uri: string): void;
  closed(uri: string): void;
}

/**
 * @param open the documents that are open.
 * @param changed called when settings took effect that differ from those before.
 */
export function liveSettings(connection: Connection, open: () => readonly string[], changed: () => void): LiveSettings {
  let current = DEFAULT_SETTINGS;
  /** Those that differ from `current`. */
  const own = new Map<string, Settings>();
  let asks = false;
  let subscribes = false;

  const keep = (uri: string, value: unknown): boolean => {
    const before = own.get(uri) ?? current;
    const settings = settingsFrom(value);
    if (sameSettings(settings, current)) own.delete(uri);
    else if (!sameSettings(settings, before)) own.set(uri, settings);
    return !sameSettings(settings, before);
  };
  const take = (value: unknown): boolean => {
    const settings = settingsFrom(value);
    if (sameSettings(settings, current)) return false;
    current = settings;
    return true;
  };
  const ask = (uris: readonly string[], everywhere: boolean): void => {
    const items = uris.map((uri) => ({ scopeUri: uri, section: SECTION }));
    const all = everywhere ? [{ section: SECTION }, ...items] : items;
    // A client that cannot answer keeps what it sent before.
    connection.workspace.getConfiguration(all).then(
      (answers: readonly unknown[]) => {
        let isOther = everywhere && take(answers[0]);
        for (const [at, uri] of uris.entries()) {
          if (open().includes(uri) && keep(uri, answers[at + all.length - uris.length])) isOther = true;
        }
        if (isOther) changed();
      },
      () => {},
    );
  };

  connection.onDidChangeConfiguration(({ settings }) => {
    if (asks) ask(open(), true);
    else if (take(sectionOf(settings))) changed();
  });

  return {
    get current() {
      return current;
    },
    of: (uri) => own.get(uri) ?? current,
    initialize({ capabilities, initializationOptions }) {
      asks = capabilities.workspace?.configuration === true;
      subscribes = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
      current = settingsFrom(sectionOf(initializationOptions));
    },
    initialized() {
      if (subscribes) {
        connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(() => {});
      }
      if (asks) ask(open(), true);
    },
    opened(uri) {
      if (asks) ask([uri], false);
    },
    closed: (uri) => own.delete(uri),
  };
}

function sectionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && SECTION in value ? value[SECTION] : value;
}

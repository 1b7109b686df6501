// The settings of one connection: what the client sent with `initialize`, then what it answers or announces.
import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { DEFAULT_SETTINGS, type Settings, sameSettings, settingsFrom } from '../config/settings';

const SECTION = 'postmortem';

export interface LiveSettings {
  readonly current: Settings;
  /** Takes the initialization options: the section `postmortem` itself, or an object that holds it. */
  initialize(params: InitializeParams): void;
  /** Asks the client, and listens for changes from then on. */
  initialized(): void;
}

/** @param changed called when settings took effect that differ from those before. */
export function liveSettings(connection: Connection, changed: () => void): LiveSettings {
  let current = DEFAULT_SETTINGS;
  let asks = false;
  let subscribes = false;

  const take = (value: unknown): void => {
    const settings = settingsFrom(value);
    if (sameSettings(settings, current)) return;
    current = settings;
    changed();
  };
  const ask = (): void => {
    // A client that cannot answer keeps what it sent before.
    connection.workspace.getConfiguration(SECTION).then(take, () => {});
  };

  connection.onDidChangeConfiguration(({ settings }) => {
    if (asks) ask();
    else take(sectionOf(settings));
  });

  return {
    get current() {
      return current;
    },
    initialize({ capabilities, initializationOptions }) {
      asks = capabilities.workspace?.configuration === true;
      subscribes = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
      current = settingsFrom(sectionOf(initializationOptions));
    },
    initialized() {
      if (subscribes) {
        connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(() => {});
      }
      if (asks) ask();
    },
  };
}

function sectionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && SECTION in value ? value[SECTION] : value;
}

// Which open documents are postmortems. Asked again when that may have changed, and cheaply: never on each keystroke.
import * as vscode from 'vscode';
import { type Recognition, recognise } from '../../server/src/recognise';
import { isCandidate } from './languages';
import { candidatePath, recogniseSettings, SECTION } from './settings';

export interface Recognitions extends vscode.Disposable {
  /** What shows that an open document is a postmortem; null when it is none. */
  of(document: vscode.TextDocument): Recognition | null;
  /** A document became a postmortem, or stopped being one. */
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
  /** The postmortems that are open. */
  readonly uris: readonly vscode.Uri[];
}

/** How long typing has to pause, in milliseconds, before the text is looked at again. */
const PAUSE = 300;

/**
 * What overrules what the document itself and the settings of the editor show; undefined where nothing does. It may take its time.
 */
export type Overrule = (document: vscode.TextDocument) => Promise<Recognition | null | undefined>;

/** @param overruleChanged when what overrules may say something else. */
export function watchRecognition(overrule: Overrule, overruleChanged: vscode.Event<void>): Recognitions {
  const known = new Map<string, Recognition>();
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  const overruled = new WeakSet<vscode.TextDocument>();
  const changed = new vscode.EventEmitter<vscode.TextDocument>();

  const settle = (document: vscode.TextDocument, recognition: Recognition | null) => {
    const uri = document.uri.toString();
    if ((known.get(uri) ?? null) === recognition) return;
    if (recognition) known.set(uri, recognition);
    else known.delete(uri);
    changed.fire(document);
  };
  const look = (document: vscode.TextDocument) => {
    stopWaiting(document);
    if (!isCandidate(document)) return settle(document, null);
    const own = lookAt(document);
    // What is known to be overruled stays so until it is said otherwise: nothing flickers.
    if (!overruled.has(document)) settle(document, own);
    const { version } = document;
    void overrule(document).then((said) => {
      if (document.isClosed || document.version !== version) return;
      if (said === undefined) overruled.delete(document);
      else overruled.add(document);
      settle(document, said === undefined ? own : said);
    });
  };
  const lookAfterPause = (document: vscode.TextDocument) => {
    if (!isCandidate(document)) return;
    stopWaiting(document);
    pauses.set(
      document.uri.toString(),
      setTimeout(() => look(document), PAUSE),
    );
  };
  const stopWaiting = (document: vscode.TextDocument) => {
    const uri = document.uri.toString();
    clearTimeout(pauses.get(uri));
    pauses.delete(uri);
  };
  const forget = (document: vscode.TextDocument) => {
    stopWaiting(document);
    settle(document, null);
  };
  const subscriptions = [
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidSaveTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeTextDocument(({ document }) => lookAfterPause(document)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SECTION)) vscode.workspace.textDocuments.forEach(look);
    }),
    overruleChanged(() => vscode.workspace.textDocuments.forEach(look)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => vscode.workspace.textDocuments.forEach(look)),
  ];
  vscode.workspace.textDocuments.forEach(look);

  return {
    of: (document) => known.get(document.uri.toString()) ?? null,
    onDidChange: changed.event,
    get uris() {
      return vscode.workspace.textDocuments.map(({ uri }) => uri).filter((uri) => known.has(uri.toString()));
    },
    dispose() {
      for (const pause of pauses.values()) clearTimeout(pause);
      vscode.Disposable.from(...subscriptions, changed).dispose();
    },
  };
}

function lookAt(document: vscode.TextDocument): Recognition | null {
  const { uri, languageId } = document;
  return recognise({ path: candidatePath(uri), languageId, text: document.getText() }, recogniseSettings(uri));
}

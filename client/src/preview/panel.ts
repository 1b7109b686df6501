// One preview panel: shows the rendering of one document at a time, and keeps still while it is hidden.
import * as vscode from 'vscode';
import { coalesce } from '../coalesce';
import type { RenderResult } from '../protocol';
import { type Content, createCopying } from './copying';
import { openLink } from './links';
import type { FromWebview, PreviewMode, RepairMessage, ToWebview } from './messages';
import { createNonce, previewPage } from './page';
import type { Painting } from './paintings';
import { bodyOf, type HeldRendering, heldAfter } from './renderings';
import { repair } from './repair';
import { type EditorSync, syncWithEditor } from './sync';

export const VIEW_TYPE = 'postmortem.preview';

/** What a panel needs from the extension. */
export interface PreviewHost {
  readonly extensionUri: vscode.Uri;
  /** Asks the server for what changed since a rendering, 0 for all of it; null when the document cannot be read. */
  render(document: vscode.TextDocument, since: number): Promise<RenderResult | null>;
  isPostmortem(document: vscode.TextDocument): boolean;
  painted(painting: Painting): void;
}

export type PreviewPlace = 'active' | 'beside';

const NOTICES = {
  unrecognised:
    'This document does not look like a postmortem: this is what can be shown of it. The command “Treat as Postmortem” says that it is one.',
  missing: 'This document cannot be opened any more: it was moved or deleted.',
  failed: 'The preview could not be made: the document is too long, or the output of “Postmortem” says why.',
} as const;

export class PreviewPanel {
  private readonly disposed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly requestRender: () => void;
  private readonly sync: EditorSync;
  private readonly copying = createCopying((content) => this.sendCopy(content));
  private isReady = false;
  private isDisposed = false;
  private sent: Painting | undefined;
  /** What the page has of it, if it has all. */
  private held: HeldRendering | undefined;
  readonly onDidDispose = this.disposed.event;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly host: PreviewHost,
    private currentMode: PreviewMode,
    private currentUri: vscode.Uri,
  ) {
    this.requestRender = coalesce(
      () => this.render(),
      () => this.notify(this.currentUri, 0, 'failed'),
    );
    this.sync = syncWithEditor(
      () => this.currentUri,
      (message) => this.post(message),
    );
    this.subscriptions.push(
      this.sync,
      panel.webview.onDidReceiveMessage((message: FromWebview) => this.receive(message)),
      panel.onDidChangeViewState(() => this.onDidChangeVisibility()),
      panel.onDidDispose(() => this.onDidClose()),
    );
    this.setUp();
  }

  get uri(): vscode.Uri {
    return this.currentUri;
  }

  get mode(): PreviewMode {
    return this.currentMode;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  /** Shows another document in this panel. */
  follow(uri: vscode.Uri): void {
    if (uri.toString() === this.currentUri.toString()) return;
    this.currentUri = uri;
    this.panel.title = titleOf(uri, this.mode);
    this.update();
  }

  /** Has the panel stay with its document, or follow the active editor again. */
  toggleLock(): void {
    this.currentMode = this.mode === 'locked' ? 'following' : 'locked';
    this.panel.title = titleOf(this.currentUri, this.mode);
    this.post({ type: 'mode', mode: this.mode });
  }

  /** Brings the panel to the front: into the active column with the focus, or where it is without. */
  reveal(place: PreviewPlace): void {
    if (place === 'active') this.panel.reveal(vscode.ViewColumn.Active);
    else this.panel.reveal(undefined, true);
  }

  /** Puts it on the clipboard, for which the panel gets the focus; resolves with whether that was allowed. */
  copy(content: Content): Promise<boolean> {
    this.panel.reveal(undefined, false);
    return this.copying.copy(content);
  }

  /** What is shown may be out of date. */
  update(): void {
    if (this.isReady && this.panel.visible) this.requestRender();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private setUp(): void {
    const { webview } = this.panel;
    const dist = vscode.Uri.joinPath(this.host.extensionUri, 'dist', 'webview');
    const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
    webview.options = { enableScripts: true, localResourceRoots: [dist, ...folders] };
    this.panel.title = titleOf(this.currentUri, this.mode);
    webview.html = previewPage({
      cspSource: webview.cspSource,
      script: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'main.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'style.css')).toString(),
      nonce: createNonce(),
      mode: this.mode,
    });
  }

  private receive(message: FromWebview): void {
    if (message.type !== 'ready' && message.uri !== this.currentUri.toString()) return;
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.sent = undefined;
        this.held = undefined;
        this.update();
        this.copying.ready();
        return;
      case 'lost':
        this.held = undefined;
        this.update();
        return;
      case 'painted':
        if (this.sent?.version === message.version) this.host.painted(this.sent);
        return;
      case 'scrolled':
        this.sync.scrollEditor(message.line);
        return;
      case 'reveal':
        void this.sync.revealInEditor(message.line, message.purpose);
        return;
      case 'repair':
        void this.repair(message);
        return;
      case 'copied':
        this.copying.copied(message.isCopied);
        return;
      case 'openLink':
        void openLink(this.currentUri, message.href);
        return;
      default:
        message satisfies never;
    }
  }

  /** A line number of another version may name another line. */
  private async repair({ line, title, version }: RepairMessage): Promise<void> {
    const document = await open(this.currentUri);
    if (document?.version === version) await repair(document, line, title);
  }

  /** A hidden panel loses its page; the page says that it is ready again when it is back. */
  private onDidChangeVisibility(): void {
    if (!this.panel.visible) this.isReady = false;
  }

  private onDidClose(): void {
    this.isDisposed = true;
    this.copying.copied(false);
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.disposed.fire();
    this.disposed.dispose();
  }

  private async render(): Promise<void> {
    const uri = this.currentUri;
    const document = await open(uri);
    if (!document) return this.notify(uri, 0, 'missing');
    const asked = document.version;
    if (this.sent?.uri !== uri.toString()) this.held = undefined;
    const result = await this.host.render(document, this.held?.rendering ?? 0);
    const isLate = this.isDisposed || uri.toString() !== this.currentUri.toString();
    if (isLate) return;
    if (result) this.show(document, result);
    if (!result) this.notify(uri, asked, 'failed');
    else if (!this.host.isPostmortem(document)) this.notify(uri, asked, 'unrecognised');
  }

  private show(document: vscode.TextDocument, result: RenderResult): void {
    const uri = document.uri.toString();
    const { version } = result;
    const isFirst = this.sent?.uri !== uri;
    if (!isFirst && (this.sent?.version ?? 0) > version) return;
    const held = heldAfter(this.held, result);
    this.held = held;
    // What it tells of was dropped meanwhile, with the page.
    if (held === undefined) {
      this.requestRender();
      return;
    }
    this.sent = { uri, version, body: () => bodyOf(held.fragments) };
    this.post({ ...result, type: 'render', uri, lineCount: document.lineCount, images: this.imageBases() });
    if (isFirst) this.sync.start();
  }

  private notify(uri: vscode.Uri, version: number, notice: keyof typeof NOTICES): void {
    this.post({ type: 'notice', uri: uri.toString(), version, text: NOTICES[notice] });
  }

  private imageBases(): { readonly beside: string; readonly root: string } {
    const root = vscode.workspace.getWorkspaceFolder(this.currentUri)?.uri;
    const beside = vscode.Uri.joinPath(this.currentUri, '..');
    const address = (uri: vscode.Uri) => this.panel.webview.asWebviewUri(uri).toString().replace(/\/$/, '');
    return { beside: address(beside), root: address(root ?? beside) };
  }

  private sendCopy(content: Content): boolean {
    this.post({ type: 'copy', uri: this.currentUri.toString(), version: this.sent?.version ?? 0, ...content });
    return this.isReady;
  }

  private post(message: ToWebview): void {
    if (this.isReady && !this.isDisposed) void this.panel.webview.postMessage(message);
  }
}

function titleOf(uri: vscode.Uri, mode: PreviewMode): string {
  const name = uri.path.split('/').at(-1) ?? '';
  return mode === 'locked' ? `[Preview] ${name}` : `Preview ${name}`;
}

async function open(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

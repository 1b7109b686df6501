// Which previews exist: one that follows the active postmortem, and any number that stay with theirs.
import * as vscode from 'vscode';
import type { Content } from './copying';
import type { PreviewMode, PreviewState } from './messages';
import { createPaintings, type Paintings } from './paintings';
import { type PreviewHost, PreviewPanel, type PreviewPlace, VIEW_TYPE } from './panel';

export interface Previews extends vscode.Disposable {
  /** Brings the preview of a document to the front; makes one where there is none. */
  createOrShow(uri: vscode.Uri, place: PreviewPlace, mode: PreviewMode): void;
  /** Puts a document on the clipboard through its preview, which is opened where there is none; resolves with whether that was allowed. */
  copy(uri: vscode.Uri, content: Content): Promise<boolean>;
  /** Lets the following previews show this document, if there are any. */
  follow(uri: vscode.Uri): void;
  /** What all previews show may be out of date. */
  update(): void;
  /** Has the preview with the focus stay with its document, or follow the active editor again. */
  toggleLock(): void;
  /** The document of the preview that has the focus. */
  readonly active: vscode.Uri | undefined;
  readonly whenRendered: Paintings['whenRendered'];
}

export function createPreviews(host: Omit<PreviewHost, 'painted'>): Previews {
  const panels = new Set<PreviewPanel>();
  const paintings = createPaintings();
  const panelHost = { ...host, painted: paintings.painted };

  const adopt = (panel: vscode.WebviewPanel, mode: PreviewMode, uri: vscode.Uri) => {
    const preview = new PreviewPanel(panel, panelHost, mode, uri);
    panels.add(preview);
    preview.onDidDispose(() => {
      panels.delete(preview);
      paintings.forget(preview.uri.toString());
    });
  };
  const following = () => [...panels].find(({ mode }) => mode === 'following');
  const active = () => [...panels].find(({ isActive }) => isActive);
  const lockedOn = (uri: vscode.Uri) =>
    [...panels].find((panel) => panel.mode === 'locked' && panel.uri.toString() === uri.toString());

  const subscriptions = [
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      for (const panel of panels) if (panel.uri.toString() === document.uri.toString()) panel.update();
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PreviewState | undefined) {
        if (state) adopt(panel, state.mode, vscode.Uri.parse(state.uri, true));
        else panel.dispose();
      },
    }),
  ];

  const createOrShow: Previews['createOrShow'] = (uri, place, mode) => {
    const existing = mode === 'locked' ? lockedOn(uri) : following();
    if (existing) {
      existing.follow(uri);
      existing.reveal(place);
      return;
    }
    const viewColumn = place === 'active' ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    const where = { viewColumn, preserveFocus: place === 'beside' };
    adopt(vscode.window.createWebviewPanel(VIEW_TYPE, '', where), mode, uri);
  };

  return {
    createOrShow,
    async copy(uri, content) {
      const showing = (): PreviewPanel | undefined =>
        [...panels].find((panel) => panel.uri.toString() === uri.toString());
      if (!showing()) createOrShow(uri, 'beside', 'following');
      return (await showing()?.copy(content)) ?? false;
    },
    follow(uri) {
      for (const panel of panels) if (panel.mode === 'following') panel.follow(uri);
    },
    toggleLock: () => active()?.toggleLock(),
    update() {
      for (const panel of panels) panel.update();
    },
    get active() {
      return active()?.uri;
    },
    whenRendered: paintings.whenRendered,
    dispose() {
      vscode.Disposable.from(...subscriptions, ...panels).dispose();
    },
  };
}

// What client and webview say to each other. Every message about a document names its URI and version, so that late ones can be dropped.

import type { Rendering } from './renderings';

interface AboutDocument {
  readonly uri: string;
  readonly version: number;
}

/** Lines count from 0; a fraction says how far into the line. */
interface AtLine extends AboutDocument {
  readonly line: number;
}

interface ToRender extends AboutDocument {
  readonly type: 'render';
  readonly lineCount: number;
  /** Where images beside the document, and images at the root of its workspace, can be loaded from. */
  readonly images: { readonly beside: string; readonly root: string };
}

export type RenderMessage = ToRender & Rendering;

/** Nothing to show, or nothing newer: the words say why. */
export interface NoticeMessage extends AboutDocument {
  readonly type: 'notice';
  readonly text: string;
}

/** Scroll so that this line is the topmost. */
export interface ScrollMessage extends AtLine {
  readonly type: 'scroll';
}

/** The cursor is in this line. */
export interface CursorMessage extends AtLine {
  readonly type: 'cursor';
}

/** Put this on the clipboard. */
export interface CopyMessage extends AboutDocument {
  readonly type: 'copy';
  readonly html: string;
  /** For where no rich text is taken. */
  readonly text: string;
}

/** From now on the preview follows, or stays. */
export interface ModeMessage {
  readonly type: 'mode';
  readonly mode: PreviewMode;
}

export type ToWebview = RenderMessage | NoticeMessage | ScrollMessage | CursorMessage | CopyMessage | ModeMessage;

/** The page is loaded, for the first time or again after it was hidden. */
export interface ReadyMessage {
  readonly type: 'ready';
}

/** What came tells of changes to a rendering that the page does not have: it needs all of it. */
export interface LostMessage extends AboutDocument {
  readonly type: 'lost';
}

/** This version is on the screen. */
export interface PaintedMessage extends AboutDocument {
  readonly type: 'painted';
}

/** The reader scrolled: this line is the topmost. */
export interface ScrolledMessage extends AtLine {
  readonly type: 'scrolled';
}

/** The reader wants to see, or to edit, the source of an element. */
export interface RevealMessage extends AtLine {
  readonly type: 'reveal';
  readonly purpose: 'look' | 'edit';
}

/** The reader followed a link to another file, written relative to the document. */
export interface OpenLinkMessage extends AboutDocument {
  readonly type: 'openLink';
  readonly href: string;
}

/** The reader chose a repair that a note offers. */
export interface RepairMessage extends AtLine {
  readonly type: 'repair';
  /** The title of the quick fix. */
  readonly title: string;
}

/** Whether it is on the clipboard now. */
export interface CopiedMessage extends AboutDocument {
  readonly type: 'copied';
  readonly isCopied: boolean;
}

export type FromWebview =
  | ReadyMessage
  | LostMessage
  | PaintedMessage
  | ScrolledMessage
  | RevealMessage
  | OpenLinkMessage
  | RepairMessage
  | CopiedMessage;

/** What the webview keeps for the time when the window is reloaded. */
export interface PreviewState {
  readonly uri: string;
  readonly mode: PreviewMode;
  readonly line: number;
}

/** Whether a preview follows the active editor or stays with its document. */
export type PreviewMode = 'following' | 'locked';

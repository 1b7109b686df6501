// The preview's page: patches in what the server rendered, scrolls with the editor, reports where the reader scrolls and clicks.
import { createEcho } from '../src/preview/echo';
import type {
  CopyMessage,
  CursorMessage,
  FromWebview,
  NoticeMessage,
  PreviewMode,
  PreviewState,
  RenderMessage,
  ScrollMessage,
  ToWebview,
} from '../src/preview/messages';
import { followArrows } from './arrows';
import { createBody } from './body';
import { copyRichText } from './clipboard';
import { anchorsOf, fixTitle, lineOf, markCursor } from './lines';
import { fileLink, resolveImages } from './links';
import { type Anchor, lineAtTop, scrollMap, topOfLine } from './scroll';
import { copySelection } from './selection';
import { showTips, takeTitles } from './tips';

declare function acquireVsCodeApi(): {
  postMessage(message: FromWebview): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
};

const host = acquireVsCodeApi();
const content = elementById('postmortem');
const body = createBody(content);
const notice = elementById('notice');
let mode: PreviewMode = document.body.dataset.mode === 'locked' ? 'locked' : 'following';
const echo = createEcho();

/** What arrived since the last frame; the newest of each kind wins. A rendering may need the ones before it. */
let waiting: {
  renders?: readonly [RenderMessage, ...RenderMessage[]];
  notice?: NoticeMessage;
  scroll?: ScrollMessage;
  cursor?: CursorMessage;
} = {};
let frameAsked = false;
let shown: RenderMessage | undefined;
let cursorLine: number | undefined;
/** The line that the editor put at the top; undefined once the reader scrolled here. */
let followedLine: number | undefined;
/** Where lines stand, in a body of that height. */
let map: { readonly anchors: readonly Anchor[]; readonly height: number } | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
  receive(data);
  askFrame();
});
window.addEventListener('scroll', reportScroll, { passive: true });
window.addEventListener('resize', settle);
// Images and folded details change heights without a patch; load events do not bubble.
content.addEventListener('load', settle, { capture: true });
content.addEventListener('toggle', settle, { capture: true });
content.addEventListener('click', onClick);
content.addEventListener('dblclick', onDoubleClick);
content.addEventListener('copy', copySelection);
followArrows(content);
showTips(content);
host.postMessage({ type: 'ready' });

function receive(message: ToWebview): void {
  switch (message.type) {
    case 'render':
      if (isLate(message)) return;
      waiting.renders = waiting.renders && 'since' in message ? [...waiting.renders, message] : [message];
      delete waiting.notice;
      return;
    case 'notice':
      waiting.notice = message;
      return;
    case 'scroll':
      waiting.scroll = message;
      return;
    case 'cursor':
      waiting.cursor = message;
      return;
    case 'mode':
      mode = message.mode;
      remember();
      return;
    case 'copy':
      void copy(message);
      return;
    default:
      message satisfies never;
  }
}

async function copy({ html, text, uri, version }: CopyMessage): Promise<void> {
  host.postMessage({ type: 'copied', uri, version, isCopied: await copyRichText(html, text) });
}

function isLate(message: RenderMessage): boolean {
  const newest = waiting.renders?.at(-1) ?? shown;
  return newest !== undefined && newest.uri === message.uri && newest.version > message.version;
}

function askFrame(): void {
  if (frameAsked) return;
  frameAsked = true;
  requestAnimationFrame(() => {
    frameAsked = false;
    const { renders, notice, scroll, cursor } = waiting;
    waiting = {};
    if (renders) paint(renders);
    if (notice) showNotice(notice);
    if (cursor && isEarly(cursor)) waiting.cursor = cursor;
    else if (cursor) moveCursor(cursor);
    if (scroll && isEarly(scroll)) waiting.scroll = scroll;
    else if (scroll) scrollToLine(scroll);
  });
}

/** Lines of a version that is not shown yet name other elements: they wait until it is. */
function isEarly(message: ScrollMessage | CursorMessage): boolean {
  return shown !== undefined && message.uri === shown.uri && message.version > shown.version;
}

function paint(messages: readonly [RenderMessage, ...RenderMessage[]]): void {
  const message = messages.at(-1) ?? messages[0];
  const isOther = shown?.uri !== message.uri;
  const isAsLong = shown?.lineCount === message.lineCount;
  markCursor(content, undefined);
  if (isOther) {
    cursorLine = undefined;
    followedLine = undefined;
  }
  const focused = document.activeElement;
  for (const each of messages) {
    const isShown = body.show(each, (parsed) => {
      resolveImages(parsed, each.images);
      takeTitles(parsed);
    });
    if (isShown) continue;
    host.postMessage({ type: 'lost', uri: message.uri, version: message.version });
    return;
  }
  if (isFocusable(focused) && focused !== document.activeElement) focused.focus({ preventScroll: true });
  document.title = message.title;
  notice.hidden = true;
  shown = message;
  // Other words in a page that is as high as it was: everything stands where it stood.
  if (!isAsLong || !messages.every(keepsLines) || map?.height !== heightOf(content)) map = undefined;
  keepPlace();
  markCursor(content, cursorLine);
  if (isOther) restoreScroll(message);
  requestAnimationFrame(() => host.postMessage({ type: 'painted', uri: message.uri, version: message.version }));
}

/** What another document leaves on the page goes; what is merely older stays below the notice. */
function showNotice(message: NoticeMessage): void {
  if (shown?.uri !== message.uri) {
    body.clear();
    shown = undefined;
    settle();
    host.setState({ uri: message.uri, mode, line: 0 });
  }
  notice.textContent = message.text;
  notice.hidden = false;
}

function restoreScroll(message: RenderMessage): void {
  const state = host.getState();
  scrollToTop(state?.uri === message.uri ? topOfLine(state.line, currentMap(message)) : 0);
  remember();
}

function moveCursor(message: CursorMessage): void {
  if (message.uri !== shown?.uri) return;
  cursorLine = message.line;
  markCursor(content, cursorLine);
}

function scrollToLine(message: ScrollMessage): void {
  if (message.uri !== shown?.uri) return;
  followedLine = message.line;
  scrollToTop(topOfLine(message.line, currentMap(shown)));
  remember();
}

function scrollToTop(top: number): void {
  const end = Math.max(0, document.documentElement.scrollHeight - window.innerHeight);
  const reachable = Math.round(Math.min(Math.max(top, 0), end));
  echo.expect(reachable, window.scrollY);
  window.scrollTo({ top: reachable, behavior: 'instant' });
}

function reportScroll(): void {
  if (!shown || echo.caused(Math.round(window.scrollY))) return;
  followedLine = undefined;
  const { uri, version } = shown;
  host.postMessage({ type: 'scrolled', uri, version, line: topmostLine(shown) });
  remember();
}

/** A click shows the source, or repairs it; a link leads where it leads, and selecting text is no click. */
function onClick(event: MouseEvent): void {
  const href = fileLink(event.target);
  if (href !== undefined && shown) {
    event.preventDefault();
    host.postMessage({ type: 'openLink', uri: shown.uri, version: shown.version, href });
    return;
  }
  const title = fixTitle(event.target);
  const line = lineOf(event.target);
  if (title !== undefined && line !== undefined && shown) {
    host.postMessage({ type: 'repair', uri: shown.uri, version: shown.version, line, title });
    return;
  }
  const isLink = event.target instanceof Element && event.target.closest('a[href]') !== null;
  const isSelecting = document.getSelection()?.isCollapsed === false;
  if (!isLink && !isSelecting) reveal(event, 'look');
}

function onDoubleClick(event: MouseEvent): void {
  if (fixTitle(event.target) === undefined) reveal(event, 'edit');
}

function reveal(event: MouseEvent, purpose: 'look' | 'edit'): void {
  const line = lineOf(event.target);
  if (line === undefined || !shown) return;
  host.postMessage({ type: 'reveal', uri: shown.uri, version: shown.version, line, purpose });
}

function remember(): void {
  if (shown) host.setState({ uri: shown.uri, mode, line: topmostLine(shown) });
}

function topmostLine(message: RenderMessage): number {
  return lineAtTop(window.scrollY, currentMap(message));
}

function currentMap(message: RenderMessage): readonly Anchor[] {
  map ??= {
    anchors: scrollMap(anchorsOf(content), message.lineCount, document.documentElement.scrollHeight),
    height: heightOf(content),
  };
  return map.anchors;
}

function heightOf(element: HTMLElement): number {
  return element.getBoundingClientRect().height;
}

/** Whether every fragment stands for the lines that it stood for. */
function keepsLines(message: RenderMessage): boolean {
  return (
    'since' in message &&
    message.moved.length === 0 &&
    message.replaced.every(({ removed, added }) => removed === added.length)
  );
}

/** Heights changed, and the browser may have moved the page: stay at the editor's line, and take no such move for the reader's. */
function settle(): void {
  map = undefined;
  keepPlace();
}

function keepPlace(): void {
  const top = shown && followedLine !== undefined ? topOfLine(followedLine, currentMap(shown)) : window.scrollY;
  scrollToTop(top);
}

function isFocusable(element: Element | null): element is HTMLElement | SVGElement {
  return element instanceof HTMLElement || element instanceof SVGElement;
}

function elementById(id: string): HTMLElement {
  return document.getElementById(id) ?? document.body;
}

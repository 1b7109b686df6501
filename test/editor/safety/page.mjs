// The preview's page in a browser, many times over, with alarms that ring when a document runs something or asks for something.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/project.mjs';
import { emptyPage } from '../looks/preview.mjs';

const ORIGIN = 'http://preview.test';
const NONCE = 'n0nce';

/**
 * @typedef {object} Alarms what happened that must not, each with the document it happened in
 * @property {string[]} ran scripts that ran, dialogs, navigations
 * @property {string[]} asked addresses that were asked for
 * @property {string[]} left elements and attributes that have no business in a body
 * @property {string[]} stopped what only the page's policy kept from happening
 *
 * @typedef {{ name: string, body: string, fragments?: string[] }} Rendered a body, and what to call it in a message
 */

/**
 * Watches a page: whatever it asks for is answered from here, or noted and refused.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} framed the HTML of each of the frames
 * @returns {Promise<Alarms>} filled while the page lives
 */
export async function watch(page, framed) {
  /** @type {Alarms} */
  const alarms = { ran: [], asked: [], left: [], stopped: [] };
  const files = new Map([
    ['/', '<!doctype html><title>Top</title>'],
    ['/frame', framed],
    ['/main.js', readFileSync(join(root, 'dist', 'webview', 'main.js'), 'utf8')],
    ['/style.css', readFileSync(join(root, 'dist', 'webview', 'style.css'), 'utf8')],
  ]);
  await page.route('**/*', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const body = origin === ORIGIN ? files.get(pathname) : undefined;
    const type = pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html';
    if (body !== undefined) return route.fulfill({ body, contentType: `${type}; charset=utf-8` });
    // Images of the workspace may be asked for, and are not there.
    if (origin !== ORIGIN || route.request().resourceType() !== 'image') alarms.asked.push(route.request().url());
    return route.abort();
  });
  page.on('dialog', (dialog) => dialog.dismiss());
  page.on('popup', (popup) => alarms.ran.push(`a window with ${popup.url()}`));
  page.on('framenavigated', (frame) => {
    const expected = frame.parentFrame() ? [`${ORIGIN}/frame`, 'about:srcdoc'] : [`${ORIGIN}/`];
    if (!expected.includes(frame.url().split('#')[0] ?? '')) alarms.ran.push(`a frame went to ${frame.url()}`);
  });
  await page.exposeFunction('ring', (/** @type {keyof Alarms} */ what, /** @type {string} */ text) => {
    alarms[what].push(text);
  });
  await page.addInitScript(installAlarms);
  await page.addInitScript(installInspection);
  await page.goto(ORIGIN);
  return alarms;
}

/** Runs in every frame before anything of the page: what scripts would call rings instead. */
function installAlarms() {
  const ring = Reflect.get(window.top ?? window, 'ring');
  const document = () => Reflect.get(window, 'shownDocument') ?? '';
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    Reflect.set(window, name, (/** @type {unknown[]} */ ...args) => ring('ran', `${name}(${args}) in ${document()}`));
  }
  window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    ring('stopped', `${violatedDirective} ${blockedURI} ${sample} in ${document()}`),
  );
}

/** Defines in the page what looks for elements and attributes that are none of a postmortem. */
function installInspection() {
  const known =
    /^(?:A|ABBR|ARTICLE|ASIDE|B|BLOCKQUOTE|BR|BUTTON|CAPTION|CENTER|CITE|CODE|DD|DEL|DETAILS|DFN|DIV|DL|DT|EM|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|I|IMG|INPUT|INS|KBD|LI|MAIN|MARK|NAV|OL|P|PRE|Q|RP|RT|RUBY|S|SAMP|SECTION|SMALL|SPAN|STRIKE|STRONG|SUB|SUMMARY|SUP|TABLE|TBODY|TD|TFOOT|TH|THEAD|TIME|TR|TT|U|UL|VAR|WBR)$/;
  const drawn =
    /^(?:svg|g|a|circle|clipPath|defs|desc|ellipse|line|linearGradient|marker|path|pattern|polygon|polyline|rect|stop|text|title|tspan|use)$/;
  const forbidden = /^(?:on|style$|srcdoc$|form|action$|ping$|is$|slot$|autofocus$|http-equiv$)/;
  const address = /^(?:href|xlink:href|src|srcset|poster|background|cite|longdesc|data)$/;
  const protocols = ['http:', 'https:', 'mailto:'];
  const isHarmless = (/** @type {string} */ name, /** @type {string} */ value) => {
    if (!URL.canParse(value, location.origin)) return false;
    const { protocol, host } = new URL(value, `${location.origin}/workspace/`);
    return name === 'href' ? protocols.includes(protocol) : host === location.host;
  };
  Reflect.set(window, 'inspect', (/** @type {Element} */ body, /** @type {string} */ document) => {
    for (const element of body.querySelectorAll('*')) {
      const isDrawn = element.namespaceURI === 'http://www.w3.org/2000/svg';
      const what = [];
      if (!(isDrawn ? drawn : known).test(element.tagName)) what.push(element.tagName);
      for (const { name, value } of element.attributes) {
        if (forbidden.test(name) || (address.test(name) && !isHarmless(name, value))) what.push(`${name}="${value}"`);
      }
      for (const each of what) Reflect.get(window, 'ring')('left', `${each} in ${document}`);
    }
  });
}

/**
 * Shows one body after the other in each of several frames, through the page's own script, and looks at what came of it.
 *
 * @param {import('playwright-core').Page} page that is watched
 * @param {readonly Rendered[]} rendered
 * @param {number} frames
 */
export function showAll(page, rendered, frames) {
  return page.evaluate(showInFrames, { rendered, frames });
}

/** @param {{ rendered: readonly Rendered[], frames: number }} what */
async function showInFrames({ rendered, frames }) {
  const { ring, inspect } = /** @type {any} */ (window);
  const queue = [...rendered];
  await Promise.all(Array.from({ length: frames }, runFrame));

  /** One frame takes the next body as soon as the last one is painted. */
  function runFrame() {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-modals');
    frame.src = '/frame';
    /** @type {Promise<void>} */
    const done = new Promise((resolve) => {
      /** @type {{ name: string, body: string, fragments?: string[] } | undefined} */
      let shown;
      let version = 0;
      // The host in the frame calls it.
      Reflect.set(frame, 'receive', (/** @type {{ type: string, version: number }} */ message) => {
        if (!['ready', 'painted', 'scrolled'].includes(message.type))
          ring('ran', `${message.type} from ${shown?.name}`);
        if (message.type !== 'ready' && message.type !== 'painted') return;
        if (message.type === 'painted' && message.version !== version) return;
        const body = frame.contentDocument?.getElementById('postmortem');
        if (shown && body) inspect(body, shown.name);
        shown = queue.shift();
        if (shown === undefined) return resolve();
        const uri = 'file:///x';
        const images = { beside: '/workspace', root: '/workspace' };
        version++;
        Reflect.set(frame.contentWindow ?? {}, 'shownDocument', shown.name);
        frame.contentWindow?.postMessage({
          type: 'render',
          uri,
          version,
          title: '',
          rendering: version,
          fragments: shown.fragments ?? [`.${shown.body}`],
          lineCount: 9,
          images,
        });
      });
    });
    document.body.append(frame);
    return done;
  }
}

/**
 * Writes bodies as pages without any policy, as they would be saved and mailed.
 *
 * @param {import('playwright-core').Page} page that is watched
 * @param {readonly (readonly Rendered[])[]} pages the bodies of each page
 * @param {number} frames
 */
export function writeAll(page, pages, frames) {
  const written = pages.map((bodies) => ({
    html: bodies.map(({ body }) => `<div class="whole">${body}</div>`).join(''),
    names: bodies.map(({ name }) => name),
  }));
  return page.evaluate(openInFrames, { pages: written, frames });
}

/**
 * Opens files.
 *
 * @param {import('playwright-core').Page} page that is watched
 * @param {readonly Rendered[]} files whose bodies are whole pages
 * @param {number} frames
 */
export function openAll(page, files, frames) {
  const pages = files.map(({ name, body }) => ({ html: body, names: [name] }));
  return page.evaluate(openInFrames, { pages, frames });
}

/** @param {{ pages: readonly { html: string, names: readonly string[] }[], frames: number }} what */
async function openInFrames({ pages, frames }) {
  const { ring, inspect } = /** @type {any} */ (window);
  const queue = [...pages];
  await Promise.all(Array.from({ length: frames }, openInFrame));

  async function openInFrame() {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const frame = document.createElement('iframe');
      const { html, names } = next;
      const isFile = html.startsWith('<!');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      frame.srcdoc = isFile ? html : `<!doctype html><base href="${location.origin}/workspace/"><body>${html}`;
      document.body.append(frame);
      await loaded;
      const page = frame.contentDocument;
      const whole = isFile ? [page?.body] : [...(page?.querySelectorAll('body > .whole') ?? [])];
      if (whole.length !== names.length) ring('left', `an open element in one of ${names}`);
      for (const [at, body] of whole.entries()) if (body) inspect(body, names[at]);
      frame.remove();
    }
  }
}

/** The page that the client makes for a panel, with the host's side of it played by the page around it. */
export async function previewFrame() {
  const page = await emptyPage(ORIGIN, NONCE);
  return page.replace('</head>', () => `<script nonce="${NONCE}">(${host})()</script></head>`);
}

/** Runs in each frame: what the page says, the one around it hears. */
function host() {
  /** @type {unknown} */
  let kept;
  Reflect.set(window, 'acquireVsCodeApi', () => ({
    postMessage: (/** @type {unknown} */ message) => Reflect.get(window.frameElement ?? {}, 'receive')(message),
    getState: () => kept,
    setState: (/** @type {unknown} */ state) => {
      kept = state;
    },
  }));
}

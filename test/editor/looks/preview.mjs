// A preview's page in a plain browser: the frame, the script and the styles that the extension ships, with what an editor adds to them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { root } from '../host/project.mjs';
import { frame } from './themes.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./renderer.mjs').Rendering} Rendering
 */

/** Nothing listens there: every request is answered here, so that the page and its policy are of one origin. */
const ORIGIN = 'http://preview.invalid';
/** What the extension's host says and hears. */
const URI = 'file:///postmortems/shown.md';

/**
 * @param {string} origin where its script and styles come from
 * @param {string} nonce
 * @returns {Promise<string>} the empty page as the extension writes it
 */
export async function emptyPage(origin, nonce) {
  const source = readFileSync(join(root, 'client', 'src', 'preview', 'page.ts'), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  const { previewPage } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return previewPage({
    cspSource: origin,
    script: `${origin}/main.js`,
    style: `${origin}/style.css`,
    nonce,
    mode: 'following',
  });
}

/**
 * Shows a rendering, and waits until it is painted.
 *
 * @param {Page} page that nothing was shown in yet, or that a preview was shown in
 * @param {Rendering} rendering
 * @param {string} theme one of the names in `themes.json`
 */
export async function showPreview(page, rendering, theme) {
  const { styles, themes } = frame();
  const told = themes[theme];
  if (!told) throw new Error(`There is no theme ${theme}`);
  const html = await emptyPage(ORIGIN, 'looks');
  await page.unrouteAll();
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(root, 'dist', 'webview', pathname);
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    if (pathname === '/picture.svg') return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404, body: '' });
  });
  await page.addInitScript(host);
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(dress, { styles, told });
  await page.evaluate(
    ({ uri, rendering, images }) =>
      new Promise((painted) => {
        addEventListener('said', (event) => {
          if (/** @type {CustomEvent} */ (event).detail.type === 'painted') painted(undefined);
        });
        postMessage({ ...rendering, type: 'render', uri, version: 1, lineCount: 1000, images });
      }),
    { uri: URI, rendering, images: { beside: ORIGIN, root: ORIGIN } },
  );
}

/** Stands in for the editor: what the page says becomes an event of its window. Runs in the page. */
function host() {
  /** @type {unknown} */
  let kept;
  Reflect.set(globalThis, 'acquireVsCodeApi', () => ({
    postMessage: (/** @type {unknown} */ message) => dispatchEvent(new CustomEvent('said', { detail: message })),
    getState: () => kept,
    setState: (/** @type {unknown} */ state) => {
      kept = state;
    },
  }));
}

/**
 * Gives the page what VS Code gives it. Runs in the page.
 *
 * @param {{styles: string, told: import('./themes.mjs').Theme}} given
 */
function dress({ styles, told }) {
  const sheet = new CSSStyleSheet();
  // The editor's own background is behind the page, and is not printed.
  const background = told.variables['--vscode-editor-background'] ?? '';
  sheet.replaceSync(`${styles} @media screen { html { background: ${background} } }`);
  document.adoptedStyleSheets = [sheet];
  for (const [name, value] of Object.entries(told.variables)) document.documentElement.style.setProperty(name, value);
  document.documentElement.style.setProperty('--vscode-font-size', '13px');
  document.body.className = told.body;
  document.body.dataset.vscodeThemeKind = told.kind;
}

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 400" width="1600" height="400">
<rect width="1600" height="400" fill="#7c9cbf"/><path d="M0 300L400 240 700 120 900 330 1600 180V400H0Z" fill="#31507a"/></svg>`;

// What the editor tells a preview of its theme: classes of the body and variables, as a served VS Code hands them to a webview.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../host/project.mjs';
import { startServer } from '../host/server.mjs';
import { forTests } from '../host/settings.mjs';

/** The names that pictures and tests use, and what VS Code calls the themes. */
const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast-light': 'Default High Contrast Light',
  'high-contrast-dark': 'Default High Contrast',
};

const KEPT_IN = join(dirname(fileURLToPath(import.meta.url)), 'themes.json');

/**
 * @typedef {object} Theme
 * @property {string} body the classes of the body
 * @property {string} kind what `data-vscode-theme-kind` says
 * @property {Record<string, string>} variables those that the preview's styles and the editor's use
 */

/**
 * @typedef {object} Frame
 * @property {string} styles what VS Code gives every webview
 * @property {Record<string, Theme>} themes by the names that pictures and tests use
 */

/** @returns {Frame} as it was last taken */
export function frame() {
  return JSON.parse(readFileSync(KEPT_IN, 'utf8'));
}

/**
 * @param {string} styles
 * @returns {string[]} the variables that they ask for
 */
export function variablesIn(styles) {
  return [...new Set(styles.match(/--vscode-[\w-]+/g))].sort();
}

/** Opens a preview in a served VS Code in every theme, and keeps what the page is told. */
export async function takeThemes() {
  const { launchChromium } = await import('../host/chromium.mjs');
  const { workbench } = await import('../host/workbench.mjs');
  const ours = variablesIn(readFileSync(join(root, 'dist', 'webview', 'style.css'), 'utf8'));
  /** @type {Frame} */
  const taken = { styles: '', themes: {} };
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-themes-'));
  writeFileSync(
    join(folder, 'a.postmortem.md'),
    '# Outage\n\n## Timeline\n\n- 2026-03-01 09:00 UTC [started] Errors\n',
  );
  const browser = await launchChromium();
  try {
    for (const [name, title] of Object.entries(THEMES)) {
      const server = await startServer({
        settings: { ...forTests, 'workbench.colorTheme': title, 'window.autoDetectColorScheme': false },
      });
      const page = await browser.newPage();
      try {
        await page.goto(server.address({ folder, extension: root }));
        const vscode = workbench(page);
        await vscode.ready();
        await vscode.open('a.postmortem.md');
        await vscode.titleButton('Open Postmortem Preview to the Side');
        await vscode.preview().locator('svg').first().waitFor();
        const { styles, ...theme } = await vscode
          .preview()
          .locator('body')
          .evaluate((body, used) => {
            const { style } = document.documentElement;
            const styles = document.getElementById('_defaultStyles')?.textContent ?? '';
            const names = [...new Set([...used, ...(styles.match(/--vscode-[\w-]+/g) ?? [])])].sort();
            const told = names.map((variable) => [variable, style.getPropertyValue(variable)]);
            return {
              body: body.className,
              kind: body.dataset.vscodeThemeKind ?? '',
              styles,
              variables: Object.fromEntries(told.filter(([, value]) => value !== '')),
            };
          }, ours);
        taken.styles = styles;
        taken.themes[name] = theme;
      } finally {
        await page.close();
        await server.stop();
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
  writeFileSync(KEPT_IN, `${JSON.stringify(taken, null, 2)}\n`);
}

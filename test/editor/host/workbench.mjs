// Gestures in the workbench as a person makes them, by the selectors of VS Code 1.139.

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Locator} Locator
 */

const SLOW_MS = 40_000;

/** @param {Page} page that shows a workbench */
export function workbench(page) {
  /** @param {string} name end of the document's path */
  const editor = (name) => page.locator(`.editor-instance .monaco-editor[data-uri$="${name}"]`).first();
  /** @param {string} text */
  const quickInput = async (text) => {
    const input = page.locator('.quick-input-widget:visible input.input');
    await input.waitFor();
    await input.fill(text);
  };
  return {
    editor,

    /** Waits until the Explorer is drawn and the layout has settled. */
    async ready() {
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: SLOW_MS });
      await page.waitForFunction(() => 'driver' in globalThis);
      await page.evaluate(() => Reflect.get(globalThis, 'driver').whenWorkbenchRestored());
    },

    /**
     * Opens a file of the workspace's top folder.
     *
     * @param {string} name
     */
    async open(name) {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
      await editor(name).locator('.view-line').first().click();
    },

    /**
     * Runs a command by its title in the command palette.
     *
     * @param {string} title
     */
    async command(title) {
      await page.keyboard.press('F1');
      await quickInput(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    },

    /**
     * Moves the cursor of the focused editor; both numbers count from 1.
     *
     * @param {number} line
     * @param {number} column
     */
    async goTo(line, column) {
      await page.keyboard.press('Control+KeyG');
      await quickInput(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },

    /**
     * Opens the menu of quick fixes at the cursor.
     *
     * @returns {Promise<Locator>} the menu
     */
    async quickFixes() {
      await page.keyboard.press('Control+Period');
      const menu = page.locator('.action-widget');
      await menu.locator('.monaco-list-row.action').first().waitFor({ timeout: SLOW_MS });
      return menu;
    },

    /**
     * The underlines in an editor.
     *
     * @param {string} name
     */
    squiggles: (name) => editor(name).locator('.squiggly-error, .squiggly-warning, .squiggly-info'),

    /** Folds the list of files away, so that the views below it have room, or unfolds it again. */
    async toggleFiles() {
      await page.locator('.explorer-viewlet .pane-header').first().click();
    },

    /**
     * Presses a button at the right of the editor's tabs.
     *
     * @param {string} title part of what its hover says
     */
    async titleButton(title) {
      await page.locator(`.editor-actions [aria-label*="${title}"]`).first().click();
    },

    /** Rows of the Outline view; only those in sight exist. */
    outlineRows: () => page.locator('.outline-pane .monaco-list-row'),

    /** The document inside the visible webview. */
    preview: () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame'),
  };
}

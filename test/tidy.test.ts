// The repository tests itself: what may import what, what the core never does, and that nothing is left lying around.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { RULES } from '../server/src/rules';

interface Source {
  readonly path: string;
  readonly text: string;
  /** Without comments, strings and regular expressions. */
  readonly code: string;
  /** The first comment, without its slashes. */
  readonly head: string;
  readonly imports: readonly string[];
}

/** What each part of the server may import besides itself. The order is the data's way: later parts know earlier ones. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  time: [],
  uri: [],
  version: [],
  config: [],
  model: ['text', 'time'],
  recognition: ['text', 'model'],
  recognise: ['text', 'recognition', 'config'],
  syntax: ['text', 'time', 'model'],
  analysis: ['text', 'time', 'model'],
  rules: ['text', 'time', 'model', 'config', 'analysis'],
  reading: ['text', 'model', 'analysis', 'rules', 'syntax', 'recognise'],
  render: ['text', 'time', 'model', 'analysis', 'rules', 'reading'],
  export: ['text', 'time', 'model', 'analysis', 'rules', 'reading', 'version', 'render'],
  features: ['text', 'time', 'model', 'syntax', 'analysis', 'rules', 'reading', 'render'],
  workspace: ['text', 'time', 'model', 'analysis', 'reading'],
  settingsFile: ['text', 'config', 'syntax', 'analysis', 'rules'],
  reader: ['text', 'rules', 'syntax'],
  service: [
    'text',
    'reader',
    'uri',
    'config',
    'recognise',
    'model',
    'reading',
    'syntax',
    'analysis',
    'rules',
    'features',
    'workspace',
    'settingsFile',
  ],
  refactor: ['text', 'time', 'uri', 'model', 'syntax', 'analysis', 'reading'],
  lsp: [
    'text',
    'uri',
    'version',
    'config',
    'recognise',
    'reading',
    'rules',
    'features',
    'render',
    'export',
    'refactor',
    'model',
    'workspace',
    'service',
  ],
  cli: [
    'text',
    'uri',
    'version',
    'config',
    'model',
    'workspace',
    'reading',
    'rules',
    'features',
    'export',
    'refactor',
    'service',
  ],
  node: ['lsp', 'cli', 'service'],
  thread: ['cli'],
  worker: ['lsp', 'service'],
};

/** Packages that only some places may know. */
const RESERVED: readonly (readonly [name: RegExp, places: RegExp])[] = [
  [/^vscode-languageserver(\/|-textdocument$|$)/, /^server\/src\/(lsp\/|node\.ts|worker\.ts)/],
  [/^vscode$|^vscode-languageclient/, /^client\/src\//],
  [/^yaml$/, /^server\/src\/syntax\/(yaml\/|markdown\/front)/],
  [
    /^node:|^commander$|^tinyglobby$|^picocolors$/,
    /^(server\/src\/(cli\/|node\.ts|thread\.ts)|client\/src\/extension\.ts)/,
  ],
  [/^temporal-polyfill/, /^server\/src\/time\//],
  [/^morphdom$/, /^client\/webview\//],
];

const sources = ['server/src', 'client'].flatMap((folder) => sourcesIn(folder, /\.ts$/));
const tests = sourcesIn('test', /\.ts$/);
const others = ['client', 'test'].flatMap((folder) => sourcesIn(folder, /\.(mjs|css)$/));
const core = sources.filter(({ path }) => /^server\/src\/(?!lsp\/|cli\/|node\.ts|thread\.ts|worker\.ts)/.test(path));

describe('imports', () => {
  it('follow the data: no part of the server knows a later one', () => {
    const wrong = sources.flatMap(({ path, imports }) => {
      const part = partOf(path);
      if (part === undefined) return [];
      const allowed = MAY_IMPORT[part];
      assert.ok(allowed, `${part} has a row in the table`);
      return imports
        .filter((name) => name.startsWith('.'))
        .map((name) => partOf(`${normalize(join(dirname(path), name))}.ts`) ?? name)
        .filter((target) => target !== part && !allowed.includes(target))
        .map((target) => `${path} imports ${target}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('of reserved packages stand where they belong', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => RESERVED.some(([reserved, places]) => reserved.test(name) && !places.test(path)))
        .map((name) => `${path} imports ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('of the client take nothing from the server but recognise', () => {
    const shared = sources
      .filter(({ path }) => path.startsWith('client/'))
      .flatMap(({ imports }) => imports.filter((name) => name.includes('server/')))
      .filter((name) => !/\/server\/src\/recognise$/.test(name));
    assert.deepEqual(shared, []);
  });
});

describe('the core', () => {
  const never: readonly (readonly [what: string, pattern: RegExp])[] = [
    ['throws', /\bthrow\b/],
    ['reads a clock', /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bTemporal\.Now\b|\.format(ToParts)?\(\)/],
    ['rolls dice', /\bMath\.random\b/],
    [
      'keeps mutable state in a module',
      /^(export )?(let|var) |^(export )?const [^\n]*= (new (Map|Set|WeakMap)(<[^\n]*>)?\(\)|\[\]|\{\});/m,
    ],
    ['writes to a console', /\bconsole\./],
  ];
  for (const [what, pattern] of never) {
    it(`never ${what}`, () => assert.deepEqual(pathsWith(core, pattern), []));
  }
});

describe('every source', () => {
  const all = [...sources, ...tests];
  const never: readonly (readonly [what: string, pattern: RegExp])[] = [
    ['the type any', /[:<|&,]\s*any\b(?!\s*:)|\bas any\b|\bany\[\]/],
    ['enums', /^(export )?(const )?enum /m],
    ['default exports', /^export default /m],
  ];
  for (const [what, pattern] of never) {
    it(`does without ${what}`, () => assert.deepEqual(pathsWith(all, pattern), []));
  }

  it('leaves the compiler and the reader no excuses', () => {
    const excuses = /^\s*(\/\/|\/?\*).*@ts-(ignore|expect-error|nocheck)|(\/\/|\*)\s*(TODO|FIXME|XXX|HACK)\b/m;
    assert.deepEqual(
      all.filter(({ text }) => excuses.test(text)).map(({ path }) => path),
      [],
    );
  });

  it('begins with a sentence that says what it is for', () => {
    const silent = [...all, ...others].filter(({ head }) => !/^\S.{6,}?[.:](\s|$)/s.test(head)).map(({ path }) => path);
    assert.deepEqual(silent, []);
  });

  it('keeps to 300 lines, or says at its top why it is longer', () => {
    const long = [...all, ...others].filter(
      ({ text, head }) => text.split('\n').length > 301 && !/\bLonger than\b/.test(head),
    );
    assert.deepEqual(
      long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`),
      [],
    );
  });

  it('has a name that says what is in it', () => {
    const vague = [...all, ...others]
      .filter(({ path }) => /\b(utils?|helpers?|common|misc)\b/i.test(path))
      .map(({ path }) => path);
    assert.deepEqual(vague, []);
  });
});

describe('tests', () => {
  it('are all run, and wait for nothing by the clock', () => {
    const pattern = /\b(it|describe|test)\.(skip|only)\b|\bthis\.skip\(|\bsleep\(/;
    assert.deepEqual(pathsWith(tests, pattern), []);
  });

  it('set up and clean up for nobody but themselves: a hook outside a `describe` runs for the tests of all files', () => {
    assert.deepEqual(pathsWith(tests, /^(?:before|after)(?:Each)?\(/m), []);
  });

  it('exist for every rule', () => {
    const untested = RULES.filter(({ code }) => !existsSync(`test/rules/${code}.test.ts`)).map(({ code }) => code);
    assert.deepEqual(untested, []);
  });
});

describe('rules', () => {
  it('are registered, each in the file of its code', () => {
    const files = core
      .map(({ path }) => /^server\/src\/rules\/([^/]+\/[^/]+)\.ts$/.exec(path)?.[1])
      .filter((code) => code !== undefined && existsSync(`server/src/rules/${code}.ts`))
      .filter((code) =>
        core.some(({ path, text }) => path.includes(`/rules/${code}.ts`) && text.includes(': Rule = {')),
      );
    assert.deepEqual(files.sort(), RULES.map(({ code }) => code).sort());
  });
});

describe('packages', () => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'));

  it('are bundled, so that a user installs none', () => assert.deepEqual(dependencies, {}));

  it('are pinned exactly', () => {
    const loose = Object.entries<string>(devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    assert.deepEqual(loose, []);
  });

  it('are each explained in docs/architecture.md', () => {
    const explained = readFileSync('docs/architecture.md', 'utf8');
    const unexplained = Object.keys(devDependencies).filter(
      (name) => !name.startsWith('@types/') && !explained.includes(`\`${name}\``),
    );
    assert.deepEqual(unexplained, []);
  });
});

function sourcesIn(folder: string, names: RegExp): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => names.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort()
    .map(sourceOf);
}

function sourceOf(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const comment = /^(?:\/\/[^\n]*\n)+|^\/\*[\s\S]*?\*\//.exec(text)?.[0] ?? '';
  return {
    path,
    text,
    code: codeOf(text),
    head: comment.replace(/^\/\/ ?|^\/\*+|\*\/$/gm, '').trim(),
    imports: [
      ...text.matchAll(/^(?:import|export)\b[^'"`;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
    ].map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? ''),
  };
}

/** Good enough for what is asked of it: a regular expression with a quote in it may swallow the rest of its line. */
function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, "''")
    .replace(/(^|\s)\/\/[^\n]*/g, '$1')
    .replace(/([=(,:]\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g, '$1//');
}

/** `server/src/rules/text/blame.ts` is part of `rules`, `server/src/service.ts` is the part `service`. */
function partOf(path: string): string | undefined {
  return /^server\/src\/([^/.]+)/.exec(path)?.[1];
}

function pathsWith(among: readonly Source[], pattern: RegExp): readonly string[] {
  return among.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
}

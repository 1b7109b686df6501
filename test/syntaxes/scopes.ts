// Tokenises text with VS Code's own engine, the base grammars and our injections, and says which of our scopes stand where.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/** A stretch of a line, columns from 0, that carries one of our scopes; named without the `.postmortem` at its end. */
export interface Coloured {
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const base: Readonly<Record<string, string>> = {
  'text.html.markdown': 'markdown',
  'source.yaml': 'yaml',
};

/** The grammars as package.json contributes them, over the base grammars of Markdown and YAML. */
export async function grammars(): Promise<(scopeName: string) => Promise<IGrammar>> {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const contributed = contributions();
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scopeName) => {
      const ours = contributed.find((grammar) => grammar.scopeName === scopeName)?.path;
      const file = ours ?? (base[scopeName] && require.resolve(`tm-grammars/grammars/${base[scopeName]}.json`));
      return file ? parseRawGrammar(readFileSync(file, 'utf8'), file) : null;
    },
    getInjections: (scopeName) =>
      contributed.filter(({ injectTo }) => injectTo?.includes(scopeName)).map((grammar) => grammar.scopeName),
  });
  return async (scopeName) => {
    const grammar = await registry.loadGrammar(scopeName);
    if (grammar === null) throw new Error(`no grammar for ${scopeName}`);
    return grammar;
  };
}

export function contributions(): readonly Contribution[] {
  return JSON.parse(readFileSync('package.json', 'utf8')).contributes.grammars;
}

/** What we colour in each line; neighbouring characters of one scope are one stretch, punctuation is left out. */
export function colour(grammar: IGrammar, text: string): readonly (readonly Coloured[])[] {
  let state = INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const found: Coloured[] = [];
    for (const token of tokens) {
      const scope = token.scopes.filter((name) => /^(?!punctuation|meta).*\.postmortem$/.test(name)).at(-1);
      if (scope === undefined) continue;
      const name = scope.replace(/\.postmortem$/, '');
      const last = found.at(-1);
      const end = Math.min(token.endIndex, line.length);
      if (last !== undefined && last.scope === name && last.end === token.startIndex)
        found[found.length - 1] = { ...last, end };
      else found.push({ start: token.startIndex, end, scope: name });
    }
    return found;
  });
}

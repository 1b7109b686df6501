// package.json says what the extension does: its commands, menus and settings agree with the code.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';

interface MenuItem {
  readonly command: string;
  readonly alt?: string;
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly MenuItem[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const { contributes }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const declared = contributes.commands.map(({ command }) => command).sort();

/** Command modules need an editor to load, so their ids are read from the source. */
function implemented(): readonly string[] {
  const folder = 'client/src/commands';
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return sources.flatMap((source) => [...source.matchAll(/^ {2}id: '([^']+)'/gm)].map(([, id]) => id ?? '')).sort();
}

describe('the manifest', () => {
  it('declares the commands that exist, and no others', () => {
    assert.deepEqual(declared, implemented());
  });

  it('lists every command module in the one registry', () => {
    const registry = readFileSync('client/src/commands/index.ts', 'utf8');
    const modules = readdirSync('client/src/commands')
      .filter((file) => readFileSync(join('client/src/commands', file), 'utf8').includes(': Command = {'))
      .map((file) => file.replace('.ts', ''));
    for (const name of modules) assert.match(registry, new RegExp(`^ {2}${name},$`, 'm'), name);
  });

  it('puts only declared commands into menus and key bindings', () => {
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    for (const { command, alt = command } of used) {
      assert.ok(declared.includes(command), command);
      assert.ok(declared.includes(alt), alt);
    }
  });

  it('says for every command when the palette shows it', () => {
    const palette = contributes.menus.commandPalette?.map(({ command }) => command).sort();
    assert.deepEqual(palette, declared);
  });

  it('offers the settings of the server, with the server’s defaults', () => {
    const { properties } = contributes.configuration;
    // These the server need not know: they are the editor's own.
    const own = ['postmortem.trace.server', 'postmortem.muteWhileTyping'];
    const offered = Object.keys(properties).filter((key) => !own.includes(key));
    assert.deepEqual(
      offered.sort(),
      Object.keys(DEFAULT_SETTINGS)
        .map((key) => `postmortem.${key}`)
        .sort(),
    );
    for (const [key, value] of Object.entries(DEFAULT_SETTINGS)) {
      assert.deepEqual(properties[`postmortem.${key}`]?.default, value, key);
    }
  });
});

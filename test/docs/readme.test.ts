// README.md tells the truth: its rules are those of the registry, its settings those of the manifest, its pictures and links are there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { RULES } from '../../server/src/rules';

const page = readFileSync('README.md', 'utf8');

describe('README.md', () => {
  it('lists the rules with their severities and summaries, in the order of the registry', () => {
    assert.deepEqual(
      table('Rules').map(([code = '', severity = '', summary]) => [code, severity.split(',')[0], summary]),
      RULES.map(({ code, severity, summary }) => [`\`${code}\``, severity, summary]),
    );
  });

  it('lists the settings', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(
      table('Settings').map(([name]) => name),
      Object.keys(contributes.configuration.properties).map((name) => `\`${name}\``),
    );
  });

  it('links to files that are there', () => {
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    assert.ok(links.length > 0);
    assert.deepEqual(
      links.filter((path) => !existsSync(path)),
      [],
    );
  });
});

/** The cells of the table below the heading, without its header rows. */
function table(heading: string): readonly (readonly string[])[] {
  const section = page.split(new RegExp(`^## ${heading}$`, 'm'))[1]?.split(/^## /m)[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

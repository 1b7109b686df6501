// Writes what is generated from the rules: docs/rules.md, and the codes in the settings of package.json. Needs the built command line.
// usage: node docs.mjs [--check]    with --check it writes nothing, and names what is stale
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));

/** @typedef {{code: string, severity: string, summary: string}} Guide what is read here of `postmortem rules --format json` */

const generated = {
  'docs/rules.md': rules('markdown'),
  'package.json': manifest(JSON.parse(rules('json'))),
};

const stale = Object.entries(generated).filter(([path, content]) => content !== read(path));
for (const [path, content] of stale) {
  if (process.argv.includes('--check')) console.log(`${path} is stale: run npm run docs`);
  else writeFileSync(join(root, path), content);
}
process.exitCode = process.argv.includes('--check') && stale.length > 0 ? 1 : 0;

/**
 * @param {'json' | 'markdown'} format
 * @returns {string}
 */
function rules(format) {
  const command = [join(root, 'dist/server/node.js'), 'rules', '--format', format];
  return execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 26 });
}

/**
 * package.json with every code, and every group, among the names that the settings about rules take.
 *
 * @param {Guide[]} guides
 */
function manifest(guides) {
  const contents = JSON.parse(read('package.json'));
  const { 'postmortem.rules': own, 'postmortem.overrides': overrides } = contents.contributes.configuration.properties;
  const groups = [...new Set(guides.map(({ code }) => `${code.slice(0, code.indexOf('/'))}/*`))];
  const names = { enum: [...guides.map(({ code }) => code), ...groups] };
  if (own !== undefined) {
    own.propertyNames = names;
    own.properties = Object.fromEntries(guides.map((guide) => [guide.code, schemaOf(guide, own)]));
  }
  const inOverrides = overrides?.items.properties.rules;
  if (inOverrides !== undefined) inOverrides.propertyNames = names;
  return `${JSON.stringify(contents, undefined, 2)}\n`;
}

/**
 * @param {Guide} guide
 * @param {{additionalProperties: {enum: string[]}}} setting
 */
function schemaOf({ severity, summary }, { additionalProperties }) {
  return { ...additionalProperties, description: `${summary} (${severity} unless it is set)` };
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
}

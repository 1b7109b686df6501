// What a file `.postmortemrc.yaml` says, and what in it says nothing.
import { isZone } from './analysis/field-values';
import type { SettingsLayer } from './config/layers';
import type { Override } from './config/settings';
import { RULES } from './rules';
import type { Finding } from './rules/rule';
import { problem, severitiesOf } from './rules/severities';
import { parse } from './syntax/yaml/parse';
import { type Mapping, type Node, type Pair, type Scalar, spanOf } from './syntax/yaml/tree';
import { nearest } from './text/nearest';
import type { Text } from './text/span';

export interface SettingsFile {
  readonly settings: SettingsLayer;
  /** `config/bad`, with offsets into the text, in its order. */
  readonly findings: readonly Finding[];
}

export function readSettingsFile(text: string): SettingsFile {
  const findings: Finding[] = [];
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const { root, problems } = parse(text, { start: mark, end: text.length });
  for (const { span, message } of problems) findings.push(problem({ text: '', span }, message.replace(/\.$/, '')));
  if (root !== undefined && root.kind !== 'mapping') {
    findings.push(
      problem(
        { text: '', span: firstLineOf(text, root) },
        `Settings are keys with values: write one of ${KEYS.join(', ')}`,
      ),
    );
  }
  const settings = root?.kind === 'mapping' ? settingsIn(root, KEYS, text, findings) : {};
  return { settings, findings: findings.sort((a, b) => a.span.start - b.span.start) };
}

const KEYS = ['files', 'excludedFiles', 'timeZone', 'rules', 'overrides'] as const;
const OVERRIDE_KEYS = ['files', 'rules', 'timeZone'] as const;

function settingsIn(mapping: Mapping, keys: readonly string[], text: string, findings: Finding[]): SettingsLayer {
  const settings: { -readonly [K in keyof SettingsLayer]: SettingsLayer[K] } = {};
  for (const pair of mapping.pairs) {
    const { key } = pair;
    const name = key.value;
    if (!keys.includes(name)) {
      const meant = nearest(name, keys);
      const advice = meant === undefined ? `the settings are ${keys.join(', ')}` : `write ${meant}`;
      findings.push(problem(key.text, `No setting is called ${name}: ${advice}`, meant));
    } else if (name === 'files' || name === 'excludedFiles') {
      const globs = globsOf(pair, text, findings);
      if (globs !== undefined) settings[name] = globs;
    } else if (name === 'timeZone') {
      const zone = zoneOf(pair, text, findings);
      if (zone !== undefined) settings.timeZone = zone;
    } else if (name === 'rules') settings.rules = rulesOf(pair, text, findings);
    else settings.overrides = overridesOf(pair, text, findings);
  }
  return settings;
}

function globsOf({ key, value }: Pair, text: string, findings: Finding[]): readonly string[] | undefined {
  const items = value?.kind === 'sequence' ? value.items.map((item) => item.value) : undefined;
  const wrong = items === undefined ? value : items.find((item) => item?.kind !== 'scalar' || item.value === '');
  if (items?.every(isFilled)) return items.map((item) => item.value);
  findings.push(problem(placeOf(key, wrong, text), `${key.value} takes a list of globs: write ["incidents/**/*.md"]`));
  return undefined;
}

function isFilled(node: Node | undefined): node is Scalar {
  return node?.kind === 'scalar' && node.value !== '';
}

function zoneOf({ key, value }: Pair, text: string, findings: Finding[]): string | undefined {
  if (value?.kind === 'scalar' && (value.value === '' || isZone(value.value))) return value.value;
  const said = value?.kind === 'scalar' ? `${value.value} is no time zone` : 'timeZone takes a time zone';
  const message = `${said}: write an identifier like Europe/Berlin, an offset like "+02:00", or UTC`;
  findings.push(problem(placeOf(key, value, text), message));
  return undefined;
}

function rulesOf({ key, value }: Pair, text: string, findings: Finding[]): SettingsLayer['rules'] & object {
  if (value?.kind === 'mapping') {
    const entries = value.pairs.map((pair) => ({ key: pair.key.text, value: entryValue(pair, text) }));
    const read = severitiesOf(entries, RULES);
    findings.push(...read.findings);
    return read.settings;
  }
  if (value !== undefined) {
    const message = 'rules takes rules with their severities: write `time/zone-missing: off` below it';
    findings.push(problem(placeOf(key, value, text), message));
  }
  return {};
}

function overridesOf({ key, value }: Pair, text: string, findings: Finding[]): readonly Override[] {
  if (value?.kind !== 'sequence') {
    const message = 'overrides takes a list: write `- files: ["archive/**"]` with `rules` or `timeZone` below it';
    findings.push(problem(placeOf(key, value, text), message));
    return [];
  }
  return value.items.flatMap((item) => {
    const own = item.value?.kind === 'mapping' ? settingsIn(item.value, OVERRIDE_KEYS, text, findings) : {};
    const { files, rules, timeZone } = own;
    if (files !== undefined) return [{ files, ...(rules && { rules }), ...(timeZone !== undefined && { timeZone }) }];
    const named = item.value?.kind === 'mapping' && item.value.pairs.some((pair) => pair.key.value === 'files');
    if (!named) findings.push(problem(placeOf(key, item.value, text), 'An override needs `files`: a list of globs'));
    return [];
  });
}

/** Where a value that is wrong stands, on its first line; the key where there is none. */
function placeOf(key: Scalar, value: Node | undefined, text: string): Text {
  return value === undefined ? key.text : { text: '', span: firstLineOf(text, value) };
}

function firstLineOf(text: string, node: Node): Text['span'] {
  const { start, end } = spanOf(node);
  const line = text.slice(start, end).search(/[\r\n]/);
  return { start, end: line < 0 ? end : start + line };
}

function entryValue({ key, value }: Pair, text: string): Text {
  if (value?.kind === 'scalar') return value.text;
  if (value === undefined) return { text: '', span: key.outer };
  const span = firstLineOf(text, value);
  return { text: text.slice(span.start, span.end), span };
}

// The settings, their types and defaults: the one place that names them.

export interface Settings {
  /** Globs of files that are postmortems whatever their name and content. */
  readonly files: readonly string[];
  /** Globs of files that are none, whatever else says they are. */
  readonly excludedFiles: readonly string[];
  /** The zone of times for which a document states none: an IANA identifier, an offset or `UTC`; empty for none. */
  readonly timeZone: string;
  /** How grave the findings of rules are, where it is not what the rules say. */
  readonly rules: RuleSettings;
  /** Other settings for some files; of several that match a file, the later ones win. */
  readonly overrides: readonly Override[];
}

/** By code (`time/zone-season`) or group (`time/*`); a code wins over its group. */
export type RuleSettings = Readonly<Record<string, RuleSeverity>>;

export const RULE_SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];

export interface Override {
  /** Globs of the files that it is about. One that begins with a slash is matched with the whole path. */
  readonly files: readonly string[];
  readonly rules?: RuleSettings;
  readonly timeZone?: string;
}

const folders = ['postmortem', 'postmortems', 'post-mortem', 'post-mortems', 'incidents', 'incident-reports'];

export const DEFAULT_SETTINGS: Settings = {
  files: [`**/{${folders.join(',')}}/**/*.{md,markdown,yaml,yml}`],
  excludedFiles: ['**/README.md', '**/node_modules/**'],
  timeZone: '',
  rules: {},
  overrides: [],
};

/** Settings out of what an editor sent: a member of another type, or none, takes its value from `otherwise`. */
export function settingsFrom(value: unknown, otherwise: Settings = DEFAULT_SETTINGS): Settings {
  const given = isRecord(value) ? value : {};
  return {
    files: isTexts(given.files) ? given.files : otherwise.files,
    excludedFiles: isTexts(given.excludedFiles) ? given.excludedFiles : otherwise.excludedFiles,
    timeZone: typeof given.timeZone === 'string' ? given.timeZone : otherwise.timeZone,
    rules: isRecord(given.rules) ? ruleSettingsFrom(given.rules) : otherwise.rules,
    overrides: Array.isArray(given.overrides) ? given.overrides.flatMap(overrideFrom) : otherwise.overrides,
  };
}

export function sameSettings(a: Settings, b: Settings): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function isRuleSeverity(value: unknown): value is RuleSeverity {
  return RULE_SEVERITIES.some((severity) => severity === value);
}

/** What is no severity is left out: the editor's own check of its settings says so to the user. */
function ruleSettingsFrom(given: Readonly<Record<string, unknown>>): RuleSettings {
  const rules: Record<string, RuleSeverity> = {};
  for (const [code, severity] of Object.entries(given)) if (isRuleSeverity(severity)) rules[code] = severity;
  return rules;
}

function overrideFrom(value: unknown): readonly Override[] {
  if (!isRecord(value) || !isTexts(value.files)) return [];
  const { files, rules, timeZone } = value;
  return [
    {
      files,
      ...(isRecord(rules) && { rules: ruleSettingsFrom(rules) }),
      ...(typeof timeZone === 'string' && { timeZone }),
    },
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

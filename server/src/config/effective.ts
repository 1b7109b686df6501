// What settings say about one file: its overrides applied, in order of precedence.
import { matching } from './globs';
import type { RuleSettings, RuleSeverity, Settings } from './settings';

/** The settings of one file. */
export interface FileSettings {
  readonly timeZone: string;
  /** The later ones win. */
  readonly rules: readonly RuleSettings[];
}

/**
 * What tells the settings of a file: by its path, relative to the workspace where there is one, and its whole path. The globs are
 * compiled once.
 */
export function settingsByFile(settings: Settings): (path: string, whole: string) => FileSettings {
  const matches = settings.overrides.map(({ files }) => matching(files));
  return (path, whole) => settingsOf(settings, (at) => matches[at]?.(path, whole) === true);
}

function settingsOf({ timeZone, rules, overrides }: Settings, isMeant: (override: number) => boolean): FileSettings {
  const own = overrides.filter((_, at) => isMeant(at));
  return {
    timeZone: own.findLast((override) => override.timeZone !== undefined)?.timeZone ?? timeZone,
    rules: [rules, ...own.map((override) => override.rules ?? {})].filter((one) => Object.keys(one).length > 0),
  };
}

/** How grave the findings of a rule are to be; undefined where nothing is said of it. */
export function severityFor(code: string, layers: readonly RuleSettings[]): RuleSeverity | undefined {
  for (let at = layers.length - 1; at >= 0; at--) {
    const rules = layers[at];
    const said = rules?.[code] ?? rules?.[groupOf(code)];
    if (said !== undefined) return said;
  }
  return undefined;
}

/** `time/*` for `time/zone-season`. */
export function groupOf(code: string): string {
  return `${code.slice(0, code.indexOf('/'))}/*`;
}

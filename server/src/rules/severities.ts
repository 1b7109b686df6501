// Severities as a document and a settings file write them: `time/zone-missing: off`. What is none of them is said to be.
import { isRuleSeverity, RULE_SEVERITIES, type RuleSettings, type RuleSeverity } from '../config/settings';
import type { Postmortem } from '../model/postmortem';
import { RULES_KEY } from '../model/suppression';
import { nearest } from '../text/nearest';
import type { Text } from '../text/span';
import { isKnown, meantBy } from './codes';
import { bad } from './config/bad';
import type { Finding, Rule } from './rule';

export interface Severities {
  readonly settings: RuleSettings;
  readonly findings: readonly Finding[];
}

export interface Entry {
  readonly key: Text;
  readonly value: Text;
}

/** What the document's own metadata says of rules. */
export function severitiesIn({ fields }: Pick<Postmortem, 'fields'>, rules: readonly Rule[]): Severities {
  const field = fields.find(({ label, origin }) => label.text === RULES_KEY && origin === 'metadata');
  if (field === undefined) return { settings: {}, findings: [] };
  if (field.entries !== undefined) return severitiesOf(field.entries, rules);
  if (field.value.text === '') return { settings: {}, findings: [] };
  return {
    settings: {},
    findings: [
      problem(field.value, `${RULES_KEY} takes rules with their severities: write \`time/zone-missing: off\` below it`),
    ],
  };
}

export function severitiesOf(entries: readonly Entry[], rules: readonly Rule[]): Severities {
  const settings: Record<string, RuleSeverity> = {};
  const findings: Finding[] = [];
  for (const { key, value } of entries) {
    const code = bare(key.text);
    const severity = severityOf(bare(value.text));
    if (!isKnown(code, rules)) {
      const meant = meantBy(code, rules);
      findings.push(
        problem(key, `No rule or group is called ${code}${meant === undefined ? '' : `; ${meant} is one`}`, meant),
      );
    } else if (severity === undefined) {
      const said = value.text === '' ? `${code} has no severity` : `${bare(value.text)} is no severity`;
      const meant = MEANT[bare(value.text).toLowerCase()] ?? nearest(bare(value.text), RULE_SEVERITIES);
      const place = value.text === '' ? key : value;
      findings.push(problem(place, `${said}: write ${CHOICE}`, value.text === '' ? undefined : meant));
    } else settings[code] = severity;
  }
  return { settings, findings };
}

const CHOICE = `${RULE_SEVERITIES.slice(0, -1).join(', ')} or ${RULE_SEVERITIES.at(-1)}`;

/** What other tools call them. */
const MEANT: Readonly<Record<string, RuleSeverity>> = {
  none: 'off',
  ignore: 'off',
  no: 'off',
  disable: 'off',
  disabled: 'off',
  warn: 'warning',
  info: 'information',
};

/** YAML of old reads `off` as false. */
function severityOf(text: string): RuleSeverity | undefined {
  const word = text === 'false' ? 'off' : text;
  return isRuleSeverity(word) ? word : undefined;
}

function bare(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}

export function problem({ span }: Text, message: string, meant?: string): Finding {
  const fixes =
    meant === undefined
      ? []
      : [
          {
            title: `Change to ${meant}`,
            edits: [{ kind: 'replace' as const, span, text: meant }],
            preferred: true,
            safe: false,
          },
        ];
  return { code: bad.code, severity: bad.severity, span, message, fixes, related: [] };
}

// Findings as SARIF 2.1.0, which code scanning reads. The log is written in three parts, so that memory does not grow with the findings.
import { pageOf, REPOSITORY } from '../rules/pages';
import type { Rule, Severity } from '../rules/rule';
import type { FindingRecord, Range } from './findings';

/** Everything before the first result. */
export function sarifHead(rules: readonly Rule[], version: string, folder: string): string {
  const driver = {
    name: 'postmortem',
    version,
    informationUri: REPOSITORY,
    rules: rules.map(({ code, severity, summary, why }) => ({
      id: code,
      shortDescription: { text: summary },
      fullDescription: { text: why },
      help: { text: why },
      helpUri: pageOf(code),
      defaultConfiguration: { level: LEVELS[severity] },
    })),
  };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [BASE]: { uri: folder.endsWith('/') ? folder : `${folder}/` } },
  };
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log).slice(0, -'}]}'.length)},"results":[`;
}

/** @param complete whether every file that was meant could be read. */
export function sarifTail(complete: boolean): string {
  return `],"invocations":[${JSON.stringify({ executionSuccessful: complete })}]}]}`;
}

/** One result. `rules` are those of the head, in the same order. */
export function sarifResult(found: FindingRecord, rules: readonly Rule[]): string {
  const artifactLocation = locationOf(found.file);
  const fixes = found.fixes.filter(({ edits }) => edits.length > 0);
  return JSON.stringify({
    ruleId: found.code,
    ruleIndex: rules.findIndex(({ code }) => code === found.code),
    level: LEVELS[found.severity],
    message: { text: plain(found.message) },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(found) } }],
    ...(found.related.length > 0 && {
      relatedLocations: found.related.map(({ file, line, message }, id) => ({
        id,
        physicalLocation: { artifactLocation: locationOf(file), region: { startLine: line } },
        message: { text: plain(message) },
      })),
    }),
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: plain(title) },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map((edit) => ({
              deletedRegion: regionOf(edit),
              insertedContent: { text: edit.newText },
            })),
          },
        ],
      })),
    }),
  });
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const BASE = '%SRCROOT%';

/** SARIF knows nothing milder than a note. */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function regionOf({ line, column, endLine, endColumn }: Range): Record<string, number> {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A relative path is one below the folder that the log names; only an absolute one stands for itself. */
function locationOf(file: string): Record<string, string> {
  const path = file.replaceAll('\\', '/');
  const uri = path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^([A-Za-z])%3A/, '/$1:');
  if (uri.startsWith('/')) return { uri: `file://${uri}` };
  return { uri: uri.replace(/^(?:\.\/)+/, ''), uriBaseId: BASE };
}

/** `[text](target)` would be a link in a message. */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}

// What there is to tell about a rule: what it carries, and what its own example shows of its fixes.
import { DEFAULT_SETTINGS } from '../config/settings';
import { pageOf } from '../rules/pages';
import type { Rule, Severity } from '../rules/rule';
import { createService } from '../service';

export interface Guide {
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  readonly example: {
    /** The name of the file that it stands in. */
    readonly file: string;
    /** With a line of carets and the message under what is reported. */
    readonly bad: string;
    readonly good: string;
  };
  /** What is offered for the example, the preferred one first. */
  readonly fixes: readonly { readonly title: string; readonly preferred: boolean; readonly safe: boolean }[];
  /** Where that is published. */
  readonly page: string;
}

export function guideTo({ code, severity, summary, why, example }: Rule): Guide {
  const { file, text: bad } = fileOf(example.bad);
  const text = bad
    .split('\n')
    .filter((line, at) => at === 0 || !MARKER.test(line))
    .join('\n');
  const languageId = /\.ya?ml$/.test(file) ? 'yaml' : 'markdown';
  const document = { uri: `file:///${file}`, languageId, version: 0, text, path: file };
  const findings = createService(DEFAULT_SETTINGS, 'once').read(document, 'outright')?.findings ?? [];
  const fixes = findings.filter((finding) => finding.code === code).flatMap((finding) => finding.fixes);
  const titles = new Set<string>();
  const distinct = fixes.filter(({ title }) => !titles.has(title) && titles.add(title));
  return {
    code,
    severity,
    summary,
    why,
    example: { file, bad, good: fileOf(example.good).text },
    fixes: distinct
      .sort((a, b) => Number(b.preferred) - Number(a.preferred))
      .map(({ title, preferred, safe }) => ({ title, preferred, safe })),
    page: pageOf(code),
  };
}

/** A line that says what is reported in the line above it. */
const MARKER = /^ *\^+…? [\w-]+\/[\w-]+(?:: .*)?$/;

/** An example may name its file in its first line: `//- cache.postmortem.yaml`. */
function fileOf(example: string): { readonly file: string; readonly text: string } {
  const named = /^\/\/- (\S+)\n/.exec(example);
  if (named === null) return { file: 'incident.postmortem.md', text: example };
  return { file: named[1] ?? '', text: example.slice(named[0].length) };
}

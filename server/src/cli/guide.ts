// What there is to tell about a rule: what it carries, and what its own example shows of its fixes.
import { DEFAULT_SETTINGS } from '../config/settings';
import type { Workspace } from '../model/incident';
import type { SourceDocument } from '../reading';
import { pageOf } from '../rules/pages';
import type { Rule, Severity } from '../rules/rule';
import { createService } from '../service';
import { gather } from '../workspace/gather';
import { EXAMPLES } from './examples';

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
    /** The other postmortems of the workspace, where it depends on them. */
    readonly beside?: Rule['example']['beside'];
  };
  /** What is offered for the example, the preferred one first. */
  readonly fixes: readonly { readonly title: string; readonly preferred: boolean; readonly safe: boolean }[];
  /** Where that is published. */
  readonly page: string;
}

export function guideTo({ code, severity, summary, why }: Rule): Guide {
  const example = EXAMPLES[code] ?? { bad: '', good: '' };
  const { file, text: bad } = fileOf(example.bad);
  const text = bad
    .split('\n')
    .filter((line, at) => at === 0 || !MARKER.test(line))
    .join('\n');
  const workspace = workspaceOf(example);
  const service = createService(DEFAULT_SETTINGS, 'once', undefined, () => workspace);
  const findings = service.read(documentOf(file, text), 'outright')?.findings ?? [];
  const fixes = findings.filter((finding) => finding.code === code).flatMap((finding) => finding.fixes);
  const titles = new Set<string>();
  const distinct = fixes.filter(({ title }) => !titles.has(title) && titles.add(title));
  return {
    code,
    severity,
    summary,
    why,
    example: { file, bad, good: fileOf(example.good).text, ...(example.beside && { beside: example.beside }) },
    fixes: distinct
      .sort((a, b) => Number(b.preferred) - Number(a.preferred))
      .map(({ title, preferred, safe }) => ({ title, preferred, safe })),
    page: pageOf(code),
  };
}

/** The workspace of an example that shows more than one document. */
export function workspaceOf({ beside }: Rule['example']): Workspace | undefined {
  if (beside === undefined) return undefined;
  const service = createService(DEFAULT_SETTINGS, 'once');
  const incidents = beside.flatMap(({ name, text }) => service.incident(documentOf(name, text)) ?? []);
  return gather(incidents, { complete: true });
}

function documentOf(path: string, text: string): SourceDocument {
  const languageId = /\.ya?ml$/.test(path) ? 'yaml' : 'markdown';
  return { uri: `file:///${path}`, languageId, version: 0, text, path };
}

/** A line that says what is reported in the line above it. */
const MARKER = /^ *\^+…? [\w-]+\/[\w-]+(?:: .*)?$/;

/** An example may name its file in its first line: `//- cache.postmortem.yaml`. */
function fileOf(example: string): { readonly file: string; readonly text: string } {
  const named = /^\/\/- (\S+)\n/.exec(example);
  if (named === null) return { file: 'incident.postmortem.md', text: example };
  return { file: named[1] ?? '', text: example.slice(named[0].length) };
}

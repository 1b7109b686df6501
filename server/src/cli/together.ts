// What only several files together show: identifiers that two postmortems share, and references that lead to none of them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Incident, Workspace } from '../model/incident';
import { idKey, idsIn, idsInPath } from '../model/incident-ids';
import { RULES } from '../rules';
import { copiesOf } from '../rules/same-incident';
import { unknownReference } from '../rules/unknown-incident';
import { gather } from '../workspace/gather';
import { repositoryOf, searchBelow, type Target } from './files';

/** The codes of the rules that look beyond their document. */
export const BEYOND: readonly string[] = RULES.filter(({ looksBeyond }) => looksBeyond === true).map(
  ({ code }) => code,
);

/** A postmortem that was looked at, and what the others need to know of it. */
export interface Seen {
  readonly target: Target;
  readonly incident: Incident;
}

/**
 * What is known when all files were looked at, and the postmortems of which it may show something.
 * @param folders those that were searched: a file that was only named knows nothing of the others.
 */
export async function together(
  seen: readonly Seen[],
  folders: readonly string[],
): Promise<{ readonly workspace: Workspace; readonly concerned: readonly Target[] }> {
  const incidents = seen.map(({ incident }) => incident);
  const complete = folders.length > 0;
  const first = gather(incidents, { complete });
  const missed = new Set(incidents.flatMap((incident) => missedBy(incident, first)));
  const names = missed.size === 0 ? [] : await namedElsewhere(missed, folders, seen);
  const workspace = names.length === 0 ? first : gather(incidents, { complete, names });
  const isConcerned = ({ incident }: Seen): boolean =>
    copiesOf(incident, workspace).length > 0 || missedBy(incident, workspace).length > 0;
  return { workspace, concerned: seen.filter(isConcerned).map(({ target }) => target) };
}

function missedBy({ uri, references }: Incident, workspace: Workspace): readonly string[] {
  return references.filter((one) => unknownReference(one, uri, workspace) !== undefined).map(({ id }) => id);
}

/** Of the identifiers, those that a file of the same repository goes by or speaks of, which was not among those to look at. */
async function namedElsewhere(
  missed: ReadonlySet<string>,
  folders: readonly string[],
  seen: readonly Seen[],
): Promise<readonly string[]> {
  const known = new Set(seen.map(({ incident }) => incident.uri));
  const named = new Set<string>();
  for (const root of new Set(folders.map(repositoryOf))) {
    const files = await searchBelow(root);
    if (files.length > MOST_FILES) return [...missed];
    for (const file of files) {
      const path = resolve(root, file);
      const isLookedAt = known.has(pathToFileURL(path).href);
      for (const id of [...idsInPath(path), ...(isLookedAt ? [] : idsOf(path))]) if (missed.has(id)) named.add(id);
    }
  }
  return [...named];
}

/** In a repository with more files nobody waits until all are searched. */
const MOST_FILES = 20_000;

function idsOf(path: string): readonly string[] {
  try {
    return idsIn(readFileSync(path, 'utf8')).map(({ text }) => idKey(text));
  } catch {
    // What cannot be read says nothing.
    return [];
  }
}

// Puts what is known of single postmortems together, as rules look things up in it.
import type { Incident, Workspace } from '../model/incident';
import { isStandIn, prefixOf, shapeOf } from '../model/incident-ids';

/** What is known besides the postmortems themselves. */
export interface Extent {
  /** Whether no postmortem is missing. */
  readonly complete: boolean;
  /** The identifiers that other files go by. */
  readonly names?: Iterable<string>;
}

export function gather(incidents: readonly Incident[], { complete, names = [] }: Extent): Workspace {
  const byId = new Map<string, Incident[]>();
  for (const incident of incidents) {
    if (incident.id === undefined) continue;
    const same = byId.get(incident.id);
    if (same === undefined) byId.set(incident.id, [incident]);
    else same.push(incident);
  }
  const known = new Set(names);
  for (const incident of incidents) for (const name of incident.names) known.add(name);
  return { incidents, byId, series: seriesOf([...byId.keys()]), names: known, complete };
}

function seriesOf(ids: readonly string[]): Workspace['series'] {
  const byPrefix = new Map<string, string[]>();
  for (const id of ids.filter((each) => !isStandIn(each))) {
    const prefix = prefixOf(id);
    const series = byPrefix.get(prefix);
    if (series === undefined) byPrefix.set(prefix, [id]);
    else series.push(id);
  }
  return new Map([...byPrefix].filter(([, series]) => new Set(series.map(shapeOf)).size === 1));
}

/** What the workspace has to say about one postmortem, in a text that differs when it says something else. */
export function concernsOf({ uri, id, references }: Incident, { byId, names, incidents, complete }: Workspace): string {
  const twins = id === undefined ? [] : (byId.get(id) ?? []).filter((other) => other.uri !== uri);
  const about = twins.map(({ references: _, ...twin }) => twin);
  if (references.length === 0 || !complete) return about.length === 0 ? '' : JSON.stringify(about);
  // Whether a reference is known depends on all identifiers, and on where all other references lead.
  const others = incidents.flatMap((incident) => (incident.uri === uri ? [] : incident.references));
  return JSON.stringify([about, [...names].sort(), others]);
}

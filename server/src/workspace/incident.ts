// What the other documents of a workspace need to know of one, out of its reading.
import { incidentId, tellIncident } from '../analysis/incident';
import type { Incident } from '../model/incident';
import type { Reading } from '../reading';
import { detached } from '../text/memory';

/** In strings of its own: none of them keeps the document alive. */
export function incidentOf({ facts, lines, document }: Reading): Incident {
  const { uri, path = uri } = document;
  const { id, title, names, references, ...told } = tellIncident(facts, { uri, path });
  const written = incidentId(facts);
  const start = written && lines.positionAt(written.span.start);
  return {
    ...told,
    ...(id !== undefined && { id: detached(id) }),
    ...(start && { place: { line: start.line, start: start.character, end: start.character + written.text.length } }),
    title: detached(title),
    names: names.map(detached),
    references: references.map((reference) => ({ ...reference, id: detached(reference.id) })),
  };
}

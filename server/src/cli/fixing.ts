// Applies the safe fixes of a document until none is left.
import { fixAll } from '../features/codeActions';
import type { Reading } from '../reading';
import type { Finding } from '../rules/rule';
import type { Service } from '../service';
import { applyEdits } from '../text/edits';

export interface FixedReading {
  readonly fixed: Reading;
  /** How many places of the text were changed. */
  readonly places: number;
}

export function fixReading(service: Service, reading: Reading, isWanted: (finding: Finding) => boolean): FixedReading {
  let fixed = reading;
  let places = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { document } = fixed;
    const edits = fixAll({ ...fixed, findings: fixed.findings.filter(isWanted) });
    if (edits.length === 0) break;
    const next = { ...document, version: document.version + 1, text: applyEdits(document.text, edits) };
    const again = service.read(next, 'outright');
    service.forget(document.uri);
    if (again === undefined) break;
    fixed = again;
    places += edits.length;
  }
  return { fixed, places };
}

/** Two fixes that touch the same characters need two rounds; more than a few would mean that fixes undo each other. */
const MOST_ROUNDS = 10;

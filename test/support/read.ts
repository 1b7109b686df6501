// Reads a text as a postmortem, whatever it looks like: what most tests start from.
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/config/settings';
import type { Workspace } from '../../server/src/model/incident';
import type { Reading } from '../../server/src/reading';
import { createService } from '../../server/src/service';
import { languageOf } from './fixture';

/** A day on which no test is run, so that what is due is the same every day. */
export const NOW = Date.UTC(2026, 4, 4, 12);

/** @param name tells the syntax, and can date the incident. */
export function readText(
  text: string,
  name = 'incident.postmortem.md',
  settings: Partial<Settings> = {},
  workspace?: Workspace,
): Reading {
  const service = createService(
    { ...DEFAULT_SETTINGS, ...settings },
    'once',
    () => NOW,
    () => workspace,
  );
  const document = { uri: `file:///${name}`, path: name, languageId: languageOf(name), version: 1, text };
  const reading = service.read(document, 'outright');
  if (reading === undefined) throw new Error(`${name} is too long, or binary`);
  return reading;
}

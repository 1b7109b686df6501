// Values of known fields that no scale or calendar knows: the schema of the metadata, applied.
import type { Field } from '../model/postmortem';
import { slipsBetween } from '../text/spelling';
import { findDurations } from '../time/duration';
import { findTimestamps } from '../time/read';
import { readZone } from '../time/read-zone';
import { offsetAt } from '../time/zones';
import type { FieldProblem } from './facts';

/** Only metadata is held to the schema: a label line in the text may say what it likes. */
export function fieldProblems(field: Field): readonly FieldProblem[] {
  if (field.origin !== 'metadata' || field.value.text.trim() === '') return [];
  const problem = field.name === undefined ? undefined : CHECKS[field.name]?.(field.value.text.trim());
  return problem === undefined ? [] : [{ field, ...problem }];
}

type Check = (value: string) => { readonly message: string; readonly suggestions: readonly string[] } | undefined;

const SEVERITY =
  /^(?:(?:sev|severity|s|p|priority)[ -]?:{0,2}[ -]?[0-6](?:[ -].{0,40})?|[0-6]|critical|major|high|medium|moderate|minor|low|none|unknown|info|down|disrupted|notice|degraded|degraded[ -]performance|partial[ -]outage|major[ -]outage|under[ -]maintenance|maintenance|blocker|emergency|urgent)(?:\s*[-–—(/,:].{0,80})?$/i;
const STATUS =
  /^(?:draft|in[ -]?review|review(?:ed|ing)?|final|finali[sz]ed|published|approved|completed?|done|closed|open|in[ -]?progress|wip|work in progress|pending|resolved|mitigated|monitoring|investigating|identified|triage|in_triage|started|fixing|active|stable|ongoing|cancelled|canceled|postmortem|actions? (?:items? )?(?:in progress|pending|open))(?:\s*[-–—(/,;:].{0,120})?$/i;

const time: Check = (value) =>
  findTimestamps(value).length > 0 || /^(?:tbd|unknown|n\/a|ongoing|null|~|true|false|yes|no)$/i.test(value)
    ? undefined
    : { message: `"${value}" is no time that can be read: write it like 2026-03-14 09:26.`, suggestions: [] };

const CHECKS: Readonly<Partial<Record<NonNullable<Field['name']>, Check>>> = {
  severity: (value) =>
    SEVERITY.test(value)
      ? undefined
      : {
          message: `"${value}" is on no severity scale: use SEV1 to SEV5, P0 to P5, or words like critical, major and minor.`,
          suggestions: nearest(value, [
            'SEV1',
            'SEV2',
            'SEV3',
            'SEV4',
            'critical',
            'major',
            'minor',
            'high',
            'medium',
            'low',
          ]),
        },
  status: (value) =>
    STATUS.test(value)
      ? undefined
      : {
          message: `"${value}" is no status: use draft, in review or final.`,
          suggestions: nearest(value, ['draft', 'in review', 'final', 'resolved', 'closed']),
        },
  timezone: (value) =>
    isZone(value)
      ? undefined
      : {
          message: `"${value}" is no time zone: use an identifier like Europe/Berlin, an offset like +02:00, or UTC.`,
          suggestions: nearest(value, [
            'UTC',
            'Europe/London',
            'Europe/Berlin',
            'America/New_York',
            'America/Los_Angeles',
          ]),
        },
  duration: (value) =>
    findDurations(value).length > 0 ||
    findTimestamps(value).length > 0 ||
    /^(?:tbd|unknown|n\/a|ongoing|\d{1,3}:\d{2}(?::\d{2})?)$/i.test(value)
      ? undefined
      : { message: `"${value}" is no duration that can be read: write it like 4h 12m.`, suggestions: [] },
  started: time,
  resolved: time,
  detected: time,
  mitigated: time,
};

export function isZone(value: string): boolean {
  const read = readZone(value, 0);
  if (read !== undefined && read.end === value.length)
    return read.zone.kind === 'fixed' || offsetAt(read.zone, 0) !== undefined;
  return offsetAt({ kind: 'place', name: value, id: value }, 0) !== undefined;
}

/** Candidates within two edits of the value: a slip of the fingers rather than another scale. */
function nearest(value: string, candidates: readonly string[]): readonly string[] {
  const wanted = value.toLowerCase();
  return candidates.filter(
    (candidate) => slipsBetween(wanted, candidate.toLowerCase()) <= Math.min(2, candidate.length / 3),
  );
}

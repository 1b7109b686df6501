// What people call the known fields: front-matter and YAML keys, and the labels of lines such as `**Start Time:**`.
import type { FieldName } from './fields';

/**
 * The field that a key or label stands for, if any. Case, spaces, `_`, `-`, camelCase, emphasis marks, a final colon and
 * anything in parentheses do not matter: `started_at`, `Start Time (UTC):` and `startTime` are all `started`.
 */
export function fieldName(label: string): FieldName | undefined {
  if (label === '' || label.length > LONGEST_LABEL) return undefined;
  const words = normalise(label);
  const exact = NAMES.get(words);
  if (exact !== undefined) return exact;
  const ofIncident = OF_INCIDENTS.test(words) ? NAMES.get(without(THE_INCIDENT, words)) : undefined;
  if (ofIncident !== undefined) return OF_THE_DOCUMENT.has(ofIncident) ? undefined : ofIncident;
  const ofReport = OF_REPORTS.test(words) ? NAMES.get(without(THE_REPORT, words)) : undefined;
  return ofReport !== undefined && SAID_OF_REPORTS.has(ofReport) ? ofReport : undefined;
}

const LONGEST_LABEL = 60;

/** Without these words there is nothing to leave out. */
const OF_INCIDENTS = /incident|outage|event|issue/;
const OF_REPORTS = /post ?mortem|report|document/;

/** Most labels are a few words, which need no cleaning but their case. */
const PLAIN_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

function normalise(label: string): string {
  if (PLAIN_WORDS.test(label) && !/[a-z][A-Z]/.test(label)) return label.toLowerCase();
  return label
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/#/g, ' number ')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "Duration of the outage", "incident start time" and "outage start" name the same things with the incident said. */
const THE_INCIDENT = /\b(?:of |the |our )*(?:incident|outage|event|issue)s?\b/g;
/** "Report date" is the day of writing: of the report only these say what the plain word says. */
const THE_REPORT = /\b(?:of |the |this )*(?:post ?mortem|report|document)s?\b/g;
const SAID_OF_REPORTS: ReadonlySet<FieldName> = new Set(['id', 'title', 'status', 'authors', 'tags', 'type']);
/** "Incident type" and "issue labels" say something else than the document's own `type` and `tags`. */
const OF_THE_DOCUMENT: ReadonlySet<FieldName> = new Set(['type', 'tags']);

function without(said: RegExp, words: string): string {
  return words.replace(said, ' ').replace(/\s+/g, ' ').trim();
}

const SYNONYMS: Readonly<Record<FieldName, readonly string[]>> = {
  id: [
    'id',
    'identifier',
    'incident number',
    'incident no',
    'incident key',
    'incident ref',
    'incident reference',
    'issue number',
    'case id',
    'case number',
    'reference number',
    'postmortem number',
  ],
  title: ['title', 'name', 'subject', 'headline'],
  severity: ['severity', 'severity level', 'sev', 'sev level', 'priority', 'priority level', 'criticality'],
  status: ['status', 'state', 'document status', 'current status'],
  timezone: ['timezone', 'time zone', 'tz', 'zone', 'local time zone', 'local timezone', 'all times', 'all times in'],
  date: [
    'date',
    'dates',
    'day',
    'date and time',
    'date time',
    'datetime',
    'date occurred',
    'date of occurrence',
    'occurrence date',
  ],
  started: [
    'started',
    'start',
    'started at',
    'started on',
    'start at',
    'start time',
    'start date',
    'start date time',
    'start date and time',
    'start timestamp',
    'starts',
    'starts at',
    'time started',
    'time of start',
    'began',
    'began at',
    'begin',
    'begin time',
    'begins',
    'beginning',
    'impact start',
    'impact started',
    'impact start time',
    'impact began',
    'occurred',
    'occurred at',
    'occurred on',
    'time of occurrence',
  ],
  detected: [
    'detected',
    'detected at',
    'detected on',
    'first detected',
    'detected time',
    'detection time',
    'detection date',
    'time detected',
    'time of detection',
    'discovered',
    'discovered at',
    'time discovered',
  ],
  mitigated: ['mitigated', 'mitigated at', 'mitigated on', 'mitigation time', 'time mitigated', 'time of mitigation'],
  resolved: [
    'resolved',
    'resolved at',
    'resolved on',
    'resolved when',
    'resolved time',
    'time resolved',
    'time of resolution',
    'end',
    'ended',
    'ended at',
    'ended on',
    'ends',
    'end at',
    'end time',
    'end date',
    'end date time',
    'end date and time',
    'end timestamp',
    'time ended',
    'finish',
    'finished',
    'finish time',
    'finished at',
    'impact end',
    'impact ended',
    'impact end time',
    'recovered',
    'recovered at',
    'restored',
    'restored at',
    'service restored',
    'service restored at',
  ],
  duration: [
    'duration',
    'total duration',
    'downtime',
    'down time',
    'total downtime',
    'total down time',
    'impact duration',
    'duration of impact',
    'length',
    'total length',
    'outage time',
    'total outage time',
    'time down',
    'period',
    'outage period',
    'time period',
  ],
  services: [
    'service',
    'services',
    'affected service',
    'affected services',
    'services affected',
    'service affected',
    'impacted service',
    'impacted services',
    'services impacted',
    'affected system',
    'affected systems',
    'systems affected',
    'impacted systems',
    'system',
    'systems',
    'affected component',
    'affected components',
    'components affected',
    'component',
    'components',
    'affected product',
    'affected products',
  ],
  authors: [
    'author',
    'authors',
    'owner',
    'owners',
    'written by',
    'prepared by',
    'reported and written by',
    'incident owner',
    'postmortem owner',
  ],
  type: ['type', 'doc type', 'document type'],
  tags: ['tags', 'tag', 'labels', 'label', 'keywords', 'category', 'categories'],
};

const NAMES: ReadonlyMap<string, FieldName> = new Map(
  (Object.entries(SYNONYMS) as [FieldName, readonly string[]][]).flatMap(([name, words]) =>
    words.map((word) => [word, name] as const),
  ),
);

/** Every name of a field, as `keyWords` gives it. */
export function keyNames(): readonly string[] {
  return [...NAMES.keys()];
}

/** A key's words as names are compared: in lower case, without separators. */
export function keyWords(key: string): string {
  return normalise(key);
}

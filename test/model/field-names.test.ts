// The names people give to the known fields, and names that only look like them.
import { strict as assert } from 'node:assert';
import { fieldName } from '../../server/src/model/field-names';
import type { FieldName } from '../../server/src/model/fields';

const KNOWN: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  id: ['id', 'Incident ID:', 'incident_id', 'Incident #', 'Postmortem ID'],
  title: ['Title', 'incident-title', 'Incident name'],
  severity: ['SEV', 'Severity level', 'incidentSeverity', 'Priority', '**Severity:**'],
  status: ['state', 'Document status', 'Postmortem status'],
  timezone: ['tz', 'time_zone', 'Time Zone', 'zone'],
  date: ['Incident Date', 'Date of the incident', 'date/time', 'Outage date'],
  started: ['Start Time (UTC):', 'startTime', 'began', 'Outage start', 'Incident started at', 'start_date'],
  detected: ['detected_at', 'Time detected', 'Issue Detected', 'Detection time'],
  mitigated: ['mitigated_at'],
  resolved: ['resolvedWhen', 'End Time', 'End of outage', 'ended'],
  duration: ['Total Downtime', 'outage duration', 'Duration of the Outage', 'Incident duration', 'Outage period'],
  services: ['service', 'Affected services', 'Services affected'],
  authors: ['author', 'Owner', 'Report prepared by', 'Postmortem authors', 'Author(s)'],
  type: ['type', 'Document type'],
  tags: ['labels', 'tags'],
};

const UNKNOWN = [
  'Date of report',
  'Report date',
  'Postmortem date',
  'Incident type',
  'Time to resolve',
  'Resolution time',
  'Detected by',
  'Customer downtime',
  'Incident',
  'Impact',
  '',
  'x'.repeat(10_000),
];

describe('Names of fields', () => {
  for (const [name, labels] of Object.entries(KNOWN)) {
    for (const label of labels) it(`reads “${label}” as ${name}`, () => assert.equal(fieldName(label), name));
  }

  for (const label of UNKNOWN) {
    it(`does not know “${label.slice(0, 40)}”`, () => assert.equal(fieldName(label), undefined));
  }
});

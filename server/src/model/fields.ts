// The known fields of a postmortem: front-matter and YAML keys, and the labels people write for them in the text.
export const FIELDS = [
  'id',
  'title',
  'severity',
  'status',
  'timezone',
  'date',
  'started',
  'detected',
  'mitigated',
  'resolved',
  'duration',
  'services',
  'authors',
  'type',
  'tags',
] as const;

export type FieldName = (typeof FIELDS)[number];

// What the known fields mean and take: the text of completion and hover, and of the published schema.
import type { FieldName } from './fields';

export interface ValueDoc {
  readonly value: string;
  readonly means: string;
}

export interface FieldDoc {
  /** One sentence, in Markdown. */
  readonly means: string;
  readonly example: string;
  /** The values we suggest; others are welcome. */
  readonly values?: readonly ValueDoc[];
}

export const FIELD_DOCS: Readonly<Record<FieldName, FieldDoc>> = {
  id: { means: 'The incident’s identifier, as tickets and other postmortems refer to it.', example: 'INC-2026-0314' },
  title: { means: 'What broke, for whom, in one line.', example: 'Checkout times out in eu-west' },
  severity: {
    means: 'How bad it was, on the scale of your organisation. The spelling is kept as you write it.',
    example: 'SEV2',
    values: [
      { value: 'SEV1', means: 'Critical: most customers cannot use the product, or data is at risk.' },
      { value: 'SEV2', means: 'Major: an important function is down or badly degraded for many.' },
      { value: 'SEV3', means: 'Minor: some customers notice, and there is a way around it.' },
      { value: 'SEV4', means: 'Low: hardly anybody notices.' },
      { value: 'SEV5', means: 'Informational: a near miss, or cosmetic.' },
    ],
  },
  status: {
    means: 'How far this document is, not the incident.',
    example: 'draft',
    values: [
      { value: 'draft', means: 'Being written; may still be wrong.' },
      { value: 'in review', means: 'Complete, and waiting for the people involved to read it.' },
      { value: 'final', means: 'Agreed on and published.' },
    ],
  },
  timezone: {
    means: 'The zone of every time in the document that names none: an IANA name, an offset, or `UTC`.',
    example: 'Europe/Berlin',
  },
  date: { means: 'The day of the incident. Times without a date count from it.', example: '2026-03-14' },
  started: {
    means: 'When the impact began: the start that durations and `T+` count from.',
    example: '2026-03-14 14:08',
  },
  detected: { means: 'When a person or an alert first noticed it.', example: '2026-03-14 14:15' },
  mitigated: { means: 'When customers were no longer affected.', example: '2026-03-14 15:21' },
  resolved: { means: 'When it was over for good.', example: '2026-03-14 15:40' },
  duration: { means: 'How long it lasted. Checked against the times, never trusted.', example: '1h 32m' },
  services: { means: 'What was affected: services, products, regions.', example: '[checkout, pricing]' },
  authors: { means: 'Who wrote this, and can be asked.', example: '[mira, tomasz]' },
  type: {
    means: '`postmortem` says that this document is one, whatever its name and folder.',
    example: 'postmortem',
    values: [{ value: 'postmortem', means: 'This document is a postmortem.' }],
  },
  tags: { means: 'Words to find this postmortem and its like by.', example: '[database, rollout]' },
};

/** The keys of an entry under `timeline:`, in the order they are written. */
export const EVENT_KEY_DOCS = {
  at: 'When it happened: a time, or date and time; a time alone takes the date of the event before.',
  event: 'What happened: one fact, as it could be seen then.',
  kind: 'Which milestone it is, if it is one.',
  by: 'Who or what did or saw it.',
  links: 'Evidence: a graph, a log, a message.',
} as const;

/** The keys of an entry under `actions:`, and the columns of an action table. */
export const ACTION_KEY_DOCS = {
  action: 'What will be done, so that one can tell when it is.',
  type: 'What it is good for: prevent, detect, mitigate, process, repair or investigate.',
  owner: 'The one person or team that sees to it.',
  due: 'The day it will be done by.',
  status: 'How far it is: open, in progress, done or won’t do.',
  ticket: 'Where the work is tracked.',
} as const;

export const ACTION_TYPES: readonly ValueDoc[] = [
  { value: 'prevent', means: 'It cannot happen again.' },
  { value: 'detect', means: 'It is noticed sooner.' },
  { value: 'mitigate', means: 'It does less harm.' },
  { value: 'process', means: 'People work together better.' },
  { value: 'repair', means: 'It undoes what is left of the damage.' },
  { value: 'investigate', means: 'It finds out what is not understood yet.' },
  { value: 'other', means: 'None of these.' },
];

export const ACTION_STATUSES: readonly ValueDoc[] = [
  { value: 'open', means: 'Not begun.' },
  { value: 'in progress', means: 'Somebody works on it.' },
  { value: 'done', means: 'Finished, and seen to work.' },
  { value: 'won’t do', means: 'Decided against.' },
];

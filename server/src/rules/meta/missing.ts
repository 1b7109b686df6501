// meta/missing: the fields that the metadata of a postmortem lacks.
import type { Facts } from '../../analysis/facts';
import { FIELD_DOCS } from '../../model/field-docs';
import type { FieldName } from '../../model/fields';
import type { Prose } from '../../model/postmortem';
import { ask } from '../../text/memory';
import type { Fix, Report, Rule } from '../rule';

export const missing: Rule = {
  code: 'meta/missing',
  severity: 'information',
  summary: 'The metadata lacks a field by which postmortems are found and compared.',
  why:
    'How bad it was, when it was and whom to ask are what people look for first, and what lists of incidents are sorted by. Only ' +
    'documents that have such metadata already are looked at, and what the text says elsewhere counts.',
  example: {
    bad: [
      '---',
      'status: draft',
      '^^^^^^ meta/missing: Nothing says how severe it was: add `severity`',
      'started: 2026-03-03 09:00 UTC',
      'resolved: 2026-03-03 09:47 UTC',
      'authors: [ana]',
      '---',
      '# Postmortem: sign-in errors on 3 March 2026',
      '',
    ].join('\n'),
    good: [
      '---',
      'status: draft',
      'severity: SEV2',
      'started: 2026-03-03 09:00 UTC',
      'resolved: 2026-03-03 09:47 UTC',
      'authors: [ana]',
      '---',
      '# Postmortem: sign-in errors on 3 March 2026',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const { postmortem, field, history } = facts;
    if (postmortem.problems.length > 0) return;
    const first = postmortem.fields.find(({ name }) => name !== undefined && OF_INCIDENTS.has(name));
    const known = new Set(
      postmortem.fields.flatMap(({ name, origin }) =>
        name !== undefined && OF_INCIDENTS.has(name) && origin === first?.origin ? [name] : [],
      ),
    );
    if (first === undefined || known.size < ENOUGH || !DESCRIBING.some((name) => known.has(name))) return;
    const lacking = WANTED.filter(({ name, isElsewhere }) => field[name] === undefined && !isElsewhere(facts));
    if (lacking.length === 0) return;
    report(
      history.stable<Report>('meta/missing', {
        span: first.label.span,
        message: `Nothing says ${listed(lacking.map(({ question }) => question))}: add ${listed(lacking.map(({ name }) => `\`${name}\``))}`,
        fixes: first.origin === 'metadata' ? lacking.flatMap(({ name }) => fixesFor(name)) : [],
      }),
    );
  },
};

/** So many fields of an incident make a block that is meant to describe it. */
const ENOUGH = 3;

/** Fields that site generators have as well (title, date, tags, authors) show no such block. */
const OF_INCIDENTS: ReadonlySet<FieldName> = new Set([
  'id',
  'severity',
  'status',
  'started',
  'detected',
  'mitigated',
  'resolved',
  'duration',
  'services',
]);

/** Times alone are a window; one of these describes more. */
const DESCRIBING: readonly FieldName[] = ['id', 'severity', 'status', 'services'];

interface Wanted {
  readonly name: FieldName;
  readonly question: string;
  isElsewhere(facts: Facts): boolean;
}

const WANTED: readonly Wanted[] = [
  {
    name: 'severity',
    question: 'how severe it was',
    isElsewhere: ({ postmortem: { prose }, history }) => history.filter(isAboutSeverity, prose, []).length > 0,
  },
  { name: 'date', question: 'on which day it was', isElsewhere: ({ days }) => days.length > 0 },
  {
    name: 'authors',
    question: 'whom to ask',
    isElsewhere: ({ postmortem: { sections, fields, actions } }) =>
      actions.some(({ items }) => items.some(({ owner }) => owner !== undefined)) ||
      sections.some(({ canonical }) => canonical === 'people') ||
      fields.some(({ label }) => PEOPLE.test(label.text)),
  },
];

function isAboutSeverity(line: Prose): boolean {
  return ask(line, saysSeverity);
}

function saysSeverity({ plain }: Pick<Prose, 'plain'>): boolean {
  return SEVERITY.test(plain);
}

const SEVERITY = /\b(?:sev(?:erity)?[- ]?\d|P[0-5]|severity)\b/i;
const PEOPLE = /author|owner|lead|commander|responder|contact|reporter|written|team|manager|attendee|participant/i;

/** Severities to choose from; who wrote it and when it was only the author knows. */
function fixesFor(name: FieldName): readonly Fix[] {
  if (name !== 'severity') return [];
  return (FIELD_DOCS.severity.values ?? []).slice(0, 4).map(({ value }) => ({
    title: `Add severity: ${value}`,
    edits: [{ kind: 'add-field', key: 'severity', value }],
    preferred: false,
    safe: false,
  }));
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

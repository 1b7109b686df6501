// section/missing: what a postmortem needs, and this one has not.
import type { Facts } from '../../analysis/facts';
import type { Prose } from '../../model/postmortem';
import { SECTION_DOCS } from '../../model/section-docs';
import type { SectionName } from '../../model/sections';
import { ask } from '../../text/memory';
import type { Report, Rule } from '../rule';

export const missing: Rule = {
  code: 'section/missing',
  severity: 'information',
  summary: 'The postmortem lacks a section that it needs.',
  why:
    'A reader asks what happened to whom, when, and why. A document that answers some of these questions under headings of their own ' +
    'and leaves out another looks unfinished. Other names count as well, as do events or a summary that stand elsewhere; ' +
    'short notes without such headings are left alone.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ section/missing: No section tells why it happened: add a section “Root cause”',
      '## Summary',
      'For 47 minutes 12 % of sign-ins failed.',
      '## Timeline',
      '- 2026-03-03 09:00 UTC First errors',
      '- 09:47 UTC Key rotated',
      '## Resolution',
      'The key was rotated by hand.',
      '## Action items',
      '- Alert on the age of the signing key (@identity, by 2026-04-01)',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Summary',
      'For 47 minutes 12 % of sign-ins failed.',
      '## Timeline',
      '- 2026-03-03 09:00 UTC First errors',
      '- 09:47 UTC Key rotated',
      '## Root cause',
      'The signing key had ended and nothing looked at its age.',
      '## Resolution',
      'The key was rotated by hand.',
      '## Action items',
      '- Alert on the age of the signing key (@identity, by 2026-04-01)',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const { history } = facts;
    const { sections, title, problems } = facts.postmortem;
    if (problems.length > 0) return;
    const known = new Set(sections.flatMap(({ canonical }) => canonical ?? []));
    if (NEEDS.filter(({ met }) => met.some((name) => known.has(name))).length < ENOUGH || known.size < MANY) return;
    const lacking = NEEDS.filter(({ met, isElsewhere }) => !met.some((name) => known.has(name)) && !isElsewhere(facts));
    const place = title?.span ?? sections[0]?.title.span;
    if (lacking.length === 0 || place === undefined) return;
    const titles = lacking.map(({ section }) => `“${SECTION_DOCS[section].title}”`);
    report(
      history.stable<Report>('section/missing', {
        span: place,
        message: `No section tells ${lacking.map(({ question }) => question).join(', nor ')}: add a section ${titles.join(' and ')}`,
      }),
    );
  },
};

/** So many of the needs are met, and so many sections known, before the rest is missed. */
const ENOUGH = 2;
const MANY = 3;

interface Need {
  readonly section: SectionName;
  readonly question: string;
  /** The sections that answer it. */
  readonly met: readonly SectionName[];
  isElsewhere(facts: Facts): boolean;
}

const NEEDS: readonly Need[] = [
  {
    section: 'summary',
    question: 'what happened to whom',
    met: ['summary', 'impact', 'background'],
    // A paragraph above the headings, or under one of the author's own, may be one.
    isElsewhere: ({ postmortem: { prose, sections } }) =>
      prose.some(({ section, role }) => role === 'paragraph' && sections[section ?? -1]?.canonical === undefined),
  },
  {
    section: 'timeline',
    question: 'when it happened',
    met: ['timeline'],
    isElsewhere: ({ postmortem: { timelines } }) => timelines.some(({ events }) => events.length > 0),
  },
  {
    section: 'root-cause',
    question: 'why it happened',
    met: ['root-cause', 'contributing', 'five-whys', 'background'],
    isElsewhere: ({ postmortem: { sections, prose }, history }) =>
      sections.some(({ title }) => CAUSE.test(title.text)) ||
      history.filter(explains, prose, []).some(({ section }) => !TOLD_LATER.has(sections[section ?? -1]?.canonical)),
  },
];

function explains(line: Prose): boolean {
  return ask(line, hasReason);
}

function hasReason({ plain }: Pick<Prose, 'plain'>): boolean {
  return EXPLAINS.test(plain);
}

const CAUSE = /cause|why|issue|problem|investigat|analysis|vulnerab|bug|conclusion|underlying|determining|diagnos/i;
/** A sentence that explains, as summaries often do. */
const EXPLAINS = /\b(?:caus(?:e|ed|ing|es)|because|due to|resulted? (?:in|from)|led to|triggered by|the reason)\b/i;
/** Where such a sentence explains something else. */
const TOLD_LATER: ReadonlySet<SectionName | undefined> = new Set<SectionName>([
  'timeline',
  'actions',
  'lessons',
  'went-well',
  'went-poorly',
  'lucky',
  'support',
]);

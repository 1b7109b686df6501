// What people call the sections of a postmortem. Source: the headings of public postmortems and of published templates.
import { NAMES_ABROAD } from './section-names-abroad';
import type { SectionName } from './sections';

/**
 * The canonical section a heading stands for, if any. Takes the heading's text without its `#`; numbering, emphasis, emoji,
 * case and a final colon do not matter. camelCase and snake_case keys are read as words.
 */
export function sectionName(heading: string): SectionName | undefined {
  const words = normalise(heading);
  if (words === '' || words.length > LONGEST_HEADING) return undefined;
  const exact = EXACT.get(words) ?? ABROAD.get(words);
  if (exact !== undefined) return exact;
  // `Timeline (all times UTC) 12 May - 14 May 2023, all times approximate`: what the times are may be said at length.
  if (words.startsWith('timeline ')) return 'timeline';
  if (words.split(' ').length > MOST_WORDS) return undefined;
  return PHRASES.find(([phrase]) => phrase.test(words))?.[1];
}

/** A heading's words as names are compared: in lower case, without numbering, marks and parentheses. */
export function headingWords(heading: string): string {
  return normalise(heading);
}

const LONGEST_HEADING = 80;
const MOST_WORDS = 9;

/** Most headings are a few words, which need no cleaning but their case. */
const PLAIN_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

function normalise(heading: string): string {
  if (PLAIN_WORDS.test(heading) && !/[a-z][A-Z]/.test(heading)) return heading.toLowerCase();
  const words = heading
    .slice(0, 2 * LONGEST_HEADING)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^[\s#*_]*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s|[ivx]{1,4}[.)]\s)/, '');
  const isAscii = !/[^\0-\x7f]/.test(words);
  const letters = isAscii
    ? words.replace(/[^a-z\d']+/g, ' ')
    : words.replace(/[’‘]/g, "'").replace(/[^\p{L}\p{N}']+/gu, ' ');
  return letters.trim();
}

/** The names that stand for a section as a whole heading. */
const NAMES: Readonly<Record<SectionName, readonly string[]>> = {
  summary: [
    'summary',
    'tl dr',
    'tldr',
    'overview',
    'abstract',
    'synopsis',
    'description',
    'what happened',
    'issue',
    'introduction',
  ],
  impact: [
    'impact',
    'affected users',
    'who was impacted',
    'who was affected',
    'cost',
    'customers affected',
    'user impact',
  ],
  timeline: [
    'timeline',
    'time line',
    'timetable',
    'events',
    'key events',
    'event log',
    'log',
    'chronology',
    'chain of events',
    'sequence of events',
    'updates',
    'incident log',
    'what happened when',
  ],
  background: [
    'background',
    'context',
    'history',
    'trigger',
    'triggers',
    'prerequisites',
    'leadup',
    'lead up',
    'preconditions',
  ],
  detection: ['detection', 'detection and alerting', 'how was it detected', 'how it was detected', 'how did we notice'],
  response: [
    'response',
    'how did we respond',
    'escalation',
    'immediate actions',
    'immediate actions taken',
    'actions taken',
  ],
  'root-cause': [
    'cause',
    'causes',
    'fault',
    'rca',
    'why it happened',
    'why did it happen',
    'what went wrong and why',
    'what caused the incident',
    'what caused the outage',
    'identified cause',
    'reason',
    'diagnosis',
    'cause of the problem',
  ],
  contributing: [
    'contributing factors',
    'contributing conditions',
    'contributors',
    'enablers',
    'conditions',
    'process breakdowns',
  ],
  'five-whys': ['five whys', '5 whys', 'the five whys', 'the 5 whys', 'whys'],
  resolution: ['resolution', 'mitigation', 'recovery', 'fix', 'fixes', 'the fix', 'solution', 'workaround'],
  'went-well': [
    'what went well',
    'what worked',
    'what worked well',
    'what we did right',
    'successes',
    'mitigators',
    'went well',
    'good',
  ],
  'went-poorly': [
    'what went wrong',
    'what went badly',
    'what went poorly',
    'what did not work',
    "what didn't work",
    'what did not go well',
    "what didn't go well",
    'what could have gone better',
    'what could be improved',
    'difficulties',
    'risks',
    'went wrong',
    'went poorly',
    'bad',
  ],
  lucky: ['where we got lucky', 'lucky', 'where did we get lucky', 'what we got lucky with'],
  lessons: [
    'lessons',
    'takeaways',
    'key takeaways',
    'learnings',
    'findings',
    'surprises',
    'what we learned',
    'lesson learned',
  ],
  actions: [
    'actions',
    'action points',
    'follow ups',
    'followups',
    'follow up',
    'next steps',
    'remediation',
    'recommendations',
    'prevention',
    'tasks',
    'to do',
    'todo',
    'improvements',
    'what are we doing about this',
    'what we are doing about it',
    'future work',
    'further work',
    'preventive measures',
    'preventative measures',
    'action plan',
    'corrections',
  ],
  questions: ['open questions', 'questions', 'unanswered questions'],
  people: [
    'authors',
    'responders',
    'attendees',
    'participants',
    'names of people involved',
    'key roles',
    'people',
    'roles',
    'people involved',
  ],
  support: [
    'supporting information',
    'supporting documents',
    'appendix',
    'data',
    'metrics',
    'graphs',
    'references',
    'links',
    'related incidents',
    'backlog check',
    'recurrence',
    'glossary',
    'further reading',
    'stats',
  ],
  external: ['external message', 'customer communication', 'external communication', 'communication', 'messaging'],
};

const EXACT: ReadonlyMap<string, SectionName> = new Map(
  (Object.entries(NAMES) as [SectionName, readonly string[]][]).flatMap(([section, names]) =>
    names.map((name) => [name, section] as const),
  ),
);

const ABROAD: ReadonlyMap<string, SectionName> = new Map(NAMES_ABROAD);

/** Phrases that show the section inside a longer heading ("Incident Description and Timeline"); the first that fits wins. */
const PHRASES: readonly (readonly [RegExp, SectionName])[] = [
  [/\b(?:timeline|chronology|chain of events|sequence of events)\b/, 'timeline'],
  [/\b(?:five|5) whys\b/, 'five-whys'],
  [/\bwent well\b|\bdid right\b|\bworked well\b/, 'went-well'],
  [/\bwent (?:wrong|badly|poorly)\b|\b(?:did not|didn't) (?:work|go)\b|\bgone better\b/, 'went-poorly'],
  [/\blucky\b/, 'lucky'],
  [/\blessons? (?:learn|for)|\blearnings\b|\bkey takeaways\b/, 'lessons'],
  [/\b(?:corrective|preventative|preventive)\b/, 'actions'],
  [
    /\b(?:action|follow up|followup|remediation|prevention) (?:items?|actions?|tasks?|plan|points?|measures?|steps?)\b/,
    'actions',
  ],
  [
    /\btasks? to (?:address|do|fix)\b|\b(?:specific|list of|next) (?:tasks|steps|actions)\b|\breview actions\b/,
    'actions',
  ],
  [/\bhow (?:are|can|will|do) (?:we|customers|you|i)\b.*\b(?:less|prevent|avoid|again)\b/, 'actions'],
  [/\bcontributing\b/, 'contributing'],
  [/\broot causes?\b|\bidentified causes?\b/, 'root-cause'],
  [
    /\b(?:executive|exec|incident|issues?|outage|problem|event|management|brief) (?:summary|overview|description|synopsis)\b/,
    'summary',
  ],
  [/\bwhat happened\b|\bsummary of (?:the )?(?:issue|incident|outage|events)\b/, 'summary'],
  [/\bimpact(?:s|ed)?\b/, 'impact'],
  [/\bresolution\b|\bmitigation\b|\brecovery\b/, 'resolution'],
  [/\bdetection\b/, 'detection'],
  [/\b(?:incident )?response (?:analysis|actions?|team)\b|\bdid we respond\b/, 'response'],
  [/\b(?:people|teams?) involved\b/, 'people'],
  [/\b(?:supporting|related) (?:information|documents?|incidents|links|data)\b/, 'support'],
  [/\b(?:external|customer|public) (?:message|communications?)\b/, 'external'],
];

/** Every name that stands for a section as a whole heading, as `headingWords` gives them. */
export function headingNames(): readonly string[] {
  return [...EXACT.keys()];
}

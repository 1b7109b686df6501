// Canonical sections of a postmortem. Their synonyms live in `section-names.ts`.
export const SECTIONS = [
  'summary',
  'impact',
  'timeline',
  'background',
  'detection',
  'response',
  'root-cause',
  'contributing',
  'five-whys',
  'resolution',
  'went-well',
  'went-poorly',
  'lucky',
  'lessons',
  'actions',
  'questions',
  'people',
  'support',
  'external',
] as const;

export type SectionName = (typeof SECTIONS)[number];

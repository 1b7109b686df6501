// What belongs into each section: its usual title, its key in YAML, and guidance for completion and hover.
import type { SectionName } from './sections';

export interface SectionDoc {
  /** The usual heading. */
  readonly title: string;
  /** The key in a YAML postmortem, for the sections that have one. */
  readonly key?: string;
  /** One or two sentences to the author. */
  readonly guidance: string;
}

/** In the order in which a postmortem usually has them. */
export const SECTION_DOCS: Readonly<Record<SectionName, SectionDoc>> = {
  summary: {
    title: 'Summary',
    key: 'summary',
    guidance: 'What happened, to whom, for how long and why, in a few sentences for somebody who reads nothing else.',
  },
  impact: {
    title: 'Impact',
    key: 'impact',
    guidance: 'Who could not do what, with numbers: requests, customers, orders, money, and what is not known yet.',
  },
  background: {
    title: 'Background',
    guidance: 'What a reader from another team must know first: the parts involved, and what they do.',
  },
  timeline: {
    title: 'Timeline',
    key: 'timeline',
    guidance: 'What happened when, one fact per event, from the first cause to the end. State the time zone once.',
  },
  detection: {
    title: 'Detection',
    guidance: 'How it was noticed, and what would have shown it sooner.',
  },
  response: {
    title: 'Response',
    guidance: 'Who came, what was tried in which order, what helped and what did not.',
  },
  'root-cause': {
    title: 'Root cause',
    key: 'rootCause',
    guidance: 'The mechanism: how the trigger led to the impact. Ask for conditions, not for culprits.',
  },
  contributing: {
    title: 'Contributing factors',
    guidance: 'What else had to be true for it to happen, or made it worse or longer.',
  },
  'five-whys': {
    title: 'Five whys',
    guidance: 'Ask why of each answer until something can be changed. Several branches are normal.',
  },
  resolution: {
    title: 'Resolution',
    key: 'resolution',
    guidance: 'What ended the impact, and what was done so that it stays ended.',
  },
  lessons: {
    title: 'Lessons learned',
    key: 'lessons',
    guidance: 'What you know now that you did not know before.',
  },
  'went-well': {
    title: 'What went well',
    guidance: 'What helped, and should be kept.',
  },
  'went-poorly': {
    title: 'What went poorly',
    guidance: 'What made it harder: tools, alerts, documents, access, handovers.',
  },
  lucky: {
    title: 'Where we got lucky',
    guidance: 'What could have made it much worse and, this time, did not.',
  },
  actions: {
    title: 'Action items',
    key: 'actions',
    guidance: 'What will change: each with one owner, a day it is due, a ticket, and a way to tell that it is done.',
  },
  questions: {
    title: 'Open questions',
    guidance: 'What is not understood yet, and who will find out.',
  },
  people: {
    title: 'People',
    guidance: 'Who was involved, in which role.',
  },
  support: {
    title: 'Supporting information',
    guidance: 'Graphs, logs, dashboards, related incidents.',
  },
  external: {
    title: 'External communication',
    guidance: 'What customers were told, when, in which words.',
  },
};

/** The sections that nearly every postmortem has: what is suggested first. */
export const USUAL_SECTIONS: readonly SectionName[] = [
  'summary',
  'impact',
  'timeline',
  'root-cause',
  'resolution',
  'lessons',
  'actions',
];

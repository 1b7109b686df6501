// Titles of postmortems: "Postmortem: disk full", "Outage report for 3 May", and not "How to write a postmortem".

/**
 * `sure`: the title of one postmortem. `likely`: it says "postmortem" and no more, or could be a page about them.
 * `template`: the title of a form to be filled in.
 */
export type TitleSign = 'sure' | 'likely' | 'template' | 'none';

export function titleSign(title: string): TitleSign {
  const words = title.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
  if (TEMPLATE.test(words)) return 'template';
  const match = NAMED.exec(words);
  if (match === null) return 'none';
  const [, before = '', after = ''] = match;
  if (ABOUT.test(before) || ABOUT.test(after)) return 'likely';
  return before.trim() === '' && after.trim() === '' ? 'likely' : 'sure';
}

const LONGEST_TITLE = 200;

const TERM =
  '(?:post[- ]?mortem(?: (?:report|review|analysis))?|post[- ]incident (?:review|report|analysis)|(?:incident|outage) (?:report|review|post[- ]?mortem))';

/** The term ends the title, or a subject follows it: "Postmortem: x", "Incident report for x", "Outage report, 3 May". */
const NAMED = new RegExp(
  `^(.{0,120}?)\\b${TERM}\\b(\\s*$|\\s*[:–—#(|,/].*|\\s+-.*|\\s+(?:for|of|on)\\b.*|\\s+\\d.*)`,
  'i',
);

const TEMPLATE = new RegExp(
  `${TERM}\\s+(?:document )?templates?\\b|^templates?\\b.*${TERM}|[([]template[)\\]]|\\btemplate\\s*$`,
  'i',
);

/** Words of pages about postmortems. In the subject of a real one they only mean that its sections have to confirm it. */
const ABOUT =
  /\b(?:how to|how we|writ(?:e|ing)|process|guide(?:lines?)?|polic(?:y|ies)|best practices|culture|checklist|procedures?|blameless|runbook|playbook|examples?|samples?|about|meetings?|training|create|creating|conduct(?:ing)?|running|what is)\b/i;

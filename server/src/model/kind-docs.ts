// What each kind of event means: the text of completion and hover.
import type { Kind } from './kinds';

export const KIND_DOCS: Readonly<Record<Kind, string>> = {
  triggered: 'The change or event that set it off: a deployment, a migration, an expiry.',
  started: 'The impact begins. Durations count from here.',
  detected: 'An alert fires or somebody notices for the first time.',
  acknowledged: 'A person takes it on.',
  declared: 'It is called an incident, with a severity and somebody in command.',
  escalated: 'More people or teams are called in.',
  investigating: 'The search for the cause is under way.',
  identified: 'The cause is known.',
  mitigated: 'Customers are no longer affected, though the cause may remain.',
  resolved: 'It is over for good.',
  monitoring: 'The repair is in and is being watched.',
  communicated: 'Customers or colleagues are told: status page, mail, announcement.',
  closed: 'The incident is formally closed.',
  other: 'Anything else worth telling.',
};

// What kind of event a line tells: by its tag, its marker, or its words.
import type { Kind } from '../model/kinds';
import type { Event } from '../model/postmortem';
import { ask } from '../text/memory';
import type { Text } from '../text/span';
import { searchForEach } from '../time/search';
import type { TimedEvent } from './facts';

export function kindOf(event: Event): { readonly kind: Kind; readonly from: TimedEvent['kindFrom'] } {
  if (event.tag?.kind !== undefined) return { kind: event.tag.kind, from: 'tag' };
  if (event.marker !== undefined) {
    const kind = ask(event.marker, kindOfMarker);
    if (kind !== undefined) return { kind, from: 'marker' };
  }
  const kind = ask(event.text, kindInWords);
  return kind === undefined ? { kind: 'other', from: 'none' } : { kind, from: 'words' };
}

function kindOfMarker({ text }: Pick<Text, 'text'>): Kind | undefined {
  let kind: Kind | undefined;
  IN_MARKERS.visit(text, 0, (_, index) => {
    kind = MARKERS[index]?.[0];
    return 'enough';
  });
  return kind;
}

function kindInWords({ text }: Pick<Text, 'text'>): Kind | undefined {
  const words = withoutQuotes(text.slice(0, MOST));
  let kind: Kind | undefined;
  IN_WORDS.visit(words, 0, ({ 0: { length }, index: at }, index) => {
    const behind = words.slice(at + length, at + length + 70);
    if (VETO.test(words.slice(0, at)) || VETO_BEHIND.test(behind.slice(0, 30)) || IN_VAIN.test(behind)) return 'more';
    kind = WORDS[index]?.[0];
    return 'enough';
  });
  return kind;
}

/** What an event is stands in its first sentences. */
const MOST = 400;

type Vocabulary = readonly (readonly [Kind, RegExp])[];

/** Markers and labels are names of milestones: the words alone decide. */
const MARKERS: Vocabulary = [
  ['closed', /\bincident (?:ends?|closed)\b|\bclosed\b|\bstood down\b/iy],
  [
    'resolved',
    /\b(?:resolved|resolution|recovered|outage (?:ends?|over)|end of (?:outage|incident|impact)|impact ends?|all clear|fixed|restored|restoration|recovery)\b/iy,
  ],
  ['mitigated', /\b(?:mitigated|mitigation|repaired|repair|rolled back|workaround)\b/iy],
  ['identified', /\b(?:identified|identification|root cause(?: found)?|diagnos(?:ed|is)|cause found|discovery)\b/iy],
  ['escalated', /\bescalat(?:ed|ion)\b/iy],
  ['acknowledged', /\b(?:ack|acked|acknowledged|acknowledgement)\b/iy],
  ['declared', /\b(?:declared|declaration|incident begins|team aware)\b/iy],
  ['detected', /\b(?:detected|detection|discovered|noticed|alerted|first (?:alert|report)|reported)\b/iy],
  [
    'started',
    /\b(?:outage (?:begins?|starts?|started)|start of (?:the )?(?:outage|incident)|(?:impact|incident|problem) (?:starts?|started|begins?|began)|started|start|fault occurs|occurred|first error)\b/iy,
  ],
  ['investigating', /\b(?:investigat(?:ing|ion|ed)|triage)\b/iy],
  ['monitoring', /\bmonitoring\b/iy],
  ['communicated', /\b(?:communication|status page|announcement|notified)\b/iy],
  ['triggered', /\b(?:trigger(?:ed)?|deploy(?:ed|ment)?)\b/iy],
];

/** Prose: phrases strong enough to classify; the earliest in the text wins, so that what came first in the sentence counts. */
const SUBJECT =
  '(?:services?|traffic|functionality|access|sites?|website|systems?|platform|operations?|everything|application|apis?|servers?|availability|connectivity|users)';
const WORDS: Vocabulary = [
  [
    'resolved',
    new RegExp(
      `\\b(?:incident|issue|outage|problem)s? (?:was |is |were |has been |have been |marked |considered |confirmed |declared |fully )*(?:resolved|over|fixed|closed)\\b|\\b(?:full|all|impacted|affected|normal)? ?${SUBJECT} (?:was |were |is |are |has been |have been |confirmed |to be |fully |now |completely )*(?:restored|recovered|back to normal|back online|back up|fully operational|operating normally)\\b|\\bback to normal\\b|\\b100 ?% of (?:the )?traffic\\b|\\bfully (?:restored|recovered|resolved|operational)\\b|\\boutage (?:ends|ended)\\b|\\ball clear\\b|^(?:resolved|recovered|fixed|restored)\\b`,
      'iy',
    ),
  ],
  [
    'mitigated',
    /\b(?:rolled back(?! in)|rollback (?:complete[d]?|finished|done)|reverted|mitigated|traffic (?:was )?shifted|failed over|failover (?:complete[d]?|finished)|error rates? (?:back|returned?|drop\w*) (?:to|back)|impact (?:was )?contained)\b/iy,
  ],
  [
    'identified',
    /\b(?:root cause (?:was |is |had been )?(?:found|identified|determined|confirmed)|(?:identified|discovered|found|determined|pinpointed|realised|realized) (?:that|the (?:root )?cause|the (?:issue|problem|source|culprit)|a |an )|traced (?:it |the \w+ )?(?:back )?to|turned out (?:to be|that))/iy,
  ],
  ['escalated', /\b(?:escalated|escalation|paged (?:the )?[\w@]+ team|called in|looped in|brought in)\b/iy],
  ['acknowledged', /\b(?:acknowledge[sd]|acked|picked up the (?:page|alert))\b/iy],
  [
    'declared',
    /\b(?:declared (?:an? |the )?(?:\w+ )?incident|incident (?:was |is )?(?:declared|opened|created)|opened (?:an )?incident|sev-?\d (?:was )?declared)\b/iy,
  ],
  [
    'detected',
    /\b(?:(?:issues?|outages?|problems?|incidents?|errors?|anomal(?:y|ies)) (?:was |were |is )?(?:first )?(?:detected|noticed|discovered|observed)|first (?:detected|noticed|reported)|detected (?:that|the|an?|by|through|when|as)|alerts? (?:was |were )?(?:fired|triggered|raised|received|goes off|went off|sent)|(?:alert|monitor\w*|alarm|pager)\b.{0,40}\b(?:alerted|fires?|fired|triggered|paged|pages|flagged|detects?|detected)|(?:users?|customers?) (?:\w+ )?(?:report|reported|reports|reporting|complained?)\b|(?:page|alert) sent|\balert\W*$|(?:received|got) (?:an? )?(?:\w+ )?(?:alert|page|report)|first (?:customer |user )?reports?\b)/iy,
  ],
  [
    'started',
    /\b(?:(?:outage|incident|impact|disruption|downtime) (?:begins?|began|starts?|started)|errors? (?:begin|began|start|started)\b|first errors?\b|(?:site|website|service) (?:goes|went) down|(?:begins?|began|starts?|started) (?:failing|returning (?:errors|5))|problem starts)/iy,
  ],
  ['investigating', /\b(?:investigat(?:ing|ed|ion|es?)|looking into|triag(?:e|ing|ed))\b/iy],
  [
    'communicated',
    /\b(?:status ?page|statuspage|e-?mail(?:ed)? (?:sent|customers|users)|announce(?:d|ment)|posted (?:to|on|an update)|notified (?:customers|users|stakeholders))\b/iy,
  ],
  [
    'triggered',
    /\b(?:(?<!\b(?:fix|hotfix|patch|post|recent|recently|previous|previously|newly|last|latest)(?: was| is| were| been| has been)?[ -]|\b(?:blocked on|waiting for|awaiting) )deploy(?:ed|ment|s)?(?! (?:pipelines?|process|tools?|tooling|team|lead|freeze|scripts?)\b)|merged|rolled out|rollout (?:begins|began|started)|(?:migration|upgrade|maintenance) (?:begins|began|started|performed)|released)\b/iy,
  ],
  ['monitoring', /\b(?:monitoring (?:the|for|closely)|continued? to monitor|monitored)\b/iy],
];

/** Negation, attempts and plans tell of what did not happen. */
const VETO =
  /\b(?:not|n't|never|no|un(?:able|successful\w*)|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|fail(?:s|ed|ing)? to|will|would|should|could|if|until|to be|in order to|plan(?:s|ned)? to|expected to|hop(?:e|ed|ing)|partially|partly)\b[^.;]{0,30}$/i;

const VETO_BEHIND = /\b(?:unsuccessful|did not|didn't|failed)\b/i;
const IN_VAIN =
  /^(?:[^.;]|\.\d)*\b(?:persist(?:s|ed)|to no avail|(?:no|without(?: any)?) (?:effect|success|improvement|change)|but (?:the )?\w+ (?:remain|continu)\w*)\b/i;

const IN_MARKERS = searchForEach(MARKERS.map(([, pattern]) => pattern));
const IN_WORDS = searchForEach(WORDS.map(([, pattern]) => pattern));

/** What is quoted was said, not done: the length stays, so that places in the text keep their meaning. */
function withoutQuotes(text: string): string {
  if (!/["“`]/.test(text)) return text;
  return text.replace(/"[^"]*"|“[^”]{0,1000}”|`[^`]*`/g, (quoted) => ' '.repeat(quoted.length));
}

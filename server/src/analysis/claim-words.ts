// The words that make a duration a claim about the incident, and which of its intervals they name.
import type { Claim } from './facts';

export type ClaimOf = Claim['of'];

type Table = readonly (readonly [ClaimOf, RegExp])[];

const LABELS: Table = [
  ['detect', /\btime to (?:detect|detection|discover\w*|notice)\b|^(?:detection time|mttd|ttd)$/i],
  ['acknowledge', /\btime to (?:acknowledge|ack|respond|response|engage)\b|^(?:mtta|tta)$/i],
  ['mitigate', /\btime to (?:mitigat\w+|contain\w*)\b|^ttm$/i],
  ['repair', /\btime to (?:repair|recover\w*|restor\w+|fix)\b/i],
  ['resolve', /\btime to (?:resolv\w+|resolution)\b|^(?:mttr|ttr|resolution time)$/i],
  ['impact', /\b(?:impact|degradation) (?:duration|time)\b|\bduration of (?:the )?impact\b/i],
  [
    'total',
    /\b(?:duration|downtime|down time|outage (?:time|length)|total (?:\w+ )?(?:time|outage|impact)|length of (?:the )?(?:outage|incident))\b/i,
  ],
];

/** What the label in front of a duration names: `Time to resolve`, `Total downtime`. */
export function claimOfLabel(label: string): ClaimOf | undefined {
  const words = label
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]/g, ' ')
    .trim();
  return LABELS.find(([, pattern]) => pattern.test(words))?.[0];
}

const OUTAGE =
  '(?:outage|downtime|unavailability|disruption|interruption|degradation|incident|service loss|loss of (?:service|availability))';
const ABOUT =
  '(?:about|approximately|approx\\.?|around|roughly|nearly|almost|over|more than|at least|just under|just over|a total of|a period of|an estimated|some|~|the following)?';

/** Said of the incident as a whole. */
const BEFORE: Table = [
  ['resolve', new RegExp(`\\b(?:resolved|fixed|closed) (?:with)?in(?: just| only| a total of)? ?${ABOUT}\\s*$`, 'i')],
  [
    'repair',
    new RegExp(`\\b(?:restored|recovered|repaired|back (?:online|up)) (?:with)?in(?: just| only)? ?${ABOUT}\\s*$`, 'i'),
  ],
  ['mitigate', new RegExp(`\\bmitigated (?:with)?in(?: just| only)? ?${ABOUT}\\s*$`, 'i')],
  ['detect', new RegExp(`\\b(?:detected|noticed|discovered) (?:with)?in(?: just| only)? ?${ABOUT}\\s*$`, 'i')],
  [
    'total',
    new RegExp(
      `\\b(?:outage|incident|disruption|interruption|downtime|issue|problem|this|it|which)\\b[^.;]{0,40}\\blast(?:ed|ing|s)(?: for)? ?${ABOUT}\\s*$`,
      'i',
    ),
  ],
  [
    'total',
    new RegExp(
      `\\b(?:was|were|being|been|be|is|are|went|stayed) (?:\\w+ )?(?:down|offline|unavailable|inaccessible|unreachable|unusable|unresponsive)(?: to [\\w ]{1,30})? for ?${ABOUT}\\s*$`,
      'i',
    ),
  ],
  ['total', new RegExp(`\\b${OUTAGE} (?:of|for|lasting|was|being|totall?ing) ?${ABOUT}\\s*$`, 'i')],
  ['total', new RegExp(`\\bloss of [a-z ]{3,30} for ?${ABOUT}\\s*$`, 'i')],
];

/** May be said of a part of it: an interval may bear it out, none can contradict it. */
const PERHAPS: Table = [
  ['impact', new RegExp(`\\b(?:impacted|affected|degraded|slow|disrupted|failed|failing) for ?${ABOUT}\\s*$`, 'i')],
  ['impact', new RegExp(`\\bduring (?:those|these|the) ?${ABOUT}\\s*$`, 'i')],
  ['impact', new RegExp(`\\bunable to [^.;]{1,80} for ?${ABOUT}\\s*$`, 'i')],
  ['total', new RegExp(`\\b(?:in total|total(?:l?ing)?|a total of) ?${ABOUT}\\s*$`, 'i')],
  [
    'repair',
    new RegExp(
      `\\b(?:recovery|repair|restoration|reboot)\\b[^.;]{0,30}\\b(?:to |would )?(?:span|take|took|last|lasted) ?${ABOUT}\\s*$`,
      'i',
    ),
  ],
];

const AFTER: Table = [
  [
    'total',
    /^[ -](?:long )?(?:of )?(?:complete |total |partial |full |service |server |system |network |database |website |site |global |production |major |customer-facing )*(?:outage|downtime|unavailability)\b/i,
  ],
];

const AFTER_PERHAPS: Table = [
  [
    'detect',
    /^ before (?:we|anyone|somebody|the team|it was|they) (?:\w+ )?(?:realized|realised|noticed|detected|discovered|alerted|found out|saw)\b/i,
  ],
  ['impact', /^ of (?:degraded|reduced|partial|elevated|intermittent|slow)\b/i],
  ['total', /^ of (?:cumulative |total |combined )?(?:major |customer |user )?impact\b/i],
];

/** Words around a duration that say something else of it: a rate, a setting, a plan, one user's share. */
const VETO_BEFORE =
  /\b(?:every|each|per|last|past|previous|next|average|mean|median|typical\w*|usual\w*|normal\w*|timeout|ttl|retention|interval|within the|up to|maximum|minimum|at most|first|another|additional|extra|after|before|for the next|could have|would have|should have)\s*(?:of )?(?:about |approximately )?$/i;
const VETO_AFTER =
  /^\s*(?:later|earlier|ago|apart|of (?:data|logs|history|messages|retention|engineering|work)|old|window|timeout|delay|interval|grace)\b/i;

/** What could have been is no claim; asked of the clause before a duration. */
const COUNTERFACTUAL =
  /\b(?:could|would|should|might|may)(?: \w+)? (?:have )?(?:\w+ )?(?:been|last(?:ed)?|take[n]?|taken)\b|\bwould (?:\w+ )?last\b/i;
const CONDITION = /\b(?:if|unless|whenever)\b/i;

/** What the words around a duration name, and whether they say it of the incident as a whole; undefined when of neither. */
export function claimOfWords(
  before: string,
  after: string,
): { readonly of: ClaimOf; readonly sure: boolean } | undefined {
  if (VETO_BEFORE.test(before) || VETO_AFTER.test(after) || supposed(before.slice(-120))) return undefined;
  const near = before.slice(-90);
  const sure = find(BEFORE, near) ?? find(AFTER, after);
  if (sure !== undefined) return { of: sure, sure: true };
  const perhaps = find(PERHAPS, near) ?? find(AFTER_PERHAPS, after);
  return perhaps && { of: perhaps, sure: false };
}

function supposed(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1);
  return COUNTERFACTUAL.test(clause) || CONDITION.test(clause.slice(clause.lastIndexOf(',') + 1));
}

function find(table: Table, text: string): ClaimOf | undefined {
  return table.find(([, pattern]) => pattern.test(text))?.[0];
}

// duration/sum: a total that is not the sum of the parts that the document gives.
import type { Claim, Facts, Interval } from '../../analysis/facts';
import type { Postmortem } from '../../model/postmortem';
import { respellDuration } from '../../time/respell-duration';
import type { Report, Rule } from '../rule';
import { counted, lengthOf } from '../wording';

export const sum: Rule = {
  code: 'duration/sum',
  severity: 'warning',
  summary: 'A total does not fit the durations that it is made of.',
  why:
    'Total downtime is the time to resolve, or that and the time to detect, depending on where one starts to count; downtime over ' +
    'several outages is the sum of theirs. A total that is longer than all its parts together was added up wrongly, or one of ' +
    'the parts was. Where the total may leave something out, or parts may not be told, it is information.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Metrics',
      '- Time to detect: 6 minutes',
      '- Time to resolve: 47 minutes',
      '- Total downtime: 63 minutes',
      '                  ^^^^^^^^^^ duration/sum: Says 63 minutes; time to detect (6 minutes) and to resolve (47 minutes) make 53 min',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Metrics',
      '- Time to detect: 6 minutes',
      '- Time to resolve: 47 minutes',
      '- Total downtime: 53 minutes',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    for (const claim of facts.claims) {
      const pieces = piecesOf(facts, claim);
      if (pieces.length >= 2) report(findingFor(facts, claim, pieces));
    }
  },
};

/** The durations that the total is made of and contradicts; none where it does not, or where they are not all said. */
function piecesOf({ claims, postmortem }: Facts, claim: Claim): readonly Claim[] {
  if (claim.agrees === false && claim.parts !== undefined) {
    const pieces = claim.parts.flatMap((part) => claims.find((other) => other !== claim && isOf(other, part)) ?? []);
    return pieces.length < claim.parts.length ? [] : pieces;
  }
  // Without times, the durations of one list can still be held against each other.
  if (claim.of !== 'total' || claim.agrees !== undefined) return [];
  const [detect, resolve] = (['detect', 'resolve'] as const).map((of) =>
    claims.filter((other) => other.of === of && isNear(postmortem, other.said.start, claim.said.start)),
  );
  const pieces = [...(detect ?? []), ...(resolve ?? [])];
  const most = pieces.reduce((ms, { said }) => ms + said.high, 0);
  const isPair = detect?.length === 1 && resolve?.length === 1;
  const isMore = isPair && pieces.every(({ agrees }) => agrees !== false) && claim.said.low > most;
  // What the times bear out has been held against the total already.
  const isOpen = !pieces.every(({ agrees }) => agrees);
  return isMore && isOpen && !hasOthers(postmortem, claim.said.start) ? pieces : [];
}

/** Other parts of an incident, that a total may count as well: `Time to diagnose: 17 minutes`. */
const OTHER_PART =
  /\btime to (?:acknowledge|respond|engage|escalate|triage|diagnose|identify|investigate|isolate|contain|mitigate|fix|verify)\b|\b(?:diagnosis|investigation|response|mitigation) time\b/i;

function hasOthers(postmortem: Postmortem, at: number): boolean {
  return postmortem.prose.some(({ plain, span }) => OTHER_PART.test(plain) && isNear(postmortem, span.start, at));
}

/** How much text stands between the beginning of one list or table and its end, in characters. */
const ONE_LIST = 400;

/** Whether two offsets can be of one list: offsets alone do not tell how much is written between them. */
function isNear({ prose }: Postmortem, a: number, b: number): boolean {
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  const between = prose.filter(({ span }) => first < span.end && span.start < last);
  return (
    between.reduce((length, { span }) => length + Math.min(span.end, last) - Math.max(span.start, first), 0) < ONE_LIST
  );
}

function findingFor(facts: Facts, claim: Claim, pieces: readonly Claim[]): Report {
  const { said } = claim;
  const total = pieces.reduce((ms, piece) => ms + piece.said.ms, 0);
  const [detect, resolve] = (['detect', 'resolve'] as const).map((of) => pieces.find((piece) => piece.of === of));
  const isOfOne = detect !== undefined && resolve !== undefined && pieces.length === 2;
  const text = respellDuration(said.text, total);
  const isCertain = isOfOne ? said.low > total : countedBeside(facts, claim) === pieces.length;
  const names = isOfOne
    ? `time to detect (${detect.said.text}) and to resolve (${resolve.said.text}) make`
    : `the ${counted(pieces.length, 'outage')} told one by one make`;
  return {
    span: { start: said.start, end: said.end },
    severity: isCertain ? 'warning' : 'information',
    message: `Says ${said.text}; ${names} ${lengthOf(total)}`,
    related: pieces.map((piece) => ({
      span: { start: piece.said.start, end: piece.said.end },
      message: piece.said.text,
    })),
    fixes: [
      {
        title: `Change to ${text}`,
        edits: [{ kind: 'replace', span: { start: said.start, end: said.end }, text }],
        preferred: isCertain,
        safe: false,
      },
    ],
  };
}

function isOf({ against }: Claim, part: Interval): boolean {
  return (
    against !== undefined &&
    against.from.moment.axis === part.from.moment.axis &&
    against.to.moment.axis === part.to.moment.axis
  );
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const OUTAGES = new RegExp(`\\b(\\d{1,2}|${NUMBERS.join('|')}) (?:\\w+ )?(?:incidents|outages|events)\\b`, 'i');

/** How many outages the total is said of: "over 14 hours across four incidents". */
function countedBeside({ postmortem }: Facts, { said }: Claim): number | undefined {
  const line = postmortem.prose.find(({ span }) => span.start <= said.start && said.end <= span.end);
  const number = line && OUTAGES.exec(line.plain)?.[1]?.toLowerCase();
  if (number === undefined) return undefined;
  return NUMBERS.includes(number) ? NUMBERS.indexOf(number) : Number(number);
}

// What a fix leads to, found out by applying it in memory and reading the result: what the titles of quick fixes say.
import type { Claim, Facts, MetricName } from '../analysis/facts';
import type { Reading } from '../reading';
import type { Finding } from '../rules/rule';
import { counted, lengthOf } from '../rules/wording';
import { applyEdits } from '../text/edits';
import { withoutRoom } from '../text/layout';
import type { TextEdit } from '../text/span';

/** Reads a text as if the document were that; undefined where it cannot be read. */
export type ReadAhead = (text: string) => Reading | undefined;

/**
 * `order restored, resolved after 3 h 12 m`: what is otherwise after the edits; undefined where nothing is but the finding.
 * @param title what it says already is not said again.
 */
export function consequenceOf(
  before: Reading,
  title: string,
  edits: readonly TextEdit[],
  readAhead: ReadAhead,
): string | undefined {
  const after = readAhead(withoutRoom(applyEdits(before.document.text, edits)));
  if (after === undefined) return undefined;
  const said = [
    orderSaid(before.facts, after.facts),
    lengthSaid(before.facts, after.facts, title),
    ...claimsSaid(before.facts, after.facts, title),
    troubleSaid(before, after),
  ].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(', ');
}

function orderSaid(before: Facts, after: Facts): string | undefined {
  const [was, is] = [misplaced(before), misplaced(after)];
  if (was === 0 || is >= was) return undefined;
  return is === 0 ? 'order restored' : `${counted(is, 'event')} still out of order`;
}

function misplaced({ timelines }: Facts): number {
  return timelines.reduce((count, { events }) => count + events.filter((event) => event.misplaced).length, 0);
}

/** From the one that matters most. */
const LENGTHS: readonly (readonly [MetricName, string])[] = [
  ['timeToResolve', 'resolved after'],
  ['timeToMitigate', 'mitigated after'],
  ['timeToDetect', 'detected after'],
  ['timeToAcknowledge', 'acknowledged after'],
];

/** The first length that is another than before. */
function lengthSaid(before: Facts, after: Facts, title: string): string | undefined {
  for (const [name, words] of LENGTHS) {
    const [was, is] = [before, after].map(({ metrics }) => metrics.find((metric) => metric.name === name));
    if (is === undefined || is.value === was?.value) continue;
    const length = lengthOf(is.value);
    return title.includes(length) ? undefined : `${words} ${is.bounds === undefined ? '' : 'about '}${length}`;
  }
  return undefined;
}

/** The durations that the times contradicted, and do not any more. */
function claimsSaid(before: Facts, after: Facts, title: string): readonly string[] {
  if (before.claims.length !== after.claims.length) return [];
  return before.claims.flatMap((claim, at): readonly string[] => {
    const now = after.claims[at];
    const isMended = claim.agrees === false && now?.agrees === true && isSame(claim, now);
    return isMended && !title.includes(claim.said.text) ? [`as “${claim.said.text}” says`] : [];
  });
}

function isSame(one: Claim, other: Claim): boolean {
  return one.said.text === other.said.text;
}

/** A repair that brings something new may still be the one meant, but nobody should be surprised. */
function troubleSaid(before: Reading, after: Reading): string | undefined {
  const [was, is] = [before, after].map(({ findings }) => findings.filter(isGrave));
  const count = (findings: readonly Finding[] | undefined, code: string): number =>
    findings?.filter((finding) => finding.code === code).length ?? 0;
  const codes = [...new Set(is?.map(({ code }) => code))];
  const brought = codes.reduce((sum, code) => sum + Math.max(0, count(is, code) - count(was, code)), 0);
  return brought === 0 ? undefined : `but then ${counted(brought, 'other problem')}`;
}

function isGrave({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

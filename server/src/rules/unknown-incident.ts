// Whether an identifier can be that of an incident at all, as far as the identifiers of a workspace show it.
import type { Incident, Named, Workspace } from '../model/incident';
import { isStandIn, numbersOf, prefixOf, shapeOf } from '../model/incident-ids';
import { dayNumber, isRealDate } from '../time/civil';

/** A reference that leads to no postmortem of the workspace. */
export interface Unknown {
  /** The only identifier that it is a slip away from. */
  readonly meant?: string;
}

/** Undefined where the reference may well be right. */
export function unknownReference({ id, to }: Named, from: string, workspace: Workspace): Unknown | undefined {
  const { complete, names, byId } = workspace;
  if (!complete || names.has(id) || isStandIn(id)) return undefined;
  const series = workspace.series.get(prefixOf(id)) ?? [];
  const [like] = series;
  if (like === undefined || series.length < FEW || names.has(padded(id, like))) return undefined;
  const near = [...slipsFrom(id)].filter((slip) => byId.has(slip) && !isStandIn(slip));
  const meant = near.length === 1 ? near[0] : undefined;
  if (meant !== undefined && (to === 'postmortem' || !canBe(id, series, byId))) return { meant };
  return to === 'postmortem' && isAmong(id, series) && areDocuments(id, from, workspace) ? {} : undefined;
}

/** Fewer show no series. */
const FEW = 3;

/** `INC-17` and `INC-0017` are one incident. */
function padded(id: string, like: string): string {
  const lengths = numbersOf(like).map(({ length }) => length);
  let number = 0;
  return id.replace(/\d+/g, (digits) => digits.padStart(lengths[number++] ?? 0, '0'));
}

/** What may have been meant: two digits exchanged, one too many or one too few. Another digit is another incident. */
function slipsFrom(id: string): ReadonlySet<string> {
  const made = new Set<string>();
  const digits = [...id.matchAll(/\d/g)].map(({ index }) => index);
  for (const at of digits) {
    const [before, digit, next, behind] = [id.slice(0, at), id[at] ?? '', id[at + 1] ?? '', id.slice(at + 1)];
    made.add(`${before}${behind}`);
    if (/\d/.test(next)) made.add(`${before}${next}${digit}${id.slice(at + 2)}`);
    for (const more of DIGITS) made.add(`${before}${more}${digit}${behind}`).add(`${before}${digit}${more}${behind}`);
  }
  made.delete(id);
  return made;
}

const DIGITS = '0123456789';

/** Whether the identifier could be that of an incident which has no postmortem. */
function canBe(id: string, series: readonly string[], byId: Workspace['byId']): boolean {
  const all = series.map(numbersOf);
  const fixed = all[0] ?? [];
  const numbers = numbersOf(padded(id, series[0] ?? ''));
  if (numbers.length !== fixed.length) return true;
  if (all.every(([year]) => isYear(year))) {
    const latest = Math.max(...all.map(([year]) => Number(year)));
    if (!isYear(numbers[0]) || Number(numbers[0]) > latest + 1) return false;
  }
  const long = numbers.findIndex((number, at) => number.length > (fixed[at]?.length ?? 0));
  if (long < 0) return !(countsDays(series, byId) && dayIn(numbers) === undefined);
  // Numbers that are padded have one length, until there are none left of that.
  const column = all.map((known) => known[long] ?? '');
  return !column.some((known) => known.startsWith('0')) || column.some((known) => known.startsWith('9'));
}

function isYear(number = ''): boolean {
  return /^(?:19|20)\d\d$/.test(number);
}

/** Whether the identifiers are the days of their incidents: `INC-2023-1027`. */
function countsDays(series: readonly string[], byId: Workspace['byId']): boolean {
  const told = series.flatMap((id) => {
    const days = byId.get(id)?.[0]?.days;
    return days === undefined ? [] : [{ id, days }];
  });
  return (
    told.length >= FEW &&
    told.every(({ id, days: [first, last] }) => {
      const day = dayIn(numbersOf(id));
      return day !== undefined && day >= first - 1 && day <= last + 1;
    })
  );
}

/** The day that the first eight digits name, when there is such a day. */
function dayIn(numbers: readonly string[]): number | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)/.exec(numbers.join('')) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isRealDate(date) ? dayNumber(date) : undefined;
}

/** What is older than all documents may have been written elsewhere, and what is newer may not be written yet. */
function isAmong(id: string, series: readonly string[]): boolean {
  if (shapeOf(id) !== shapeOf(series[0] ?? '')) return false;
  return series.some((known) => known < id) && series.some((known) => known > id);
}

/** Whether references lead to documents of this workspace everywhere else. */
function areDocuments(id: string, from: string, { incidents, names }: Workspace): boolean {
  const others = incidents.flatMap(({ uri, references }) =>
    references.filter((one) => !(uri === from && one.id === id)),
  );
  const ofSeries = others.filter((one) => prefixOf(one.id) === prefixOf(id));
  return ofSeries.length >= FEW && ofSeries.every((one) => names.has(one.id));
}

/** The references of a document that lead nowhere. */
export function unknownReferences(
  { uri, references }: Pick<Incident, 'uri' | 'references'>,
  workspace: Workspace,
): boolean {
  return references.some((reference) => unknownReference(reference, uri, workspace) !== undefined);
}

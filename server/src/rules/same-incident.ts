// Whether two documents with one identifier tell of two incidents: only then is the identifier a slip.
import type { Incident, Workspace } from '../model/incident';
import { idKey, idsIn, isStandIn, numbersOf, shapeOf } from '../model/incident-ids';

/** A document that carries the identifier of another incident, or whose identifier another one carries. */
export interface Copy {
  readonly other: Incident;
  /** The identifier that the document's own name or title says. */
  readonly own?: string;
}

/** The documents that cannot tell of the same incident as this one, though they have its identifier. */
export function copiesOf(incident: Incident, { byId, incidents }: Workspace): readonly Copy[] {
  const { id } = incident;
  if (id === undefined || isStandIn(id) || numbersOf(id).join('').length < FEW_DIGITS) return [];
  const others = (byId.get(id) ?? []).filter(({ uri }) => uri !== incident.uri);
  if (others.length === 0 || isPattern(incident)) return [];
  const isFree = (name: string): boolean =>
    !incidents.some((each) => each.id === name || (each.id !== id && each.names.includes(name)));
  const own = otherName(incident, isFree);
  return others.flatMap((other) => {
    if (isPattern(other) || !areBeside(incident, other) || isSequel(incident, other)) return [];
    const apart = daysApart(incident, other);
    if (apart !== undefined && apart < A_WEEK) return [];
    const theirs = otherName(other, isFree);
    if (own !== undefined && own !== theirs) return [{ other, own }];
    if (theirs !== undefined || apart === undefined || areTitledAlike(incident, other)) return [];
    return [{ other }];
  });
}

/** The second incident of a day, or the fifth of a team, is no identifier by which it is found. */
const FEW_DIGITS = 3;

/** In days. What is sooner may be what one incident left behind. */
const A_WEEK = 7;

/** The one identifier of the same series that a document is named by in place of that in its field, when no other document has it. */
function otherName({ id = '', names, path, title }: Incident, isFree: (name: string) => boolean): string | undefined {
  const [inTitle] = idsIn(title);
  const inFile = names.filter((name) => fileOf(path).toUpperCase().replaceAll('_', '-').startsWith(name));
  const said = new Set([...inFile, ...(inTitle?.at === 0 ? [idKey(inTitle.text)] : [])]);
  const [name] = said;
  if (said.size !== 1 || name === undefined || name === id || shapeOf(name) !== shapeOf(id)) return undefined;
  return names.filter((each) => each !== id).length === 1 && isFree(name) ? name : undefined;
}

/** How many days lie between what the two tell of; 0 when they overlap, undefined when nobody knows. */
function daysApart({ days: a }: Incident, { days: b }: Incident): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  return Math.max(0, a[0] - b[1], b[0] - a[1]);
}

/** Templates and examples go by identifiers of others. */
function isPattern({ path }: Incident): boolean {
  return /(?:^|[/._ -])(?:templates?|examples?|samples?|demos?|fixtures?|tests?|archived?|backups?|old|copy)(?=[/._ -])/i.test(
    path,
  );
}

/** A second document about an incident, or a part of what is told of it, says so. What both say shows nothing. */
function isSequel(a: Incident, b: Incident): boolean {
  const [one, other] = [sequelWords(a), sequelWords(b)];
  return [...one].some((word) => !other.has(word)) || [...other].some((word) => !one.has(word));
}

function sequelWords({ title, path }: Incident): ReadonlySet<string> {
  const words = `${title} ${fileOf(path).replace(/[._-]/g, ' ')}`.toLowerCase();
  return new Set(words.match(SEQUEL) ?? []);
}

const SEQUEL =
  /\b(?:follow(?:ing|s|ed)?|followup|addendum|appendix|supplement|updates?|parts?|part ?\d|reviews?|summary|recurr\w*|re-?occurr\w*|again|repeat\w*|second|another|sequel|draft|continu\w*|retro\w*|actions?|notes|amended|revis\w*|v\d+|plan|remediation|timeline|logs?|cause|rca|analysis|lessons?|impact|communications?|comms|customers?|checklist|status|final|internal|external|public)\b/g;

/**
 * Series of identifiers are kept by folder: years, teams and repositories count anew. So only documents of one folder are compared,
 * or of folders beside each other that each hold one incident and are named by its day or number.
 */
function areBeside(a: Incident, b: Incident): boolean {
  const [one, other] = [folderOf(a), folderOf(b)];
  if (one === other) return true;
  return parentOf(one) === parentOf(other) && isOfIncident(one) && isOfIncident(other);
}

/** The folder's URI: paths are relative to folders of the workspace, of which there may be several. */
function folderOf({ uri }: Incident): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function parentOf(folder: string): string {
  return folder.slice(0, folder.lastIndexOf('/'));
}

/** `2026-03-02-queue`, `INC-0815`, and not `2026` or `2026-03`. */
function isOfIncident(folder: string): boolean {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return /\d{4}-?\d\d-?\d\d/.test(name) || (/[a-z]/i.test(name) && /\d{3}/.test(name.replace(/(?:19|20)\d\d/, '')));
}

function fileOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function areTitledAlike(a: Incident, b: Incident): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.size === 0 || other.size === 0) return true;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared * 2 >= Math.min(one.size, other.size);
}

/** The words that say what happened. */
function wordsOf({ title }: Incident): ReadonlySet<string> {
  const words = title.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !ORDINARY.test(word)));
}

const ORDINARY =
  /^(?:post|mortem|postmortem|incident|report|review|outage|the|and|for|with|from|inc|pm|rca|analysis|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)$/;

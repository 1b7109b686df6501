// textDocument/codeAction: the fixes of the findings that meet a range, and `source.fixAll.postmortem`.

import type { Reading } from '../reading';
import type { Finding, Fix } from '../rules/rule';
import { meets, type Span, type TextEdit } from '../text/span';
import { consequenceOf, type ReadAhead } from './consequence';
import { disableLine } from './disableLine';

export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix' | 'source.fixAll.postmortem';
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
  readonly finding?: Finding;
}

/**
 * Fixes in the order of the findings, each finding's preferred one first; then, when something is safe to fix, "fix all".
 * @param isWanted whether actions of a kind are asked for; what nobody wants is not computed.
 * @param readAhead reads what the text would be; then each title says what its fix leads to.
 */
export function codeActions(
  reading: Reading,
  range: Span,
  isWanted: (kind: CodeAction['kind']) => boolean = () => true,
  readAhead?: ReadAhead,
): readonly CodeAction[] {
  const met = isWanted('quickfix') ? reading.findings.filter((finding) => meets(finding.span, range)) : [];
  const isTried =
    met.flatMap(({ fixes }) => fixes).length <= MOST_TRIED && reading.document.text.length <= LONGEST_TRIED;
  const silencer = met.length <= MOST_SILENCED ? disableLine : undefined;
  const quickFixes = met.flatMap((finding) => fixesOf(reading, finding, isTried ? readAhead : undefined, silencer));
  const edits = isWanted('source.fixAll.postmortem') ? fixAll(reading) : [];
  if (edits.length === 0) return quickFixes;
  return [...quickFixes, { title: FIX_ALL, kind: 'source.fixAll.postmortem', edits, preferred: false }];
}

/** How many fixes are tried, and in how long a text: beyond that trying takes longer than anybody wants to wait for a menu. */
const MOST_TRIED = 12;
const LONGEST_TRIED = 100_000;
/** Who selects half a document wants its repairs: as many offers to switch findings off would bury them. */
const MOST_SILENCED = 20;

/** The edits of all safe fixes that can be applied together: of two that touch the same characters, the first in the document. */
export function fixAll(reading: Reading): readonly TextEdit[] {
  const accepted: TextEdit[] = [];
  let reach = -1;
  for (const { fixes } of reading.findings) {
    const fix = fixes.find(({ safe }) => safe);
    const edits = fix === undefined ? [] : editsOf(reading, fix);
    const isFree = edits.every(
      ({ span }) => span.start > reach || accepted.every((other) => !collide(span, other.span)),
    );
    if (!isFree) continue;
    accepted.push(...edits);
    reach = Math.max(reach, ...edits.map(({ span }) => span.end));
  }
  return accepted.sort((a, b) => a.span.start - b.span.start);
}

const FIX_ALL = 'Fix everything here that only changes spelling or style';

function fixesOf(
  reading: Reading,
  finding: Finding,
  readAhead: ReadAhead | undefined,
  silencer: typeof disableLine | undefined,
): readonly CodeAction[] {
  const actions = finding.fixes.flatMap((fix): readonly CodeAction[] => {
    const edits = editsOf(reading, fix);
    if (edits.length === 0) return [];
    const title = readAhead === undefined ? fix.title : titleOf(reading, fix.title, edits, readAhead);
    return [{ title, kind: 'quickfix', edits, preferred: fix.preferred, finding }];
  });
  const offered = actions.sort((a, b) => Number(b.preferred) - Number(a.preferred));
  const disable = silencer?.(reading, finding);
  return disable === undefined ? offered : [...offered, { ...disable, kind: 'quickfix', preferred: false, finding }];
}

/** The title with what the fix leads to: `Change to 22:51: order restored, resolved after 3 h 12 m`. */
function titleOf(reading: Reading, title: string, edits: readonly TextEdit[], readAhead: ReadAhead): string {
  const consequence = consequenceOf(reading, title, edits, readAhead);
  if (consequence === undefined) return title;
  return title.includes(': ') ? `${title}; ${consequence}` : `${title}: ${consequence}`;
}

/** A fix that the syntax cannot write has no edits, and is not offered. */
function editsOf({ syntax, document, postmortem, lines }: Reading, fix: Fix): readonly TextEdit[] {
  return syntax.write(document.text, postmortem, fix.edits, lines);
}

/** Whether the outcome would depend on which edit comes first: they share a character, or insert at one place. */
function collide(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}

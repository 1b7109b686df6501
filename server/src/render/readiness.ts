// The readiness list: what is still missing before the postmortem can be published, from findings and facts.
import type { Facts, MilestoneName } from '../analysis/facts';
import type { Reading } from '../reading';
import type { Finding } from '../rules/rule';
import { attribute, html, type Markup } from './html';
import type { Page } from './page';

export interface Check {
  /** What is left to do; undefined when it is done. */
  readonly left?: string;
  /** What to say when it is done. */
  readonly done: string;
  /** The source line (from 0) where to begin. */
  readonly line?: number;
}

function checksOf(reading: Reading): readonly Check[] {
  const { facts, findings } = reading;
  const found = (...prefixes: readonly string[]): readonly Finding[] =>
    findings.filter((finding) => prefixes.some((prefix) => finding.code.startsWith(prefix)));
  const check = (done: string, list: readonly Finding[], left: (count: number) => string): Check => {
    const first = list[0];
    return first === undefined
      ? { done }
      : { done, left: left(list.length), line: reading.lines.lineAt(first.span.start) };
  };
  return [
    check('every event is in order', found('timeline/out-of-order', 'timeline/milestone-order'), (n) =>
      n === 1 ? 'one event is out of order' : `${n} events are out of order`,
    ),
    check('zone stated, dates complete, times readable', found('time/', 'date/', 'timeline/missing-time'), timesLeft),
    milestones(facts),
    check('durations agree with the timeline', found('duration/'), (n) =>
      n === 1 ? 'a duration contradicts the timeline' : `${n} durations contradict the timeline`,
    ),
    check('every section is filled', found('section/'), (n) =>
      n === 1 ? 'one section needs a look' : `${n} sections need a look`,
    ),
    actions(reading, found('action/')),
    check('no placeholders, no blame', found('text/', 'impact/'), (n) =>
      n === 1 ? 'one wording needs a look' : `${n} wordings need a look`,
    ),
  ];
}

export function readiness(page: Page): Markup {
  const checks = checksOf(page.reading);
  const left = checks.filter((check) => check.left !== undefined).length;
  const title = left === 0 ? 'Ready to publish: nothing left' : `Before you publish: ${left} of ${checks.length} left`;
  return html`<section class="readiness" data-key="readiness" aria-labelledby="postmortem-readiness"><h2 id="postmortem-readiness">${title}</h2><ul>${[...checks].sort(leftFirst).map(entry)}</ul></section>`;
}

function leftFirst(a: Check, b: Check): number {
  return Number(a.left === undefined) - Number(b.left === undefined);
}

function entry({ left, done, line }: Check): Markup {
  const state = left === undefined ? 'met' : 'left';
  const words = left === undefined ? 'done' : 'to do';
  return html`<li class="${state}" data-key="check ${done}"${attribute('data-line', line)}><span class="sign" role="img" aria-label="${words}"></span>${left ?? done}</li>`;
}

function timesLeft(count: number): string {
  return count === 1 ? 'one time or date needs a look' : `${count} times or dates need a look`;
}

const EXPECTED: readonly MilestoneName[] = ['started', 'detected', 'mitigated', 'resolved'];

function milestones(facts: Facts): Check {
  const missing = EXPECTED.filter((name) => facts.milestones[name] === undefined);
  const done = `${EXPECTED.join(', ')} marked`;
  return missing.length === 0 ? { done } : { done, left: `not marked yet: ${missing.join(', ')}` };
}

function actions({ facts, lines }: Reading, findings: readonly Finding[]): Check {
  const done = 'every action has an owner';
  if (facts.actions.length === 0) return { done, left: 'no action items yet' };
  const open = facts.actions.filter(({ item }) => item.owner === undefined);
  const first = open[0];
  if (first !== undefined) {
    const left = open.length === 1 ? 'one action has no owner' : `${open.length} actions have no owner`;
    return { done, left, line: lines.lineAt(first.item.head.start) };
  }
  const other = findings[0];
  if (other === undefined) return { done };
  return { done, left: 'an action needs a look', line: lines.lineAt(other.span.start) };
}

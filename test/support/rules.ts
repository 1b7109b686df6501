// Checking rules on text fixtures: what is found, and what each fix makes of the text.
import { strict as assert } from 'node:assert';
import type { Workspace } from '../../server/src/model/incident';
import type { Reading } from '../../server/src/reading';
import { RULES } from '../../server/src/rules';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import { gather } from '../../server/src/workspace/gather';
import { incidentOf } from '../../server/src/workspace/incident';
import { applyFix, checkFindings, parseFixture, unindent } from './fixture';
import { readText } from './read';

/** Fails unless the rule finds exactly what the fixture marks; other rules may find what they like. */
export function checkRule(code: string, source: string): void {
  const fixture = parseFixture(source);
  checkFindings(fixture, findingsOf(readText(fixture.text, fixture.name), code));
}

/**
 * The same in a workspace with other documents, by their paths.
 * @param complete whether these are all there are.
 */
export function checkAmong(
  code: string,
  others: Readonly<Record<string, string>>,
  source: string,
  complete = true,
): readonly Finding[] {
  const fixture = parseFixture(source);
  const workspace = workspaceIn(others, complete);
  const found = findingsOf(readText(fixture.text, fixture.name, {}, workspace), code);
  checkFindings(fixture, found);
  return found;
}

/** The others do not have to look like postmortems. */
function workspaceIn(others: Readonly<Record<string, string>>, complete: boolean): Workspace {
  const incidents = Object.entries(others).map(([name, text]) => incidentOf(readText(unindent(text), name)));
  return gather(incidents, { complete });
}

/** Fails unless the fix with that title (the preferred one, when none is named) turns `before` into `after`. */
export function checkFix(code: string, before: string, after: string, title?: string): void {
  const { name, text } = parseFixture(before);
  const reading = readText(text, name);
  const fixes = findingsOf(reading, code).flatMap(({ fixes: offered }) => offered);
  const fix = title === undefined ? fixes.find(({ preferred }) => preferred) : fixes.find((f) => f.title === title);
  assert.ok(fix, `a fix ${title ?? 'that is preferred'} is among: ${fixes.map((f) => f.title).join(' · ')}`);
  assert.equal(applied(reading, fix), parseFixture(after).text);
}

/** The titles of the fixes of the first finding of the rule, the preferred one marked by `*`. */
export function fixTitles(code: string, source: string): readonly string[] {
  const { name, text } = parseFixture(source);
  const [first] = findingsOf(readText(text, name), code);
  return (first?.fixes ?? []).map(({ title, preferred }) => `${preferred ? '* ' : ''}${title}`);
}

/** Applies every fix of the rule's findings, one at a time: the finding must be gone, and no new error or warning there. */
export function checkEveryFix(code: string, source: string): void {
  const { name, text } = parseFixture(source);
  const reading = readText(text, name);
  const own = findingsOf(reading, code);
  assert.ok(own.length > 0, 'the rule finds something');
  for (const fix of own.flatMap(({ fixes }) => fixes)) {
    const after = applied(reading, fix);
    const left = readText(after, name);
    assert.ok(findingsOf(left, code).length < own.length, `“${fix.title}” leaves the finding:\n${after}`);
    const grave = (findings: readonly Finding[]): number =>
      findings.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
    const before = grave(reading.findings.filter((finding) => finding.code !== code));
    const now = grave(left.findings.filter((finding) => finding.code !== code));
    assert.ok(now <= before, `“${fix.title}” brings something new:\n${after}\n${listed(left.findings)}`);
  }
}

export function applied({ document, syntax, postmortem }: Reading, fix: Fix): string {
  return applyFix(document.text, syntax.write(document.text, postmortem, fix.edits));
}

/** The findings of one rule, also of one that runs only where somebody asks for it. */
function findingsOf({ findings, facts }: Reading, code: string): readonly Finding[] {
  const off = RULES.filter((rule) => rule.code === code && rule.offByDefault === true);
  return [...findings.filter((finding) => finding.code === code), ...runRules(facts, off, [{ [code]: 'information' }])];
}

function listed(findings: readonly Finding[]): string {
  return findings.map(({ code, message }) => `${code}: ${message}`).join('\n');
}

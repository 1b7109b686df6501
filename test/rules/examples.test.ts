// Every rule finds what its own example marks, and its preferred fix gives the good one.
import { strict as assert } from 'node:assert';
import { workspaceOf } from '../../server/src/cli/guide';
import type { Reading } from '../../server/src/reading';
import { RULES } from '../../server/src/rules';
import type { Finding } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import { checkFindings, type Fixture, parseFixture } from '../support/fixture';
import { readText } from '../support/read';
import { applied } from '../support/rules';

describe('the examples of the rules', () => {
  for (const rule of RULES) {
    const { code, example } = rule;
    describe(code, () => {
      const bad = parseFixture(example.bad);
      const good = parseFixture(example.good);
      const workspace = workspaceOf(example);
      const read = ({ text, name }: Fixture): Reading => readText(text, name, {}, workspace);

      /** With those of a rule that runs only where somebody asks for it. */
      const findingsIn = ({ findings, facts }: Reading): readonly Finding[] =>
        rule.offByDefault === true ? [...findings, ...runRules(facts, [rule], [{ [code]: rule.severity }])] : findings;

      it('finds what the bad example marks, and nothing else', () => {
        assert.ok(bad.expected.some((expected) => expected.code === code));
        checkFindings(bad, findingsIn(read(bad)));
      });

      it('finds nothing in the good example', () => {
        checkFindings(good, findingsIn(read(good)));
      });

      it('makes the good example of the bad one where it prefers a fix', () => {
        const reading = read(bad);
        const preferred = findingsIn(reading).flatMap(({ fixes }) => fixes.filter((fix) => fix.preferred));
        for (const fix of preferred) assert.equal(applied(reading, fix), good.text);
      });
    });
  }

  it('are told in full: a sentence, a paragraph, and a code that names its group', () => {
    for (const rule of RULES) {
      assert.match(rule.code, /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
      assert.match(rule.summary, /^[A-Z].{20,120}\.$/);
      assert.ok(rule.why.length > 80 && rule.why.endsWith('.'), rule.code);
    }
  });

  it('have codes of their own', () => {
    assert.equal(new Set(RULES.map(({ code }) => code)).size, RULES.length);
  });
});

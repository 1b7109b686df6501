// Rules are run over facts of which most are those of the last time.
import { strict as assert } from 'node:assert';
import type { Facts } from '../../server/src/analysis/facts';
import { RULES } from '../../server/src/rules';
import type { Rule } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import { readText } from '../support/read';

const TEXT =
  '# Outage\n\n## Impact\n\nTBD\n\n## Summary\n\nIt was human error.\n\n## Timeline\n\n- 10:00 Down\n- 10:75 Up\n';

function factsOf(text: string): Facts {
  return readText(text).facts;
}

/** The facts with another last line, as after an edit there. */
function withOtherLine(facts: Facts, plain: string): Facts {
  const prose = facts.postmortem.prose.map((line, at, { length }) =>
    at < length - 1 ? line : { role: line.role, span: line.span, text: plain, plain },
  );
  return { ...facts, postmortem: { ...facts.postmortem, prose } };
}

/** A rule that counts how often it looks at the title. */
function counting(): { readonly rule: Rule; readonly looks: () => number } {
  let looks = 0;
  const rule: Rule = {
    code: 'test/counting',
    severity: 'hint',
    summary: '',
    why: '',
    example: { bad: '', good: '' },
    check({ postmortem }, report) {
      looks++;
      for (const { title } of postmortem.sections) report({ span: title.span, message: title.text });
    },
  };
  return { rule, looks: () => looks };
}

describe('rules that are run again', () => {
  it('keep their findings while nothing is found in what is new', () => {
    const facts = factsOf(TEXT);
    const before = runRules(facts, RULES);
    assert.deepEqual(
      before.map(({ code }) => code).filter((code) => code !== 'time/zone-missing'),
      ['section/missing', 'text/placeholder', 'text/blame', 'time/impossible'],
    );
    assert.equal(runRules(withOtherLine(facts, '10:80 Up'), RULES), before);
  });

  it('keep the findings beside a new one', () => {
    const facts = factsOf(TEXT);
    const before = runRules(facts, RULES);
    const now = runRules(withOtherLine(facts, '10:75 Careless'), RULES);
    assert.deepEqual(
      now.filter((finding) => !before.includes(finding)).map(({ code }) => code),
      ['text/blame'],
    );
    assert.equal(now.length, before.length + 1);
  });

  it('look again only when something that they looked at is another', () => {
    const { rule, looks } = counting();
    const facts = factsOf(TEXT);
    const before = runRules(facts, [rule]);
    assert.equal(runRules(withOtherLine(facts, 'Other'), [rule]), before);
    assert.equal(looks(), 1);
    const sections = facts.postmortem.sections.slice(1);
    assert.equal(
      runRules({ ...facts, postmortem: { ...facts.postmortem, sections } }, [rule]).length,
      before.length - 1,
    );
    assert.equal(looks(), 2);
  });
});

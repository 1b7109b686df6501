// Every finding about time, order, duration or date has a repair that can be written, and generated mistakes are mended.
import { strict as assert } from 'node:assert';
import { fixtures } from '../repairs/documents';
import { isOfTime, type Outcome, repairsOf } from '../repairs/measure';
import { brokenDocuments } from '../repairs/mistakes';
import { runs } from '../support/runs';

describe('the repairs', () => {
  for (const { title, name, text } of fixtures()) {
    it(`exist for every finding about time in ${title}`, () => {
      checkRepairs(repairsOf(text, name));
    });
  }

  it('give generated documents back as they were', () => {
    const documents = brokenDocuments(runs(60).numRuns, 3);
    const mended = documents.filter(({ name, sound, wrong }) => {
      const outcome = repairsOf(wrong, name);
      checkRepairs(outcome);
      return outcome.safe === sound || outcome.tried.some(({ text }) => text === sound);
    });
    // What cannot be mended is a digit that nothing tells any more.
    assert.ok(mended.length >= 0.8 * documents.length, `${mended.length} of ${documents.length}`);
  });
});

function checkRepairs({ findings, tried, safe }: Outcome): void {
  for (const finding of findings.filter(({ code }) => isOfTime(code))) {
    const own = tried.filter((one) => one.finding === finding);
    assert.ok(own.length > 0, `${finding.code} has no repair: ${finding.message}`);
    for (const { fix, text, isGone } of own) {
      assert.notEqual(text, safe, `“${fix.title}” changes nothing`);
      assert.ok(isGone, `“${fix.title}” leaves ${finding.code} in:\n${text}`);
    }
    assert.ok(finding.fixes.filter(({ preferred }) => preferred).length <= 1, 'one at most is preferred');
  }
}

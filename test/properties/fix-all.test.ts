// Fix all makes of every document one in which nothing safe is left, in one step, and brings nothing new.
import { strict as assert } from 'node:assert';
import { fixtures } from '../repairs/documents';
import { repairsOf } from '../repairs/measure';
import { brokenDocuments } from '../repairs/mistakes';
import { runs } from '../support/runs';

describe('fix all', () => {
  for (const { title, name, text } of fixtures()) {
    it(`is done after one step in ${title}`, () => checkConverges(text, name));
  }

  it('is done after one step in generated documents', () => {
    for (const { wrong, name } of brokenDocuments(runs(60).numRuns, 7)) checkConverges(wrong, name);
  });
});

function checkConverges(text: string, name: string): void {
  const { rounds, brought, findings, safe } = repairsOf(text, name);
  assert.ok(rounds <= 1, safe);
  assert.deepEqual(brought, [], safe);
  assert.ok(!findings.some(({ fixes }) => fixes.some((fix) => fix.safe)), safe);
}

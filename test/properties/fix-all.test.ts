// Fix all makes of every document one in which nothing safe is left, in one step, and brings nothing new.
import { strict as assert } from 'node:assert';
import { RULES } from '../../server/src/rules';
import { repairsOf } from '../repairs/measure';
import { brokenDocuments } from '../repairs/mistakes';
import { parseFixture } from '../support/fixture';
import { fixturesOfTests } from '../support/fixtures';
import { runs } from '../support/runs';
import { yamlTwin } from '../support/twin';

interface Document {
  readonly title: string;
  readonly name: string;
  readonly text: string;
}

const documents: readonly Document[] = [
  ...RULES.map(({ code, example }) => ({ title: `the bad example of ${code}`, ...parseFixture(example.bad) })),
  ...fixturesOfTests(),
].flatMap((document) => [document, ...inYaml(document)]);

function inYaml({ title, name, text }: Document): readonly Document[] {
  return name.endsWith('.md')
    ? [{ title: `${title}, in YAML`, name: name.replace(/md$/, 'yaml'), text: yamlTwin(text) }]
    : [];
}

describe('fix all', () => {
  for (const { title, name, text } of documents) {
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

// The documents of which no original is known: the bad examples of the rules and the fixtures of the tests, in both syntaxes.
import { RULES } from '../../server/src/rules';
import { parseFixture } from '../support/fixture';
import { type FixtureOfTest, fixturesOfTests } from '../support/fixtures';
import { yamlTwin } from '../support/twin';

export function fixtures(): readonly FixtureOfTest[] {
  const examples = RULES.map(({ code, example }) => ({
    title: `the bad example of ${code}`,
    ...parseFixture(example.bad),
  }));
  return [...examples, ...fixturesOfTests()].flatMap((document) => [document, ...inYaml(document)]);
}

function inYaml({ title, name, text }: FixtureOfTest): readonly FixtureOfTest[] {
  return name.endsWith('.md')
    ? [{ title: `${title}, in YAML`, name: name.replace(/md$/, 'yaml'), text: yamlTwin(text) }]
    : [];
}

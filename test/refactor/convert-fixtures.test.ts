// Converting the fixtures of all tests: nothing known of them is lost on the way and back, but where a reason is named.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { RULES } from '../../server/src/rules';
import { assertCarried, converted } from '../support/convert';
import { parseFixture } from '../support/fixture';
import { fixturesOfTests } from '../support/fixtures';
import { runs } from '../support/runs';
import { yamlTwin } from '../support/twin';
import { TWINS } from '../support/twin-texts';

/** What cannot be carried, by the name of the fixture, and why. Everything else is, in both directions. */
const NOT_CARRIED: Readonly<Record<string, string>> = {
  'the bad example of timeline/empty': 'A table with a header and no rows is nothing that YAML has.',
  'the bad example of meta/unreadable': 'What cannot be read as a whole is not converted.',
  'a fixture of analysis/claims: agrees with the time of day that the header gives its date':
    'A label that nobody knows says its zone in the text only, not among the fields.',
  'a fixture of analysis/milestones: is a range in the duration': 'Its only line is title and label at once.',
  'a fixture of analysis/milestones: may be known at one end only': 'Its only line is title and label at once.',
  'a fixture of analysis/order: is newest first already with two updates of a status page':
    'The updates of a status page stand in containers that only Markdown has.',
  'a fixture of rules/time/malformed: - Duration: 70 minutes (10:00 to 11:1+)':
    'The value of a key is checked as a whole: meta/bad-value reports it.',
  'a fixture of rules/time/malformed: Start Time: 09:00 UTC':
    'The value of a key is checked as a whole: meta/bad-value reports it.',
  'a fixture of rules/timeline/empty: | **Date** | Time (UTC) | What happened | Links |':
    'A table with a header and no rows is nothing that YAML has.',
  'a fixture of syntax/markdown-leads: of a table with a column for each of two clocks':
    'The second clock becomes a line below its event, which is read as an event of its own.',
  'a fixture of syntax/markdown-timelines: that breaks divide, wherever the text was wrapped':
    'Its events stand within a line, between tags.',
  'a fixture of syntax/markdown-timelines: with labels of their own between them':
    'Its one timeline goes on in another section.',
  'a fixture of syntax/markdown-timelines: of items, paragraphs and headings': 'It is written in tags of HTML.',
};

function allFixtures(): readonly (readonly [title: string, name: string, text: string])[] {
  const examples = RULES.flatMap(({ code, example }) =>
    (['bad', 'good'] as const).map((which) => {
      const { name, text } = parseFixture(example[which]);
      return [`the ${which} example of ${code}`, name, text] as const;
    }),
  );
  const files = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|yaml|txt)$/.test(file))
    .map((file) => [`examples/${file}`, file, readFileSync(join('examples', file), 'utf8')] as const);
  return [
    ...TWINS.map(([title, text]) => [title, 'incident.postmortem.md', text] as const),
    ...examples,
    ...fixturesOfTests().map(({ title, name, text }) => [title, name, text] as const),
    ...files,
  ];
}

describe('Converting', () => {
  const seen = new Set<string>();
  for (const [title, name, text] of allFixtures()) {
    seen.add(title);
    if (title in NOT_CARRIED) {
      it(`says what it would lose of ${title}`, () => {
        const there = converted(text, name);
        const back = there === undefined ? undefined : converted(there.text, there.name);
        assert.ok(there === undefined || there.losses.length > 0 || (back?.losses.length ?? 1) > 0);
      });
    } else it(`carries ${title}, and back`, () => assertCarried(text, name));
  }

  for (const [title, text] of TWINS) {
    it(`carries ${title}, written in YAML, and back`, () => assertCarried(yamlTwin(text), 'incident.postmortem.yaml'));
  }

  it('a fixture that is not carried is named with its reason, and is there', () => {
    for (const [title, reason] of Object.entries(NOT_CARRIED)) {
      assert.ok(seen.has(title), `${title} is no fixture`);
      assert.match(reason, /^[A-Z].+\.$/);
    }
  });

  it('ends well for whatever was typed so far', () => {
    const texts = allFixtures().filter(([, , text]) => text.split('\n').length > 6);
    const drafts = fc.tuple(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', '|', '- ', '# ', ': ', '"'),
    );
    fc.assert(
      fc.property(drafts, ([[, name, text], at, count, typed]) => {
        const lines = text.split('\n');
        lines.splice(at % lines.length, count, typed);
        const made = converted(lines.join('\n'), name);
        if (made?.losses.length === 0) assert.notEqual(converted(made.text, made.name), undefined, made.text);
      }),
      runs(60),
    );
  });
});

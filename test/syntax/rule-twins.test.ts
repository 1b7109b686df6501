// What the rules find in Markdown they find in the same postmortem in YAML: same instants, same claims, same marked characters.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Reading } from '../../server/src/reading';
import { RULES } from '../../server/src/rules';
import type { Span } from '../../server/src/text/span';
import { parseFixture } from '../support/fixture';
import { fixturesOfTests } from '../support/fixtures';
import { readText } from '../support/read';
import { runs } from '../support/runs';
import { asMarkdown, style, walls } from '../support/timelines';
import { type Keys, yamlTwin } from '../support/twin';
import { ONLY_MARKDOWN, TWINS } from '../support/twin-texts';

const seen: string[] = [];

describe('The twin in YAML of', () => {
  for (const { code, example } of RULES) {
    // Comments and settings say nothing of the incident, so that the twin has none.
    if (/^(?:suppression|config)\//.test(code)) continue;
    twin(`the bad example of ${code}`, parseFixture(example.bad).text);
    twin(`the good example of ${code}`, parseFixture(example.good).text);
  }
  for (const [name, text] of TWINS) twin(name, text);
  for (const { title, name, text } of fixturesOfTests()) if (name.endsWith('.md')) twin(title, text);

  it('every generated timeline', () => {
    fc.assert(
      fc.property(walls, style, (all, how) => {
        // An abbreviation out of season is found in running text, which neither keys nor comments are.
        fc.pre(how.zoned !== 'heading' || (how.zone?.name !== 'PST' && how.zone?.name !== 'CEST'));
        const text = asMarkdown(all, how);
        const yaml = yamlTwin(text);
        assert.equal(understood(readText(yaml, 'incident.postmortem.yaml')), understood(readText(text)), yaml);
      }),
      runs(300),
    );
  });

  it('a text that cannot be said in YAML is named with its reason, and is there', () => {
    const names = new Set(seen);
    for (const [name, reason] of Object.entries(ONLY_MARKDOWN)) {
      assert.ok(names.has(name), `${name} is no text of these tests`);
      assert.match(reason, /^[A-Z].+\.$/);
    }
  });
});

function twin(name: string, text: string): void {
  seen.push(name);
  if (name in ONLY_MARKDOWN) return;
  for (const keys of ['canonical', 'headings'] satisfies readonly Keys[]) {
    it(`${name}, with ${keys === 'canonical' ? 'canonical keys' : 'its headings as keys'}`, () => {
      const yaml = yamlTwin(text, keys);
      const [one, other] = [understood(readText(text)), understood(readText(yaml, 'incident.postmortem.yaml'))];
      assert.equal(other, one, yaml);
    });
  }
}

/** Instants, kinds and order of the events, claims, and findings with the characters they mark. */
function understood(reading: Reading): string {
  const { facts, findings, document } = reading;
  const timelines = facts.timelines.filter(({ events }) => events.length > 0);
  return [
    ...timelines.flatMap(({ events, order }) => [
      `timeline, ${order}`,
      ...events.map(({ event, kind, moment, until, inferred, misplaced }) =>
        [
          `  ${words(event.text.text)}: ${kind}`,
          moment &&
            `${moment.dated ? new Date(moment.axis).toISOString() : `+${moment.axis}`} ${moment.instant ?? 'local'}`,
          moment && moment.earliest !== moment.latest && `${moment.earliest}…${moment.latest}`,
          until && `until ${until.axis}`,
          `inferred ${inferred.join(' ')}`,
          misplaced && 'misplaced',
        ]
          .filter(Boolean)
          .join(', '),
      ),
    ]),
    ...facts.claims.map(({ said, of, agrees }) => `claim ${said.text} of ${of}: ${agrees ?? 'unknown'}`),
    ...findings.map(({ code, span }) => `${code} at «${markedAs(reading, span, document.text)}»`),
  ].join('\n');
}

/** The marked characters; an event, an action item and a heading as a whole are named by what they say. */
function markedAs({ postmortem }: Reading, span: Span, text: string): string {
  const isSame = (other: Span): boolean => other.start === span.start && other.end === span.end;
  const section = postmortem.sections.find(({ title }) => isSame(title.span));
  if (section !== undefined) return section.canonical ?? section.title.text;
  const event = postmortem.timelines.flatMap(({ events }) => events).find(({ head }) => isSame(head));
  if (event !== undefined) return words(event.text.text);
  const action = postmortem.actions.flatMap(({ items }) => items).find(({ head }) => isSame(head));
  return words(action?.text.text ?? text.slice(span.start, span.end));
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

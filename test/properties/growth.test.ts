// Work grows with the number of events, not with its square: measured, fitted, and measured again before it is believed.
import { strict as assert } from 'node:assert';
import { readText } from '../support/read';
import { asMarkdown, asYaml, type Style } from '../support/timelines';

const MINUTE = 60_000;
const how: Style = {
  shape: 'list',
  dial: '24',
  date: 'iso',
  dated: 'days',
  zone: { name: 'UTC', winter: 0, summer: 0 },
  zoned: 'heading',
};

/** Events every seven minutes; every twentieth is a little early, so that there is something to find. */
function walls(count: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, at) => Date.UTC(2024, 2, 5) + at * 7 * MINUTE - (at % 20 === 19 ? 9 : 0) * MINUTE,
  );
}

/** Between the 8 of linear growth and the 64 of a square: other work on the machine is no failure. */
const FAIR = 24;

/** The time that it takes to read, analyse and check; of a few tries the shortest, since others share the machine. */
function cost(text: string, name: string, tries: number): number {
  const times = Array.from({ length: tries }, () => {
    const start = performance.now();
    const { findings } = readText(text, name);
    assert.ok(findings.length > 0);
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('findings', function () {
  this.timeout(60_000);

  for (const [title, name, write] of [
    ['a Markdown list', 'a.postmortem.md', asMarkdown],
    ['YAML', 'a.postmortem.yaml', asYaml],
  ] as const satisfies readonly (readonly [string, string, typeof asMarkdown])[]) {
    it(`cost eight times as much for eight times the events of ${title}, about`, () => {
      const [few, many] = [write(walls(128), how), write(walls(1024), how)];
      const ratios: number[] = [];
      do {
        const before = cost(few, name, 3);
        ratios.push(cost(many, name, 1) / before);
      } while (Math.min(...ratios) > FAIR && ratios.length < 4);
      assert.ok(
        Math.min(...ratios) <= FAIR,
        `the cost grew ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times`,
      );
    });
  }
});

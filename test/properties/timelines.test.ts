// Whatever way a timeline is written in, it reads back to the times it was written from: in Markdown, and the same in YAML.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { MINUTE } from '../../server/src/time/civil';
import { readText } from '../support/read';
import { runs } from '../support/runs';
import { asMarkdown, asYaml, offsetOf, type Style, style, walls } from '../support/timelines';

/** Every event's instant where a zone is known, else its local time. */
function times(text: string, name: string): readonly string[] {
  return readText(text, name).facts.timelines.flatMap(({ events }) =>
    events.map(({ moment, misplaced }) => {
      const at = moment?.instant ?? moment?.wall;
      const shown = at === undefined || !moment?.dated ? 'unknown' : new Date(at).toISOString();
      return `${shown}${moment?.instant === undefined ? ' local' : ''}${misplaced ? ' misplaced' : ''}`;
    }),
  );
}

function expected(all: readonly number[], how: Style): readonly string[] {
  return all.map((wall) => {
    const offset = offsetOf(how, wall);
    return `${new Date(wall - (offset ?? 0) * MINUTE).toISOString()}${offset === undefined ? ' local' : ''}`;
  });
}

describe('a timeline written in any way', () => {
  it('reads back from Markdown', () => {
    fc.assert(
      fc.property(walls, style, (all, how) => {
        const text = asMarkdown(all, how);
        assert.deepEqual(times(text, 'a.postmortem.md'), expected(all, how), text);
      }),
      runs(120),
    );
  });

  it('reads back from YAML', () => {
    fc.assert(
      fc.property(walls, style, (all, how) => {
        const text = asYaml(all, how);
        assert.deepEqual(times(text, 'a.postmortem.yaml'), expected(all, how), text);
      }),
      runs(60),
    );
  });
});

// Folding: what can be folded away, shown as marks in the margin.
import { strict as assert } from 'node:assert';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { parseFixture } from '../support/fixture';
import { readText } from '../support/read';

/** Each folded range as `first-last`, lines from 1, with the first line's text. */
function folded(source: string): readonly string[] {
  const { text, name } = parseFixture(source);
  const lines = text.split('\n');
  return foldingRanges(readText(text, name)).map(
    ({ startLine, endLine, kind }) =>
      `${startLine + 1}-${endLine + 1} ${(lines[startLine] ?? '').trim()}${kind === undefined ? '' : ` (${kind})`}`,
  );
}

describe('folding', () => {
  it('knows front matter, sections, comments and tables', () => {
    const source = `
      ---
      id: INC-7
      ---
      # Disk full

      <!-- Who
      was it? -->

      ## Impact

      Many.

      ### In numbers

      | Who | How many |
      |---|---|
      | users | 7 |

      ## Resolution
      Restarted.
    `;
    assert.deepEqual(folded(source), [
      '1-3 --- (region)',
      '6-7 <!-- Who (comment)',
      '9-17 ## Impact',
      '13-17 ### In numbers',
      '15-17 | Who | How many |',
      '19-20 ## Resolution',
    ]);
  });

  it('knows the days of a timeline', () => {
    const source = `
      ## Timeline (UTC)

      - 2026-05-03 23:40 slow
      - 23:50 errors
      - 00:10 paged
      - 00:20 restarted
      - 00:30 fine
    `;
    assert.deepEqual(folded(source), ['1-7 ## Timeline (UTC)', '3-4 - 2026-05-03 23:40 slow', '5-7 - 00:10 paged']);
  });

  it('of a timeline within a day has no days', () => {
    assert.deepEqual(folded('## Timeline\n\n- 2026-05-03 23:40 slow\n- 23:50 errors\n'), ['1-4 ## Timeline']);
  });

  it('follows the indentation in YAML', () => {
    const source = `
      //- disk.postmortem.yaml
      id: INC-7
      summary: >
        It was

        full.
      timeline:
      - at: 14:02
        event: errors
      - at: 14:10
        event: paged
      lessons:
        wentWell:
          - much
    `;
    assert.deepEqual(folded(source), [
      '2-5 summary: >',
      '6-10 timeline:',
      '7-8 - at: 14:02',
      '9-10 - at: 14:10',
      '11-13 lessons:',
      '12-13 wentWell:',
    ]);
  });

  it('of broken documents is what can be seen', () => {
    assert.deepEqual(folded(''), []);
    assert.deepEqual(folded('---\nid: 1\nnever closed\n'), ['1-3 --- (region)']);
    assert.deepEqual(folded('<!-- never\nclosed\n'), []);
  });
});

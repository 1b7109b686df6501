// Completion of the next event of a timeline, and of its kind.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets hold `${1:…}` as it is.
import { strict as assert } from 'node:assert';
import { completion } from '../../../server/src/features/completion';
import { accepted, labels, lastLine, NOW, offered } from '../../support/complete';
import { parseFixture } from '../../support/fixture';
import { readText } from '../../support/read';

describe('the next event', () => {
  const list = '# Disk full\n\n## Timeline\n\nAll times are UTC.\n\n- 2026-05-03 14:02 — errors\n- 14:10 — paged\n';

  it('is offered now and at the time of the event above, in its style', () => {
    assert.deepEqual(labels(`${list}- $0`), ['15:30', '14:10']);
    assert.equal(lastLine(accepted(`${list}- $0`, '15:30')), '- 15:30 — $0');
    assert.equal(lastLine(accepted(`${list}- $0`, '14:10')), '- ${1:14:10} — $0');
  });

  it('goes on from what is typed', () => {
    assert.equal(lastLine(accepted(`${list}- 15$0`, '15:30')), '- 15:30 — $0');
  });

  it('writes the date where the day is another', () => {
    const nextDay = NOW + 11 * 3_600_000;
    assert.equal(lastLine(accepted(`${list}- $0`, '2026-05-04 02:30', nextDay)), '- 2026-05-04 02:30 — $0');
  });

  it('puts now behind where the incident is long over', () => {
    assert.deepEqual(labels(`${list}- $0`, Date.UTC(2026, 6, 1, 8, 0)), ['14:10', '2026-07-01 08:00']);
  });

  it('says now in the zone that the event above writes, else in the document’s, else in UTC', () => {
    const now = (head: string, event: string) => {
      const item = offered(`${head}\n## Timeline\n\n- ${event} errors\n- $0`).find(({ detail }) =>
        /^now/.test(detail ?? ''),
      );
      return `${item?.label} (${item?.detail})`;
    };
    assert.equal(now('All times UTC.\n', '2026-05-03 14:02 GMT+2'), '2026-05-03 17:30 GMT+2 (now)');
    assert.equal(now('---\ntimezone: Asia/Kolkata\n---\n', '2026-05-03 20:02'), '2026-05-03 21:00 (now)');
    assert.equal(now('', '2026-05-03 14:02'), '2026-05-03 15:30 (now, in UTC)');
  });

  it('is offered without a clock, too', () => {
    const fixture = parseFixture(`${list}- $0`);
    const items = completion(readText(fixture.text), fixture.cursor ?? 0, undefined);
    assert.deepEqual(
      items.map(({ label }) => label),
      ['14:10'],
    );
  });

  const styles: Readonly<Record<string, readonly [string, string]>> = {
    'bold times': ['- **14:02** - errors\n- $0', '- **${1:14:02}** - $0'],
    'times in code': ['* `14:02` errors\n* $0', '* `${1:14:02}` $0'],
    'a colon inside the bold': ['- **2:02 PM:** errors\n- $0', '- **${1:2:02 PM}:** $0'],
    'a tag': ['- 14:02 — [started] errors\n- $0', '- ${1:14:02} — $0'],
    'a bold marker': ['- 14:02 — **OUTAGE BEGINS** errors\n- $0', '- ${1:14:02} — $0'],
    'date and zone': ['- 2026-05-03 14:02 CEST - errors\n- $0', '- 2026-05-03 ${1:14:02} CEST - $0'],
    brackets: ['- [14:02] errors\n- $0', '- [${1:14:02}] $0'],
    'an approximate time': ['- ~14:02 errors\n- $0', '- ${1:14:02} $0'],
    numbers: ['1. 14:02 errors\n2. $0', '2. ${1:14:02} $0'],
    'round bullets': ['• 14:02: errors\n• $0', '• ${1:14:02}: $0'],
  };
  for (const [name, [lines, expected]] of Object.entries(styles)) {
    it(`follows ${name}`, () => {
      const source = `# Disk full\n\n## Timeline\n\n${lines}`;
      const [same] = offered(source).filter(({ detail }) => detail === 'the time of the event above');
      assert.equal(lastLine(accepted(source, same?.label ?? '')), expected);
    });
  }

  it('is a row in a table, with the other cells to be filled in', () => {
    const table = '## Timeline\n\n| Time (UTC) | Event | Who |\n|---|---|---|\n| 14:02 | errors | ana |\n';
    assert.equal(lastLine(accepted(`${table}| $0`, '14:02')), '| ${1:14:02} | $2 | $3 |');
    assert.equal(lastLine(accepted(`${table}|$0`, '14:02')), '| ${1:14:02} | $2 | $3 |');
    assert.equal(lastLine(accepted(`${table}| $0 | | |`, '14:02')), '| ${1:14:02} | $2 | $3 |');
  });

  it('repeats the cells before the time, and writes the date into its own', () => {
    const table =
      '## Timeline\n\n| No | Date | Time | Event |\n|---|---|---|---|\n| a | 2026-05-02 | 14:02 | errors |\n';
    assert.equal(lastLine(accepted(`${table}| $0`, '14:02')), '| a | 2026-05-02 | ${1:14:02} | $2 |');
    assert.equal(lastLine(accepted(`${table}| $0`, '15:30')), '| a | 2026-05-03 | 15:30 | $2 |');
  });

  it('is a bare line where the event above is one', () => {
    const lines = 'Timeline\n\n14:02 UTC: errors\n14:10 UTC: paged\n1$0';
    assert.equal(lastLine(accepted(`//- notes.postmortem.txt\n${lines}`, '14:10 UTC')), '${1:14:10} UTC: $0');
  });

  it('is the first one where the timeline is empty', () => {
    assert.deepEqual(labels('# Disk full\n\n## Timeline\n\n- $0'), ['2026-05-03 15:30 UTC']);
  });

  it('does not follow the style of another timeline', () => {
    const source = '## Timeline\n\n- **14:02** - errors\n\n## Chronology of the repair\n\n- $0';
    assert.deepEqual(labels(source), ['2026-05-03 15:30 UTC']);
  });

  it('is not offered elsewhere', () => {
    assert.deepEqual(labels('# Disk full\n\n## Impact\n\n- $0'), []);
    assert.deepEqual(labels(`${list}  - $0`), []);
    assert.deepEqual(labels('## Timeline\n\n### 14:02 errors\n\n- $0'), []);
    assert.deepEqual(labels(`${list}\n## Impact\n\n- $0`), []);
    assert.deepEqual(labels(`${list}- 14:20 — rolled back $0`), []);
    assert.deepEqual(labels(`${list}\n\`\`\`\n- $0\n\`\`\`\n`), []);
    assert.deepEqual(labels(`${list}<!--\n- $0\n-->\n`), []);
  });
});

describe('after the time of an event', () => {
  const list = '## Timeline\n\n- 14:02 — [started] errors\n';

  it('its kind is offered, those that the timeline lacks first', () => {
    const found = labels(`${list}- 14:10 — $0`);
    assert.ok(found.includes('[detected]') && found.indexOf('[detected]') < found.indexOf('[started]'));
    assert.equal(lastLine(accepted(`${list}- 14:10 — [de$0`, '[detected]')), '- 14:10 — [detected] ');
    assert.equal(lastLine(accepted(`${list}- 14:10 — [$0]`, '[detected]')), '- 14:10 — [detected] ');
  });

  it('as a column of its own, too', () => {
    const table = '## Timeline\n\n| Time | Kind | Event |\n|---|---|---|\n| 14:02 | started | errors |\n';
    assert.ok(labels(`${table}| 14:10 | de$0`).includes('detected'));
  });

  it('but not inside its text', () => {
    assert.deepEqual(labels(`${list}- 14:10 — paged at $0`), []);
    assert.deepEqual(labels(`${list}- 14:10 — pa$0`), []);
  });
});

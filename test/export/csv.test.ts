// The tables for spreadsheets, read by a CSV reader that is not ours.
import { strict as assert } from 'node:assert';
import { parse } from 'csv-parse/sync';
import { ACTION_COLUMNS, actionsCsv, EVENT_COLUMNS, eventsCsv } from '../../server/src/export/csv';
import { readText } from '../support/read';
import { MARKDOWN, YAML } from './incident';

type Row = Readonly<Record<string, string>>;

function rows(csv: string): readonly Row[] {
  return parse(csv, { columns: true, relax_column_count: false, record_delimiter: '\r\n' });
}

describe('the table of events', () => {
  it('has a row for each event, the same from Markdown and YAML', () => {
    const [first, second] = [rows(eventsCsv(readText(MARKDOWN))), rows(eventsCsv(readText(YAML, 'a.yaml')))];
    const without = (row: Row): Row => ({ ...row, line: '', written: '', inferred: '' });
    assert.deepEqual(first.map(without), second.map(without));
    assert.equal(first.length, 6);
    assert.deepEqual(Object.keys(first[0] ?? {}), EVENT_COLUMNS);
  });

  it('says of each event where it stands, when it was, and what happened', () => {
    assert.deepEqual(rows(eventsCsv(readText(MARKDOWN)))[1], {
      block: '0',
      line: '18',
      written: '09:00',
      date: '2031-05-06',
      time: '09:00:00',
      zone: 'UTC',
      utc: '2031-05-06T09:00:00Z',
      until_utc: '',
      t_plus: 'T+0',
      minutes_from_start: '0',
      kind: 'started',
      text: 'Belts stop: "all, 12", says the hub; =SUM(A1)',
      approximate: 'no',
      earliest_utc: '',
      latest_utc: '',
      inferred: 'date zone',
      out_of_order: 'no',
    });
  });

  it('gives instants in UTC, ends, bounds, and numbers that can be calculated with', () => {
    const text = `# A\n\n## Timeline (PDT)\n\n- 2031-05-06 16:50 — Lead-up\n- 17:00 — [started] Down\n- ~17:30 — Somebody looks\n- 17:40–18:10 — Repair\n- 17:45:30 — [resolved] Up\n- Who knows when — Noise\n`;
    const read = rows(eventsCsv(readText(text)));
    const column = (name: string): readonly (string | undefined)[] => read.map((row) => row[name]);
    assert.deepEqual(column('utc').slice(0, 4), [
      '2031-05-06T23:50:00Z',
      '2031-05-07T00:00:00Z',
      '2031-05-07T00:30:00Z',
      '2031-05-07T00:40:00Z',
    ]);
    assert.equal(column('until_utc')[3], '2031-05-07T01:10:00Z');
    assert.deepEqual(column('minutes_from_start').slice(0, 5), ['-10', '0', '30', '40', '45.5']);
    assert.deepEqual(column('t_plus').slice(0, 3), ['T-10 m', 'T+0', 'T+30 m']);
    assert.deepEqual(column('approximate').slice(0, 4), ['no', 'no', 'yes', 'no']);
    assert.match(column('earliest_utc')[2] ?? '', /^2031-05-07T00:2\d:00Z$/);
  });

  it('leaves empty what nobody knows', () => {
    const [row] = rows(eventsCsv(readText('# A\n\n## Timeline\n\n- 10:00 — One\n- 10:30 — Two\n')));
    assert.deepEqual([row?.date, row?.time, row?.zone, row?.utc, row?.t_plus], ['', '10:00:00', '', '', '']);
  });
});

describe('the table of action items', () => {
  it('has a row for each item', () => {
    const read = rows(actionsCsv(readText(MARKDOWN)));
    assert.deepEqual(Object.keys(read[0] ?? {}), ACTION_COLUMNS);
    assert.deepEqual(read[0], {
      line: '28',
      action: 'Keep the last map',
      type: '',
      owner: "'@belts",
      due: '2031-06-01',
      due_written: '2031-06-01',
      status: 'open',
      ticket: 'HUB-4',
    });
  });

  it('takes ticked boxes for a status', () => {
    const text = '# A\n\n## Action items\n\n- [x] Keep the map\n- [ ] Test the map\n';
    assert.deepEqual(
      rows(actionsCsv(readText(text))).map(({ status }) => status),
      ['done', 'open'],
    );
  });

  it('lets no cell be taken for a formula', () => {
    const items = ['=cmd|x!A1', '+1 replica', '-1 restart', '@all read this', '＝1+1', 'a = b', '5 > 3'];
    const text = `# A\n\n## Action items\n\n${items.map((item) => `- [ ] ${item}`).join('\n')}\n`;
    assert.deepEqual(
      rows(actionsCsv(readText(text))).map(({ action }) => action),
      ["'=cmd|x!A1", "'+1 replica", "'-1 restart", "'@all read this", "'＝1+1", 'a = b', '5 > 3'],
    );
  });
});

describe('tables', () => {
  it('end their lines as RFC 4180 says, and a table without rows has its head', () => {
    for (const csv of [eventsCsv(readText(MARKDOWN)), actionsCsv(readText(MARKDOWN))]) {
      assert.equal(csv.replaceAll('\r\n', '').search(/[\r\n]/), -1);
      assert.ok(csv.endsWith('\r\n'));
    }
    assert.equal(eventsCsv(readText('# A\n')), `${EVENT_COLUMNS.join(',')}\r\n`);
  });
});

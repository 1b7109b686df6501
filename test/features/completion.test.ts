// Completion: what is offered at the cursor, and the text that accepting it gives.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets hold `${1:…}` as it is.
import { strict as assert } from 'node:assert';
import { type CompletionItem, completion } from '../../server/src/features/completion';
import { applyFix, parseFixture } from '../support/fixture';
import { readText } from '../support/read';

/** 2026-05-03 15:30 UTC, a Sunday. */
const NOW = Date.UTC(2026, 4, 3, 15, 30, 20);

function offered(source: string, now: number | undefined = NOW): readonly CompletionItem[] {
  const fixture = parseFixture(source);
  return completion(readText(fixture.text, fixture.name), fixture.cursor ?? 0, now);
}

function labels(source: string, now?: number): readonly string[] {
  return offered(source, now).map(({ label }) => label);
}

/** The text after the item was accepted; a snippet's tab stops stay visible, as do the lines' relative indents. */
function accepted(source: string, label: string, now?: number): string {
  const { text } = parseFixture(source);
  const items = offered(source, now);
  const item = items.find((each) => each.label === label);
  if (item === undefined) throw new Error(`${label} is not among ${items.map((each) => each.label).join(', ')}`);
  return applyFix(text, [{ span: item.replace, newText: item.newText }]);
}

function lastLine(text: string): string {
  return /([^\n]*)\n*$/.exec(text)?.[1] ?? '';
}

describe('in front matter', () => {
  it('the keys that are still missing are offered, with what they mean', () => {
    const items = offered('---\nid: INC-7\nseverity: SEV2\n$0\n---\n# Disk full\n');
    const names = items.map(({ label }) => label);
    assert.ok(names.includes('timezone') && names.includes('started') && names.includes('duration'));
    assert.ok(!names.includes('id') && !names.includes('severity'));
    assert.match(items.find(({ label }) => label === 'timezone')?.documentation ?? '', /zone of every time/);
  });

  it('a key is completed from its beginning', () => {
    assert.equal(accepted('---\ntimez$0\n---\n', 'timezone'), '---\ntimezone: \n---\n');
  });

  it('known fields offer their values', () => {
    assert.deepEqual(labels('---\nseverity: $0\n---\n'), ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']);
    assert.deepEqual(labels('---\nstatus: $0\n---\n'), ['draft', 'in review', 'final']);
    assert.equal(accepted('---\nstatus: in re$0\n---\n', 'in review'), '---\nstatus: in review\n---\n');
    assert.equal(accepted('---\ntimezone: Europe/Be$0\n---\n', 'Europe/Berlin'), '---\ntimezone: Europe/Berlin\n---\n');
    assert.deepEqual(labels('---\nflavour: $0\n---\n'), []);
  });

  it('that is not closed yet, too', () => {
    assert.ok(labels('---\nid: INC-7\n$0').includes('severity'));
    assert.deepEqual(labels('---\nid: INC-7\n\nText $0'), []);
  });

  it('a label in the text offers the same values', () => {
    assert.deepEqual(labels('# Disk full\n\n**Severity:** $0\n'), ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']);
    assert.deepEqual(labels('# Disk full\n\n- Status: dr$0\n'), ['draft', 'in review', 'final']);
  });
});

describe('after ## the missing sections are offered', () => {
  it('the usual ones first, without those that are there', () => {
    const found = labels('# Disk full\n\n## What happened\n\n## $0\n\n## Root cause\n');
    assert.deepEqual(found.slice(0, 4), ['Impact', 'Timeline', 'Resolution', 'Lessons learned']);
    assert.ok(!found.includes('Summary') && !found.includes('Root cause'));
  });

  it('with a word to the author below', () => {
    assert.match(accepted('## $0', 'Impact'), /^## Impact\n\n<!-- Who could not do what.* -->\n\n\$0$/);
    assert.match(accepted('## Ti$0', 'Timeline'), /^## Timeline\n/);
  });

  it('and after ### the parts of the lessons', () => {
    assert.deepEqual(labels('## Lessons learned\n\n### $0').slice(0, 3), [
      'What went well',
      'What went poorly',
      'Where we got lucky',
    ]);
  });
});

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

  it('but not inside its text', () => {
    assert.deepEqual(labels(`${list}- 14:10 — paged at $0`), []);
    assert.deepEqual(labels(`${list}- 14:10 — pa$0`), []);
  });
});

describe('action items', () => {
  const table =
    '## Action items\n\n| Action | Type | Owner | Due | Status |\n|---|---|---|---|---|\n| Alert | detect | @ana | 2026-06-01 | open |\n';

  it('get a row by the columns of their table', () => {
    assert.match(
      lastLine(accepted(`${table}| $0`, 'Action item')),
      /^\| \$1 \| \$\{2\|prevent,detect,.*\|\} \| \$\{3:@ana\} \| \$\{4:2026-06-02\} \| \$\{5:open\} \|$/,
    );
  });

  it('get an item like the one above', () => {
    const list = '## Action items\n\n- [ ] Alert on the disk (@ana)\n- $0';
    assert.equal(
      lastLine(accepted(list, 'Action item')),
      '- [ ] ${1:What will be done} (@${2:ana}, due ${3:2026-06-02})$0',
    );
  });

  it('complete the cells of a row by their column', () => {
    assert.deepEqual(labels(`${table}| Page | $0`), [
      'prevent',
      'detect',
      'mitigate',
      'process',
      'repair',
      'investigate',
      'other',
    ]);
    assert.deepEqual(labels(`${table}| Page | detect | $0`), ['@ana']);
    assert.deepEqual(labels(`${table}| Page | detect | @ana | $0`)[0], '2026-06-02');
    assert.deepEqual(labels(`${table}| Page | detect | @ana | 2026-06-02 | d$0`), [
      'open',
      'in progress',
      'done',
      'won’t do',
    ]);
  });

  it('have a due date that says how far off it is', () => {
    const items = offered(`${table}| Page | detect | @ana | $0`);
    assert.equal(items[0]?.detail, 'in 30 days');
  });
});

describe('after @', () => {
  it('everybody the document names is offered', () => {
    const text = '---\nauthors: [mira, tomasz]\n---\n\n## Timeline\n\n- 14:02 — @ana is paged\n\nAsk @$0\n';
    assert.deepEqual(labels(text), ['@mira', '@tomasz', '@ana']);
    assert.match(accepted(text, '@ana'), /Ask @ana\n/);
  });

  it('but not in a mail address', () => {
    assert.deepEqual(labels('---\nauthors: [mira]\n---\n\nAsk mira@$0'), []);
  });
});

describe('in YAML', () => {
  const head = 'id: INC-7\ntimezone: UTC\n';

  it('the missing keys are offered, fields before sections', () => {
    const found = labels(`//- a.postmortem.yaml\n${head}$0`);
    assert.ok(!found.includes('id'));
    assert.ok(found.includes('severity') && found.includes('timeline') && found.includes('rootCause'));
    assert.match(accepted(`//- a.postmortem.yaml\n${head}summ$0`, 'summary'), /summary: >\n {2}\$0$/);
  });

  it('values are offered', () => {
    assert.deepEqual(labels('//- a.postmortem.yaml\nstatus: $0\n'), ['draft', 'in review', 'final']);
  });

  const events = `//- a.postmortem.yaml\n${head}timeline:\n  - at: 2026-05-03 14:02\n    kind: started\n    event: errors\n`;

  it('the next event has the keys of the one above', () => {
    assert.match(
      accepted(`${events}  - $0`, '2026-05-03 15:30'),
      / {2}- at: 2026-05-03 15:30\n {2}kind: \$2\n {2}event: \$3$/,
    );
  });

  it('an entry completes its keys and kinds', () => {
    assert.deepEqual(labels(`${events}    $0`), ['by', 'links']);
    assert.ok(labels(`${events}  - at: 14:10\n    kind: $0`).includes('detected'));
    assert.deepEqual(labels(`${events}  - at: $0`), ['2026-05-03 15:30', '2026-05-03 14:02']);
  });

  it('the next action item too', () => {
    const actions = '//- a.postmortem.yaml\nactions:\n  - action: Alert\n    owner: ana\n    due: 2026-06-01\n';
    assert.match(
      accepted(`${actions}  - $0`, 'Action item'),
      / {2}- action: \$1\n {2}owner: \$2\n {2}due: \$\{3:2026-06-02\}$/,
    );
    assert.deepEqual(labels(`${actions}  - owner: $0`), ['ana']);
    assert.deepEqual(labels(`${actions}  - status: $0`), ['open', 'in progress', 'done', 'won’t do']);
  });

  it('nothing is offered in prose', () => {
    assert.deepEqual(labels('//- a.postmortem.yaml\nsummary: >\n  All is $0\n'), []);
  });
});

describe('wherever the cursor is', () => {
  it('completion answers', () => {
    const text =
      '---\nid: 1\n---\n# A\n\n## Timeline\n\n- 14:02 [x] a\n| 1 |\n\n```\nx\n```\n## Action items\n- [ ] @a\n';
    for (const name of ['a.postmortem.md', 'a.postmortem.yaml', 'a.postmortem.txt']) {
      const reading = readText(text, name);
      for (let offset = -1; offset <= text.length + 1; offset++) {
        for (const { replace, newText } of completion(reading, offset, NOW)) {
          assert.ok(replace.start >= 0 && replace.end >= replace.start && replace.end <= text.length, newText);
        }
      }
    }
  });
});

// Completion of action items, their cells, and the people in them.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets hold `${1:…}` as it is.
import { strict as assert } from 'node:assert';
import { accepted, labels, lastLine, offered } from '../../support/complete';

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

  it('are the only ones whose columns are completed', () => {
    assert.deepEqual(labels('## Impact\n\n| Service | Status |\n|---|---|\n| mail | $0'), []);
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

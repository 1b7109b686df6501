// The preview of documents as the readers understand them: every syntax and every shape of a timeline.
import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import { render } from '../../server/src/render/render';
import { createService } from '../../server/src/service';
import { NOW, pageOf, type RenderedPage } from './page';

function shown(name: string, languageId: string, text: string): RenderedPage {
  const document = { uri: `file:///notes/${name}`, languageId, version: 1, text };
  const reading = createService(DEFAULT_SETTINGS, 'once').read(document);
  return pageOf(reading === undefined ? '' : render(reading, NOW).body);
}
const markdown = (text: string): RenderedPage => shown('x.postmortem.md', 'markdown', text);

describe('the preview of a YAML postmortem', () => {
  const { texts, attributes } = shown(
    'x.postmortem.yaml',
    'yaml',
    `title: Uploads failed
severity: SEV2
timezone: UTC
summary: |
  Uploads **failed**.

  - for images
  - for backups
timeline:
  - at: 2026-03-01 09:00
    kind: started
    event: The \`first\` upload fails
    by: ines
  - at: 2026-03-01 10:30
    kind: resolved
    event: The last one passes
rootCause: A certificate ended.
lessons:
  wentWell:
    - The alert was quick.
actions:
  - action: Renew early
    owner: "@storage"
    due: 2026-03-20
  - action: Alert on expiry
`,
  );

  it('renders the texts of its sections as Markdown', () => {
    assert.deepEqual(texts('.document :is(h2, h3)'), [
      ...['Summary', 'Timeline', 'Root cause', 'Lessons', 'Went well', 'Actions'],
    ]);
    assert.deepEqual(texts('.document strong'), ['failed']);
    assert.deepEqual(texts('.document ul:not(.events) > li'), ['for images', 'for backups', 'The alert was quick.']);
  });

  it('shows events with what their further keys say', () => {
    assert.deepEqual(texts('.event'), [
      '09:00 T started The first upload fails by: ines',
      '10:30 +1h 30m resolved The last one passes',
    ]);
  });

  it('shows actions as a table', () => {
    assert.match(texts('.actions tbody td:first-child').join(' | '), /^Renew early \| Alert on expiry/);
    assert.deepEqual(texts('.actions tbody td:not(:first-child)'), [
      ...['@storage', '20 Mar · in 5 days', 'open'],
      ...['nobody yet', 'no date', 'open'],
    ]);
  });

  it('names the source line of each block', () => {
    assert.deepEqual(attributes('.document :is(h2, h3)', 'data-line'), ['3', '8', '16', '17', '18', '20']);
    assert.deepEqual(attributes('.document :is(p, .event)', 'data-line').slice(0, 3), ['4', '9', '13']);
  });

  it('shows what can be shown of one that does not parse, and says where it stops', () => {
    const broken = shown('x.postmortem.yaml', 'yaml', 'title: Uploads failed\nsummary: "never closed\n');
    assert.deepEqual(broken.texts('h1'), ['Uploads failed']);
    assert.match(broken.texts('.problems li').join(), /^line \d+: /);
  });
});

describe('the preview of plain text', () => {
  const { texts } = shown(
    'x.postmortem.txt',
    'plaintext',
    `Postmortem: Mail was late

Summary
Mail was late for two hours.
It arrived in the end.

Timeline (all times UTC, 1 March 2026)
• 09:00 – Queue grows
• 09:10 – Alert pages the on-call
• 11:00 – Resolved: the queue is empty
Root cause
A worker
    hung.

Action items
• Restart hung workers (owner: Ana, due: 2026-03-20)
`,
  );

  it('shows headings that have no mark, even right behind a list', () => {
    const headings = texts('.document :is(h2, h3)').map((each) => each.split(' (')[0]);
    assert.deepEqual(headings, ['Summary', 'Timeline', 'Root cause', 'Action items']);
  });

  it('shows its bullets as events', () => {
    assert.deepEqual(texts('.event .at'), ['09:00', '09:10', '11:00']);
  });

  it('reads an indented line as text', () => {
    assert.deepEqual(texts('pre'), []);
  });

  it('shows the title once and the fields of an action in their columns', () => {
    assert.deepEqual(texts('h1'), ['Postmortem: Mail was late']);
    assert.deepEqual(texts('.document p').includes('Postmortem: Mail was late'), false);
    assert.deepEqual(texts('.actions tbody td').slice(0, 3), ['Restart hung workers', 'Ana', '20 Mar · in 5 days']);
  });
});

describe('the preview of a timeline', () => {
  const head =
    '---\ntimezone: UTC\ndate: 2026-03-01\nresolved: 2026-03-01 10:00\n---\n# Mail was late\n\n## Timeline\n\n';

  it('in a table of two columns is the designed list, under the headings of its columns', () => {
    const { texts } = markdown(
      `${head}| Time | Event |\n|---|---|\n| 09:00 | [started] Queue grows |\n| 10:00 | Empty |\n`,
    );
    assert.deepEqual(texts('.event'), ['Time Event', '09:00 T started Queue grows', '10:00 +1h Empty']);
  });

  it('in a wider table stays a table, with the distance from the start beside each time', () => {
    const { texts } = markdown(
      `${head}| Time | Event | Who |\n|---|---|---|\n| 09:00 | [started] Queue grows | ana |\n| 10:00 | Empty | bo |\n`,
    );
    assert.deepEqual(texts('td').slice(3), ['10:00 +1h', 'Empty', 'bo']);
  });

  it('in paragraphs is the designed list', () => {
    const { texts } = markdown(`${head}09:00 - Queue grows\n\n10:00 - The queue is empty\n`);
    assert.deepEqual(texts('.events').length, 1);
    assert.deepEqual(texts('.event .what'), ['Queue grows', 'The queue is empty']);
  });

  it('in headings keeps them, with the distance from the start', () => {
    const { texts } = markdown(`${head}### 09:00 [started] Queue grows\n\nWords.\n\n### 10:00 Empty\n\nMore.\n`);
    assert.match(texts('h3').join(' | '), /Queue grows T started \| 10:00 Empty \+1h/);
    assert.deepEqual(texts('.document p'), ['Words.', 'More.']);
  });
});

describe('the preview of action items', () => {
  it('in a table keeps its columns and says what is missing', () => {
    const { texts } = markdown(
      `# Mail was late\n\n## Action items\n\n| Action | Owner | Due | Ticket |\n|---|---|---|---|\n| Restart | @ana | 2026-03-05 | OPS-1 |\n| Alert |  |  | OPS-2 |\n`,
    );
    assert.deepEqual(texts('th'), ['Action', 'Owner', 'Due', 'Ticket', 'State']);
    assert.deepEqual(texts('tbody tr:not(.note-row) td'), [
      ...['Restart', '@ana', '5 Mar · 10 days late', 'OPS-1', 'overdue'],
      ...['Alert', 'nobody yet', 'no date', 'OPS-2', 'open'],
    ]);
  });
});

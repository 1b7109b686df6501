// The head of the preview.
import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import { render } from '../../server/src/render/render';
import { createService } from '../../server/src/service';
import { page, pageOf } from './page';
import { moment } from './sample';

const TEXT = `---
id: INC-7
title: Mail was late
severity: SEV2
status: draft
services: [mail, queue]
authors: [ana, bo]
---
# Mail was late
## Timeline
- 2026-03-01 09:00 — [started] Queue grows
- 09:04 — [detected] Alert
- 12:12 — [mitigated] More workers
- 13:00 — [resolved] Queue empty
`;

describe('the header', () => {
  it('names severity, id, status, services, title, window and authors', () => {
    const { texts } = page(TEXT, { offset: -480, zone: 'PST' });
    assert.deepEqual(texts('.eyebrow > span'), ['SEV2', 'INC-7', 'draft', 'mail · queue']);
    assert.deepEqual(texts('h1'), ['Mail was late']);
    assert.deepEqual(texts('.sub'), ['Sunday, 1 March 2026 · 09:00 – 13:00 PST (17:00 – 21:00 UTC) · ana, bo']);
  });

  it('says UTC once when the times are UTC', () => {
    const { texts } = page(TEXT, { offset: 0, zone: 'UTC' });
    assert.deepEqual(texts('.sub'), ['Sunday, 1 March 2026 · 09:00 – 13:00 UTC · ana, bo']);
  });

  it('leaves the zone out when none is known', () => {
    assert.deepEqual(page(TEXT, { offset: null }).texts('.sub'), ['Sunday, 1 March 2026 · 09:00 – 13:00 · ana, bo']);
  });

  it('names both days of an incident over midnight', () => {
    const { texts } = page('# T\n- 2026-03-01 22:00 — [started] a\n- 2026-03-02 01:00 — [resolved] b\n', {
      offset: 60,
      zone: 'CET',
    });
    assert.deepEqual(texts('.sub'), [
      'Sun 1 Mar 2026 22:00 – Mon 2 Mar 01:00 CET (Sun 1 Mar 21:00 – Mon 2 Mar 00:00 UTC)',
    ]);
  });

  it('names both years of an incident over New Year', () => {
    const { texts } = page('# T\n- 2026-12-31 22:00 — [started] a\n- 2027-01-01 01:00 — [resolved] b\n');
    assert.deepEqual(texts('.sub'), ['Thu 31 Dec 2026 22:00 – Fri 1 Jan 2027 01:00 UTC']);
  });

  it('names the zone at both ends where the clocks change between them', () => {
    const text = `---
timezone: America/New_York
---
# T
## Timeline
- 2026-10-31 22:00 [started] a
- 2026-11-01 05:00 [resolved] b
`;
    const document = { uri: 'file:///t.postmortem.md', languageId: 'markdown', version: 1, text };
    const reading = createService(DEFAULT_SETTINGS, 'once').read(document);
    assert.ok(reading);
    assert.deepEqual(pageOf(render(reading, undefined).body).texts('.sub'), [
      'Sat 31 Oct 2026 22:00 EDT – Sun 1 Nov 05:00 EST (Sun 1 Nov 02:00 – 10:00 UTC)',
    ]);
  });

  it('shows each number with its formula, and a dash for what is not known', () => {
    const { texts } = page(TEXT.replace('[mitigated] ', ''), {});
    assert.deepEqual(texts('.tile dt'), ['Impact duration', 'Time to detect', 'Time to mitigate', 'Time to resolve']);
    assert.equal(texts('.tile')[2], 'Time to mitigate—');
    assert.deepEqual(texts('.formula'), ['resolved − started', 'detected − started', 'resolved − started']);
  });

  it('has no numbers when none is known', () => {
    assert.deepEqual(page('# Nothing yet\n').texts('.tile'), []);
  });

  it('gives a fuzzy number its bounds', () => {
    const { texts } = page(TEXT, {
      change: (facts) => ({
        ...facts,
        metrics: [{ name: 'timeToDetect', value: 600_000, formula: 'detected − started', bounds: [300_000, 900_000] }],
      }),
    });
    assert.match(texts('.tile .value').join(), /~/);
    assert.match(texts('.formula').join(), /^detected − started, .+ to .+/);
  });

  it('shows a vague start as such', () => {
    const { texts } = page(TEXT, {
      change: (facts) => ({
        ...facts,
        milestones: {
          started: { moment: moment(Date.UTC(2026, 2, 1, 9), {}, true), span: { start: 0, end: 0 }, explicit: true },
        },
      }),
    });
    assert.match(texts('.sub').join(), /~09:00/);
  });
});

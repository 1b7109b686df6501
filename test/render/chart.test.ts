// The timeline drawn to scale.
import assert from 'node:assert/strict';
import { page } from './page';

const TEXT = `# T
## Timeline
- 2026-03-01 08:45 — [triggered] Deploy
- 09:00 — [started] Jobs wait
- 09:04 — [detected] Alert
- ~10:00 — Restart
- 12:12 — [mitigated] More workers
- 13:00 — [resolved] Queue empty
- 14:00 — Note sent
- ?? Support told
`;

describe('the drawn timeline', () => {
  it('has a band per phase, told in the legend', () => {
    const { attributes, texts } = page(TEXT);
    assert.deepEqual(attributes('.bands rect', 'class'), [
      'phase lead-up',
      'phase unnoticed',
      'phase hurting',
      'phase mitigated',
      'phase after',
    ]);
    assert.match(
      texts('.legend').join(),
      /^lead-up .*unnoticed .*hurting .*mitigated .*after.*approximate time.*1 event has no/,
    );
  });

  it('has a mark per timed event that says time, UTC, distance and words', () => {
    const { texts, attributes } = page(TEXT, { offset: 60, zone: 'CET' });
    assert.equal(texts('.mark').length, 7);
    assert.equal(texts('.mark title')[1], 'Sun 1 Mar 2026 09:00 CET · 08:00 UTC Jobs wait');
    assert.equal(texts('.mark title')[2], 'Sun 1 Mar 2026 09:04 CET · 08:04 UTC · T +4m Alert');
    assert.deepEqual(attributes('.mark', 'data-line'), ['2', '3', '4', '5', '6', '7', '8']);
  });

  it('marks approximate times and how far they reach', () => {
    const { attributes } = page(TEXT);
    assert.deepEqual(attributes('.mark.approx', 'data-line'), ['5']);
    assert.equal(attributes('.mark.approx .reach', 'd').length, 1);
  });

  it('labels milestones with time and distance', () => {
    const { texts } = page(TEXT);
    assert.deepEqual(texts('.labels .name'), ['triggered', 'started', 'detected', 'mitigated', 'resolved']);
    assert.deepEqual(texts('.labels .detail'), ['08:45 −15m', '09:00', '09:04 +4m', '12:12 +3h 12m', '13:00 +4h']);
  });

  it('brackets long silences', () => {
    assert.equal(page(TEXT).texts('.gaps > path').length, 2);
  });

  it('shows a milestone that only a field declares', () => {
    const { texts } = page('# T\n- 2026-03-01 09:30 — a\n- 10:00 — [resolved] b\n', {
      change: (facts) => {
        const moment = facts.timelines[0]?.events[0]?.moment;
        if (moment === undefined) return facts;
        const started = { ...moment, axis: moment.axis - 1_800_000, wall: moment.wall - 1_800_000 };
        const milestone = { moment: started, span: { start: 0, end: 1 }, explicit: true };
        return { ...facts, milestones: { ...facts.milestones, started: milestone } };
      },
    });
    assert.deepEqual(texts('.labels .name'), ['started', 'resolved']);
    assert.match(texts('.mark title')[0] ?? '', /started, as stated in the document/);
  });

  it('is left out when no time is known', () => {
    assert.deepEqual(page('# T\n\nWords.\n').texts('svg'), []);
    assert.deepEqual(page('# T\n- ?? a\n- ?? b\n').texts('svg'), []);
  });

  it('is drawn for a single event', () => {
    assert.equal(page('# T\n- 2026-03-01 09:30 — [started] a\n').texts('.mark').length, 1);
  });

  it('joins the timelines of the incident, but no list of key events', () => {
    const twice = (role: 'timeline' | 'key-events'): readonly string[] =>
      page(TEXT, {
        change: (facts) => {
          const [first] = facts.timelines;
          if (first === undefined) return facts;
          const second = { ...first, events: first.events.slice(0, 2), timeline: { ...first.timeline, role } };
          return { ...facts, timelines: [first, second] };
        },
      }).texts('.mark');
    assert.equal(twice('timeline').length, 9);
    assert.equal(twice('key-events').length, 7);
  });
});

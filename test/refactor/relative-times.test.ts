// Times as distances from the start, and back: every event keeps its instant.
import { strict as assert } from 'node:assert';
import { checkRefactoring, titles } from '../support/refactor';

const RELATIVE = 'Write these times as distances from the start';
const ABSOLUTE = 'Write these distances as times of day';

describe('writing times relative to the start', () => {
  const head = '---\nstarted: 2026-03-03 23:00 UTC\n---\n# Postmortem: search\n## Timeline (UTC)\n';
  const absolute = `${head}- 2026-03-03 22:45 — rollout\n- 23:00 — errors\n- 23:20 — alert\n  - its detail\n- 2026-03-04 00:05 — over\n`;
  const relative = `${head}- T-15m — rollout\n- T+0m — errors\n- T+20m — alert\n  - its detail\n- T+1h05m — over\n`;

  it('counts from the declared start, over midnight', () => {
    checkRefactoring('relativeTimes', absolute, relative, RELATIVE);
  });

  it('goes back to times of day, with the date at the first of each day', () => {
    checkRefactoring('relativeTimes', relative, absolute, ABSOLUTE);
  });

  it('leaves the event that it counts from where it is', () => {
    const text = (alert: string): string =>
      `# Postmortem: search\n## Timeline (UTC)\n- 2026-03-03 10:00 — [started] errors\n- ${alert} — alert\n`;
    checkRefactoring('relativeTimes', text('10:20:30'), text('T+00:20:30'), RELATIVE);
    checkRefactoring('relativeTimes', text('T+20m'), text('10:20'), ABSOLUTE);
  });

  it('works in YAML', () => {
    const text = (errors: string, over: string): string =>
      `//- a.postmortem.yaml\ntitle: Search\ntimezone: UTC\nstarted: 2026-03-03 10:00\ntimeline:\n  - at: ${errors} # exactly\n    event: errors\n  - at: ${over}\n    event: over\n`;
    checkRefactoring('relativeTimes', text('2026-03-03 10:00', '10:20'), text('T+0m', 'T+20m'), RELATIVE);
  });

  const refused: readonly (readonly [why: string, lines: string])[] = [
    ['nothing says when it started', '- 2026-03-03 10:00 — slow\n- 10:20 — slower\n'],
    ['a time is no exact one', '- 2026-03-03 10:00 — [started] errors\n- ~10:20 — alert\n'],
    ['a time is a range', '- 2026-03-03 10:00 — [started] errors\n- 10:20–10:30 — alert\n'],
  ];
  for (const [why, lines] of refused) {
    it(`is not offered where ${why}`, () => {
      assert.deepEqual(titles('relativeTimes', `# Postmortem: search\n## Timeline (UTC)\n${lines}`), []);
    });
  }
});

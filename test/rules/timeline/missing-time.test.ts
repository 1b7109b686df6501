// Events without a time among events that have one.
import { checkEveryFix, checkFix, checkRule } from '../../support/rules';

const CODE = 'timeline/missing-time';

describe('timeline/missing-time', () => {
  it('reports a stretch of events without a time once', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline (UTC)
      - 14:00 Search slows down
      - A node is restarted
        ^^^^^^^^^^^^^^^^^^^ timeline/missing-time: This event and the 1 below it have no time
      - The node does not come back
      - 14:30 Search is fast again
      - The channel is closed
        ^^^^^^^^^^^^^^^^^^^^^ timeline/missing-time: This event has no time
      `,
    );
  });

  it('says nothing of notes below an event, approximate times, days and relative times', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline (UTC)
      - 2026-03-02 A new index is built
      - 2026-03-03 14:00 Search slows down
        - on all nodes
      - ~14:10 A node is restarted
      - +5 min It does not come back
      - ??:?? Somebody looks at the graphs
      - 14:30 Search is fast again
      `,
    );
  });

  it('lets the author say that nobody knows the time', () => {
    const text = (line: string): string => `
      # Postmortem: slow search on 3 March 2026
      ## Timeline (UTC)
      - 14:00 — Search slows down
      - ${line}
      - 14:30 — Search is fast again
      `;
    checkFix(
      CODE,
      text('A node is restarted'),
      text('??:?? — A node is restarted'),
      'Mark the time as unknown (??:??)',
    );
    checkEveryFix(CODE, text('A node is restarted'));
    checkEveryFix(
      CODE,
      `
      //- search.postmortem.yaml
      timezone: UTC
      timeline:
        - at: 2026-03-03 14:00
          event: Search slows down
        - event: A node is restarted
        - event: It does not come back
        - at: 2026-03-03 14:30
          event: Search is fast again
      `,
    );
  });
});

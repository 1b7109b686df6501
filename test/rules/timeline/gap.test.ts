// Hours of which a timeline tells nothing, for those who ask for them.
import { strict as assert } from 'node:assert';
import { RULES } from '../../../server/src/rules';
import { checkRule } from '../../support/rules';

const CODE = 'timeline/gap';

describe('timeline/gap', () => {
  it('is off unless somebody asks for it', () => {
    assert.equal(RULES.find(({ code }) => code === CODE)?.offByDefault, true);
  });

  it('reports what lies within the incident, and not the preparations and the follow-up', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline (UTC)
      - 09:00 The new index is rolled out
      - 14:00 [started] Search slows down
      - 16:30 The index is suspected
        ^^^^^ timeline/gap: Nothing is told of the 2 h 30 m before this (14:00 → 16:30)
      - 17:00 [resolved] Search is fast again
      - 21:00 The team talks about it
      `,
    );
  });

  it('counts from the end of what took its time, and over a timeline that runs newest first', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline (UTC)
      - 2026-03-03 18:40 [resolved] Search is fast again
        ^^^^^^^^^^^^^^^^ timeline/gap: Nothing is told of the 2 h 10 m before this (16:30 → 18:40)
      - 2026-03-03 16:30 The index is suspected
      - 2026-03-03 14:10-16:00 All nodes are restarted
      - 2026-03-03 14:00 [started] Search slows down
      `,
    );
  });

  it('says nothing where start or end are not known', () => {
    checkRule(
      CODE,
      `
      //- slow.postmortem.yaml
      title: Slow search
      timezone: UTC
      timeline:
        - {at: 2026-03-03 14:00, kind: started, event: Search slows down}
        - {at: 2026-03-03 19:00, event: The index is rebuilt}
      `,
    );
  });
});

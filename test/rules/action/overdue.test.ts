// Open action items of the past. The tests are read on 4 May 2026.
import { strict as assert } from 'node:assert';
import { DEFAULT_SETTINGS } from '../../../server/src/config/settings';
import { createService } from '../../../server/src/service';
import { checkRule } from '../../support/rules';

const CODE = 'action/overdue';

describe('action/overdue', () => {
  it('marks the day of what is late and says that it is open', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors on 3 March 2026
      ## Action items
      - [ ] Alert on the age of the key (by 2026-05-03)
                                            ^^^^^^^^^^ action/overdue: Due 1 day ago and still open: mark it as done, or name another day
      - [ ] Rotate the key from a schedule (by 2026-05-04)
      - [x] Restart the gateway (by 2026-03-05)
      - Rehearse the rotation (by 2026-04-01)
      `,
    );
  });

  it('counts “within 30 days” from the incident', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      Started: 2026-03-03 09:00 UTC
      ## Action items
      | Action | Due | Status |
      |---|---|---|
      | Alert on the age of the key | within 30 days | open |
                                      ^^^^^^^^^^^^^^ action/overdue: Due 32 days ago…
      | Rotate the key | within 90 days | open |
      `,
    );
  });

  it('goes by the status of a row', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Action items
      | Action | Due | Status |
      |---|---|---|
      | Alert on the age of the key | 2026-04-01 | in progress |
                                      ^^^^^^^^^^ action/overdue
      | Rotate the key | 2026-04-01 | done |
      | Print the key | 2026-04-01 | cancelled |
      `,
    );
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Sign-in errors
      actions:
        - action: Alert on the age of the key
          due: 2026-04-01
               ^^^^^^^^^^ action/overdue
          status: open
        - action: Rotate the key
          due: 2026-04-01
          status: done
      `,
    );
  });

  it('waits until the day is over everywhere, and is silent without a clock', () => {
    const text = '# Postmortem: a\n## Action items\n- [ ] Rotate the key (by 2026-05-03)\n';
    const codesAt = (clock?: () => number): readonly string[] => {
      const service = createService(DEFAULT_SETTINGS, 'once', clock);
      const findings = service.findings({ uri: 'file:///a.postmortem.md', languageId: 'markdown', version: 1, text });
      return findings.map(({ code }) => code).filter((code) => code === CODE);
    };
    assert.deepEqual(codesAt(), []);
    assert.deepEqual(
      codesAt(() => Date.UTC(2026, 4, 4, 11, 59)),
      [],
    );
    assert.deepEqual(
      codesAt(() => Date.UTC(2026, 4, 4, 12)),
      [CODE],
    );
  });
});

// What kind of event a line tells: by its tag, by its marker, by its words, and the words that must not decide.
import { strict as assert } from 'node:assert';
import { unindent } from '../support/fixture';
import { readText } from '../support/read';
import { rows } from '../support/stamps';

/** `words of the event → kind`, with how it is known in the brackets of `facts.ts`. */
function kinds(title: string, table: string): void {
  describe(title, () => {
    for (const { written, meaning } of rows(table)) {
      it(`${written} → ${meaning}`, () => {
        const { facts } = readText(`## Timeline\n- 2024-03-05 14:00 UTC - ${written}\n`);
        const event = facts.timelines[0]?.events[0];
        assert.ok(event);
        const { kind, kindFrom } = event;
        const shown = { tag: `[${kind}]`, marker: `«${kind}»`, words: kind, none: kind }[kindFrom];
        assert.equal(shown, meaning);
      });
    }
  });
}

describe('the kind of an event', () => {
  kinds(
    'is its tag, which wins over everything',
    `
    [detected] Errors begin                     → [detected]
    [ACK] by ana                                → [acknowledged]
    **[resolved]** All is well                  → [resolved]
    [mitigation] Restarted                      → [mitigated]
    [deploy] RESOLVED: something                → «resolved»
    `,
  );
  kinds(
    'or its marker, which wins over its words',
    `
    **OUTAGE BEGINS** after the alert fired     → «started»
    **\\<START OF OUTAGE\\>**                   → «started»
    OUTAGE MITIGATED by a restart               → «mitigated»
    OUTAGE ENDS                                 → «resolved»
    INCIDENT ENDS                               → «closed»
    **DETECTED** Errors begin                   → «detected»
    Issue Detected: users report errors         → «detected»
    **Resolution**: the pods restarted          → «resolved»
    ESCALATED: to the database team             → «escalated»
    ACK by ana                                  → «acknowledged»
    `,
  );
  kinds(
    'or what its words say',
    `
    Deployed version 4.2                        → triggered
    The rollout began                           → triggered
    First errors in the cart                    → started
    The service started failing                 → started
    The site went down                          → started
    An alert fired for latency                  → detected
    The pager alerted the on-call               → detected
    Customers reported lost carts               → detected
    Ana acknowledged the page                   → acknowledged
    Bo declared an incident                     → declared
    Escalated to the database team              → escalated
    Ana is investigating                        → investigating
    We found that a key had expired             → identified
    It turned out that a key had expired        → identified
    Rolled back to 4.1                          → mitigated
    Failed over to the replica                  → mitigated
    The service was restored                    → resolved
    Traffic is back to normal                   → resolved
    The incident was resolved                   → resolved
    We updated the status page                  → communicated
    We monitored the cart closely               → monitoring
    Someone made coffee                         → other
    `,
  );
  kinds(
    'but not what was only tried, wanted, denied or quoted',
    `
    Attempted to roll back; it failed           → other
    We tried to restore the service             → other
    The rollback failed                         → other
    Rolled back, but it was unsuccessful        → other
    The service was not restored                → other
    The incident was never resolved             → other
    The service could not be restored           → other
    The service will be fully restored          → other
    We plan to have rolled back by noon         → other
    If the service was restored we would know   → other
    Bo asked "is the incident resolved?"        → other
    The log said \`back to normal\`             → other
    The job timed out with an error             → other
    The working set grew                        → other
    It failed                                   → other
    Rolled back to 4.1, but the errors persisted → other
    We reverted the change with no effect       → other
    A hotfix was deployed to all hosts          → other
    Post-deployment checks passed               → other
    Suspected the most recent deployment        → other
    Code complete, still blocked on deployment  → other
    Trouble with the deployment pipeline        → other
    `,
  );
  kinds(
    'that comes first in the line',
    `
    An alert fired and the service was restored → detected
    Rolled back; an alert fired                 → mitigated
    `,
  );

  it('is known in tables and headings too', () => {
    const { facts } = readText(
      unindent(`
      ## Timeline
      | Time | Event |
      |---|---|
      | 14:00 | **OUTAGE BEGINS** |
      | 14:05 | [detected] by ana |
      ## Timeline of the end
      ### 15:00 OUTAGE ENDS
      Phew.
      ### 15:30 INCIDENT ENDS
      Done.
      `),
    );
    assert.deepEqual(
      facts.timelines.flatMap(({ events }) => events.map(({ kind }) => kind)),
      ['started', 'detected', 'resolved', 'closed'],
    );
  });
});

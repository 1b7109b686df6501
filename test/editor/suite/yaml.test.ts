// A YAML postmortem in the editor, as somebody works on it.
import { describePostmortem } from './postmortem';

describePostmortem('YAML', {
  source: `
    //- search-outage.postmortem.yaml
    title: Search returned nothing
    severity: SEV2
    status: final
    timezone: UTC
    started: 2026-02-03 10:05
    resolved: 2026-02-03 11:40
    duration: 2h 35m
              ^^^^^^ duration/mismatch
    summary: A rebuild of the index filled the memory of every search node.
    root_cause: The rebuild ran on the nodes that answer searches.
    timeline:
      - at: 2026-02-03 10:05
        kind: started
        event: Searches come back empty
      - at: 2026-02-03 10:12
        kind: detected
        event: The empty-result alert pages the on-call
      - at: 2026-02-03 11:03
        kind: identified
        event: A rebuild of the index fills the memory
      - at: 2026-02-03 10:16
            ^^^^^^^^^^^^^^^^ timeline/out-of-order
        event: The rebuild is stopped
      - at: 2026-02-03 11:40
        kind: resolved
        event: Searches find everything again
    actions:
      - action: Rebuild on nodes that serve nobody
        owner: search
        due: 2026-03-01
        status: done
  `,
  repairs: [
    { code: 'timeline/out-of-order', from: 'at: 2026-02-03 10:16', to: 'at: 2026-02-03 11:16' },
    { code: 'duration/mismatch', from: 'duration: 2h 35m', to: 'duration: 1h 35m' },
  ],
  outline: [/10:12.*empty-result alert/, /11:40.*find everything/, /Rebuild on nodes/],
  completions: [
    {
      what: 'the next event of the timeline',
      after: 'Searches find everything again\n',
      type: '  - ',
      offers: /at:|\d\d:\d\d/,
    },
    { what: 'keys', after: 'status: final\n', type: 'serv', offers: /services/ },
    { what: 'values', after: 'status: final\n', type: 'severity: ', offers: /SEV1/ },
  ],
  title: { from: 'title: Search returned nothing', to: 'title: Search found nothing at all' },
});

// A Markdown postmortem in the editor, as somebody works on it.
import { describePostmortem } from './postmortem';

describePostmortem('Markdown', {
  source: `
    //- search-outage.postmortem.md
    ---
    title: Search returned nothing
    severity: SEV2
    status: final
    timezone: UTC
    started: 2026-02-03 10:05
    resolved: 2026-02-03 11:40
    duration: 2h 35m
              ^^^^^^ duration/mismatch
    ---

    # Search returned nothing

    ## Summary

    A rebuild of the index filled the memory of every search node.

    ## Root cause

    The rebuild ran on the nodes that answer searches.

    ## Timeline

    - 2026-02-03 10:05 — [started] Searches come back empty
    - 10:12 — [detected] The empty-result alert pages the on-call
    - 11:03 — [identified] A rebuild of the index fills the memory
    - 10:16 — The rebuild is stopped
      ^^^^^ timeline/out-of-order
    - 11:40 — [resolved] Searches find everything again

    ## Action items

    | Action | Owner | Due | Status |
    |---|---|---|---|
    | Rebuild on nodes that serve nobody | @search | 2026-03-01 | done |
  `,
  repairs: [
    { code: 'timeline/out-of-order', from: '- 10:16 —', to: '- 11:16 —' },
    { code: 'duration/mismatch', from: 'duration: 2h 35m', to: 'duration: 1h 35m' },
  ],
  outline: [/10:12.*empty-result alert/, /11:40.*find everything/, /Rebuild on nodes/],
  completions: [
    {
      what: 'the next event of the timeline',
      after: 'Searches find everything again\n',
      type: '- ',
      offers: /\d\d:\d\d/,
    },
    { what: 'keys of the front matter', after: 'status: final\n', type: 'serv', offers: /services/ },
    { what: 'values of the front matter', after: 'status: final\n', type: 'severity: ', offers: /SEV1/ },
  ],
  title: { from: '# Search returned nothing', to: '# Search found nothing at all' },
});

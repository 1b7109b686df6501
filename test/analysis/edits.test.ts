// What the analysis keeps from one reading to the next is what it would find anew, whatever was edited.
import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { analyse } from '../../server/src/analysis/analyse';
import type { Facts } from '../../server/src/analysis/facts';
import type { Event, Field, Postmortem, Prose, Section, Timeline } from '../../server/src/model/postmortem';
import { History } from '../../server/src/text/history';
import { readText } from '../support/read';
import { runs } from '../support/runs';

/** Documents of many kinds: their parts are what is put into each other. */
const TEXTS: readonly string[] = [
  `---
title: Checkout outage
severity: SEV9
started_at: 2026-03-03 22:40
resolved_at: 2026-03-04 00:35
duration: 2h
timezone: Europe/Berlin
---
# Checkout outage

## Summary

The outage lasted 2 hours. On 3 March 2026 we were down for
about 95 minutes, and it was detected within 10 minutes (22:40 to 22:50).

## Timeline

- 22:40 errors begin
- 22:50 [detected] alert fired, 10 minutes later
- 23:10 ~ investigating, users were unable to pay for 30 minutes
- 22:55 cause found
- 00:05 rolled back
- 00:35 resolved

## Action items

- [ ] Add an alert (@mira, within 14 days)
- [ ] Rehearse (@tom, 2026-04-01)
`,
  `# Postmortem: slow search, 04/05/2023

All times are in PST. Total downtime: 3 hours. The incident occurred on 04/06/2023.

## Timeline

- 9:05 down
- 11:40 cause found
- 1:05 fix done
- 2:30 up, customers notified
- 1:30 PM EDT slip of a zone

## Timeline of the second outage

### 5 April

- 10:00 second outage begins
- looked into it
- 10:45 UTC restored after 45 minutes

### 6 April

- nothing
- reviewed
`,
  `# Search was slow (2021)

**Time to detect:** 15 minutes
**Time to resolve:** 2 hours
**Duration:** 2h 15m

Between 22:40 and 00:15 UTC search was unavailable. On January 5, 2021, the incident lasted for 4 hours.

## Timeline (UTC)

| Time | Event |
| --- | --- |
| T+0 | incident started |
| T+15m | detected |
| Feb 3 23:50 (T+20m) | mitigated |
| 00:10 | +5 min later |
| Feb 5 | over |

Posted 2021-02-09.
`,
  `# Status: elevated errors

## Updates

- Mar 3, 14:30 UTC Resolved - This incident has been resolved.
- Mar 3, 14:10 UTC Monitoring - rolled back
- Mar 3, 13:50 UTC Identified - cause found
- Mar 3, 13:40 UTC Investigating - we are looking into it
- 25:61 unreadable
- 13:30 first errors
`,
];

const READ: readonly Postmortem[] = TEXTS.map(
  (text, at) => readText(text, `2026-03-0${at + 1}.postmortem.md`).postmortem,
);
const POOL = {
  events: READ.flatMap(({ timelines }) => timelines.flatMap(({ events }) => events)),
  prose: READ.flatMap(({ prose }) => prose),
  fields: READ.flatMap(({ fields }) => fields),
  sections: READ.flatMap(({ sections }) => sections),
  timelines: READ.flatMap(({ timelines }) => timelines),
};

interface Edit {
  readonly list: keyof typeof POOL | 'text' | 'line';
  readonly kind: 'replace' | 'insert' | 'delete';
  /** Where, which timeline, and what of the pool: taken modulo the length. */
  readonly at: number;
  readonly timeline: number;
  readonly from: number;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record<Edit>({
    list: fc.constantFrom('events', 'events', 'text', 'prose', 'line', 'fields', 'sections', 'timelines'),
    kind: fc.constantFrom('replace', 'replace', 'insert', 'delete'),
    at: fc.nat(60),
    timeline: fc.nat(3),
    from: fc.nat(200),
  }),
  { minLength: 1, maxLength: 12 },
);

function spliced<T>(list: readonly T[], { kind, at, from }: Edit, pool: readonly T[]): readonly T[] {
  const place = at % (list.length + (kind === 'insert' ? 1 : 0) || 1);
  const fresh = pool.length === 0 ? [] : [pool[from % pool.length] as T];
  return [
    ...list.slice(0, place),
    ...(kind === 'delete' ? [] : fresh),
    ...list.slice(kind === 'insert' ? place : place + 1),
  ];
}

function edited(postmortem: Postmortem, edit: Edit): Postmortem {
  switch (edit.list) {
    case 'events':
      return withEvents(postmortem, edit, (events) => spliced<Event>(events, edit, POOL.events));
    case 'text':
      return withEvents(postmortem, edit, (events) => reworded(events, edit));
    case 'prose':
      return { ...postmortem, prose: spliced<Prose>(postmortem.prose, edit, POOL.prose) };
    case 'line':
      return { ...postmortem, prose: rewritten(postmortem.prose, edit) };
    case 'fields':
      return { ...postmortem, fields: spliced<Field>(postmortem.fields, edit, POOL.fields) };
    case 'sections':
      return { ...postmortem, sections: spliced<Section>(postmortem.sections, edit, POOL.sections) };
    case 'timelines':
      return { ...postmortem, timelines: spliced<Timeline>(postmortem.timelines, edit, POOL.timelines) };
  }
}

function withEvents(
  postmortem: Postmortem,
  { timeline }: Edit,
  change: (events: readonly Event[]) => readonly Event[],
): Postmortem {
  const timelines = postmortem.timelines.map((each, at) =>
    at === timeline % postmortem.timelines.length ? { ...each, events: change(each.events) } : each,
  );
  return { ...postmortem, timelines };
}

/** One event of other words whose time is written again and says the same. */
function reworded(events: readonly Event[], { at, from }: Edit): readonly Event[] {
  return events.map((event, index) => {
    if (index !== at % events.length) return event;
    const { marker: _, ...rest } = event;
    const words = POOL.events[from % POOL.events.length]?.text.text ?? '';
    const stamp = event.stamp && { ...event.stamp };
    return { ...rest, ...(stamp && { stamp }), text: { text: words, span: event.text.span } };
  });
}

function rewritten(prose: readonly Prose[], { at, from }: Edit): readonly Prose[] {
  return prose.map((line, index) => {
    if (index !== at % prose.length) return line;
    const { memory: _, ...rest } = line;
    const { text, plain } = POOL.prose[from % POOL.prose.length] ?? line;
    return { ...rest, text, plain };
  });
}

const SETTINGS = { timeZone: 'America/New_York', path: '/w/2026-03-05-search.md' };

function known(postmortem: Postmortem, history?: History): Omit<Facts, 'history'> {
  const { history: _, ...facts } = analyse(postmortem, SETTINGS, history);
  return facts;
}

describe('Analysing while editing', () => {
  it('finds what analysing from scratch does', () => {
    fc.assert(
      fc.property(fc.nat(READ.length - 1), edits, (first, steps) => {
        const history = new History();
        let postmortem = READ[first] as Postmortem;
        known(postmortem, history);
        for (const step of steps) {
          postmortem = edited(postmortem, step);
          assert.deepEqual(known(postmortem, history), known(postmortem));
        }
      }),
      runs(300),
    );
  });

  it('keeps every list in which nothing changed, and every other event where one has other words', () => {
    for (const postmortem of READ) {
      const history = new History();
      const before = known(postmortem, history);
      const again = known({ ...postmortem, fields: [...postmortem.fields], prose: [...postmortem.prose] }, history);
      for (const list of ['timelines', 'window', 'milestones', 'claims', 'days', 'fieldProblems', 'actions'] as const) {
        assert.equal(again[list], before[list], list);
      }
      const edit: Edit = { list: 'text', kind: 'replace', at: 1, timeline: 0, from: 3 };
      const after = known(edited(postmortem, edit), history);
      const changed = after.timelines.map(({ events }, index) =>
        events.flatMap((event, at) => (event === before.timelines[index]?.events[at] ? [] : [at])),
      );
      assert.deepEqual(
        changed,
        postmortem.timelines.map((_, index) => (index === 0 ? [1] : [])),
      );
      assert.equal(after.days, before.days);
      assert.equal(after.timelines[0]?.events[1]?.moment, before.timelines[0]?.events[1]?.moment);
    }
  });
});

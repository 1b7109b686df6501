// What `inspect` prints, held against the published schema: for facts made by hand and for documents that are read.

import { strict as assert } from 'node:assert';
import type { Facts } from '../../server/src/analysis/facts';
import { type Inspection, incidentWindow, inspection } from '../../server/src/export/inspect';
import type { Reading } from '../../server/src/reading';
import { markdown } from '../../server/src/syntax/markdown/markdown';
import { History } from '../../server/src/text/history';
import { lineIndex } from '../../server/src/text/lines';
import { span, type Text } from '../../server/src/text/span';
import { HOUR, MINUTE, wallMs } from '../../server/src/time/civil';
import type { Moment } from '../../server/src/time/moment';
import type { Timestamp, Zone } from '../../server/src/time/timestamp';
import { schemaErrors } from '../support/schema';

const TEXT = 'Title\n- 10:00 first\n- ~10:30 second\n- third\nDuration: 2h\n- [x] Do it\n';
const UTC: Zone = { kind: 'fixed', name: 'UTC', offset: 0 };
const TEN = wallMs({ year: 2031, month: 4, day: 8 }) + 10 * HOUR;

describe('an inspection', () => {
  const facts = handMade();
  const seen = inspection(readingOf(facts), 'a.md');

  it('keeps to the schema', () => assert.deepEqual(schemaErrors('inspect', [seen]), []));

  it('gives each event its line, block, meaning and distance from the start', () => {
    assert.deepEqual(seen.timeline, [
      {
        line: 2,
        block: 0,
        written: '10:00',
        at: '2031-04-08T10:00:00Z',
        kind: 'started',
        text: 'first',
        offset: 'PT0M',
        inferred: ['date', 'zone'],
      },
      {
        line: 3,
        block: 1,
        written: '~10:30',
        at: '2031-04-08T10:30:00Z',
        end: '2031-04-08T10:45:00Z',
        approx: true,
        earliest: '2031-04-08T10:25:00Z',
        latest: '2031-04-08T10:35:00Z',
        kind: 'detected',
        text: 'second',
        offset: 'PT30M',
        inferred: [],
      },
      {
        line: 4,
        block: 1,
        written: null,
        at: null,
        kind: 'other',
        text: 'third',
        offset: null,
        inferred: [],
      },
    ] satisfies Inspection['timeline']);
  });

  it('computes the duration from the window, and prints claims beside it', () => {
    assert.deepEqual(seen.window, { start: '2031-04-08T10:00:00Z', end: '2031-04-08T11:30:00Z' });
    assert.deepEqual(seen.duration, {
      computed: 'PT1H30M',
      claims: [{ line: 5, text: '2h', value: 'PT2H', of: 'total', agrees: false }],
    });
  });

  it('prints unknown metrics as null and bounds only where there are some', () => {
    assert.deepEqual(seen.metrics, {
      timeToDetect: 'PT30M',
      timeToAcknowledge: null,
      timeToMitigate: null,
      timeToResolve: null,
      bounds: { timeToDetect: ['PT25M', 'PT35M'] },
    });
    assert.ok(!('bounds' in inspection(readingOf({ ...facts, metrics: [] }), 'a.md').metrics));
  });

  it('prints action items with their due date, and a tick as a status', () => {
    assert.deepEqual(seen.actions, [
      { line: 6, text: 'Do it', owner: null, due: '2031-05-01', status: 'done', ticket: null },
    ]);
  });

  it('leaves out what the document does not say of itself', () => {
    assert.equal(seen.title, 'Title');
    for (const name of ['id', 'severity', 'status', 'zone']) assert.ok(!(name in seen), name);
  });

  it('gives an event before the start a negative offset', () => {
    const early = { ...facts, window: { start: { moment: at(TEN + HOUR), stamp: stampOf('11:00') } } };
    assert.equal(inspection(readingOf(early), 'a.md').timeline[0]?.offset, '-PT1H');
  });

  it('measures nothing between a local time and an instant, or from a day without a clock', () => {
    for (const moment of [{ ...at(TEN), day: true }, local(TEN), { ...local(0), dated: false }]) {
      const { timeline, duration } = inspection(
        readingOf({ ...facts, window: { ...facts.window, start: { moment, stamp: stampOf('x') } } }),
        'a.md',
      );
      assert.equal(timeline[0]?.offset, null);
      assert.equal(duration.computed, null);
    }
  });
});

describe('the window of an incident', () => {
  const milestone = (wall: number) => ({ moment: at(wall), span: span(0, 0), explicit: true });

  it('is what is declared, else what started, and resolved before mitigated', () => {
    const { started, mitigated, resolved } = {
      started: milestone(1),
      mitigated: milestone(2),
      resolved: milestone(3),
    };
    const declared = { start: { moment: at(4), stamp: stampOf('x') } };
    const ends = (milestones: Facts['milestones'], window: Facts['window']) => {
      const { start, end } = incidentWindow({ ...handMade(), milestones, window });
      return [start?.wall, end?.wall];
    };
    assert.deepEqual(ends({ started, mitigated, resolved }, declared), [4, 3]);
    assert.deepEqual(ends({ started, mitigated }, {}), [1, 2]);
    assert.deepEqual(ends({}, {}), [undefined, undefined]);
  });
});

function text(piece: string): Text {
  const start = TEXT.indexOf(piece);
  return { text: piece, span: span(start, start + piece.length) };
}

function local(wall: number): Moment {
  return { axis: wall, wall, dated: true, day: false, earliest: 0, latest: 0, approx: false };
}

function at(wall: number): Moment {
  return { ...local(wall), zone: UTC, offset: 0, instant: wall };
}

function stampOf(written: string): Timestamp {
  const { start, end } = text(written).span;
  return { text: written, start, end, approx: written.startsWith('~'), defects: [] };
}

function eventOf(line: string, what: string, written?: string) {
  const head = text(line).span;
  return { span: head, head, text: text(what), ...(written !== undefined && { stamp: stampOf(written) }) };
}

function handMade(): Facts {
  const events = [
    {
      event: eventOf('10:00 first', 'first', '10:00'),
      timeline: 0,
      kind: 'started',
      kindFrom: 'tag',
      moment: at(TEN),
      inferred: ['date', 'zone'],
      misplaced: false,
    },
    {
      event: eventOf('~10:30 second', 'second', '~10:30'),
      timeline: 1,
      kind: 'detected',
      kindFrom: 'tag',
      moment: { ...at(TEN + 30 * MINUTE), approx: true, earliest: -5 * MINUTE, latest: 5 * MINUTE },
      until: at(TEN + 45 * MINUTE),
      inferred: [],
      misplaced: false,
    },
    {
      event: eventOf('third', 'third'),
      timeline: 1,
      kind: 'other',
      kindFrom: 'none',
      inferred: [],
      misplaced: false,
    },
  ] as const;
  const timeline = {
    span: span(0, 0),
    context: [],
    events: events.map(({ event }) => event),
    role: 'timeline',
  } as const;
  const item = { ...eventOf('[x] Do it', 'Do it'), done: true };
  const said = text('2h').span;
  return {
    history: new History(),
    postmortem: {
      title: text('Title'),
      fields: [],
      sections: [],
      timelines: [timeline],
      actions: [],
      prose: [],
      problems: [],
    },
    timelines: [
      { timeline, events: events.slice(0, 1), order: 'ascending' },
      { timeline, events: events.slice(1), order: 'ascending' },
    ],
    window: {
      start: { moment: at(TEN), stamp: stampOf('10:00') },
      end: { moment: at(TEN + 90 * MINUTE), stamp: stampOf('10:00') },
    },
    milestones: {},
    metrics: [
      {
        name: 'timeToDetect',
        value: 30 * MINUTE,
        formula: 'detected − started',
        bounds: [25 * MINUTE, 35 * MINUTE],
      },
    ],
    claims: [
      { said: { ...said, text: '2h', ms: 2 * HOUR, low: 2 * HOUR, high: 2 * HOUR }, of: 'total', agrees: false },
    ],
    actions: [{ list: { items: [item] }, item, due: { year: 2031, month: 5, day: 1 } }],
    field: {},
    fieldProblems: [],
    days: [],
  };
}

function readingOf(facts: Facts): Reading {
  return {
    document: { uri: 'file:///a.md', languageId: 'markdown', version: 1, text: TEXT },
    source: TEXT,
    recognised: null,
    lines: lineIndex(TEXT),
    syntax: { ...markdown, read: () => facts.postmortem, write: () => [] },
    postmortem: facts.postmortem,
    facts,
    remarks: [],
    findings: [],
  };
}

// Model edits written into YAML: the text before, the edit, the text after. What no edit names stays byte for byte.
import { strict as assert } from 'node:assert';
import type { ModelEdit } from '../../server/src/model/edit';
import type { Event, Postmortem, Timeline } from '../../server/src/model/postmortem';
import { yaml } from '../../server/src/syntax/yaml/yaml';
import { applyEdits } from '../../server/src/text/edits';
import type { CivilDate, Clock } from '../../server/src/time/civil';
import { unindent } from '../support/fixture';

type Edits = (model: Postmortem, source: string) => readonly ModelEdit[];

function writes(before: string, edits: Edits, after: string): void {
  const source = unindent(before);
  const model = yaml.read(source);
  const result = applyEdits(source, yaml.write(source, model, edits(model, source)));
  assert.equal(result, unindent(after));
}

function eventNamed(model: Postmortem, word: string): { readonly event: Event; readonly timeline: Timeline } {
  for (const timeline of model.timelines) {
    const event = timeline.events.find(({ text }) => text.text.includes(word));
    if (event !== undefined) return { event, timeline };
  }
  throw new assert.AssertionError({ message: `no event says ${word}` });
}

function move(word: string, place: 'before' | 'after', anchor: string): Edits {
  return (model) => [
    { kind: 'move-event', ...eventNamed(model, word), place, anchor: eventNamed(model, anchor).event },
  ];
}

function setTime(word: string, to: { date?: CivilDate; clock?: Clock }): Edits {
  return (model) => {
    const { event, timeline } = eventNamed(model, word);
    const siblings = timeline.events.flatMap(({ stamp }) => (stamp === undefined ? [] : [stamp]));
    return event.stamp === undefined ? [] : [{ kind: 'set-time', stamp: event.stamp, to, siblings }];
  };
}

function addTime(word: string, text: string): Edits {
  return (model) => [{ kind: 'add-time', ...eventNamed(model, word), text }];
}

function replace(old: string, text: string): Edits {
  return (_, source) => {
    const start = source.indexOf(old);
    return [{ kind: 'replace', span: { start, end: start + old.length }, text }];
  };
}

function addField(key: string, value: string): Edits {
  return () => [{ kind: 'add-field', key, value }];
}

const at = (hour: number, minute: number): Clock => ({ hour, minute, second: 0, millisecond: 0 });

describe('YAML: setting a time', () => {
  it('rewrites the part that changes, in its own style, whatever the quotes', () => {
    const before = `
      timeline:
        - at: 2024-03-05 10:00 # local
          event: one
        - {time: "9:05 PM", event: two}
        - 10:10 UTC — three
        - '10:20': four
      `;
    writes(
      before,
      (model, source) => [
        ...setTime('one', { date: { year: 2024, month: 3, day: 6 } })(model, source),
        ...setTime('two', { clock: at(9, 5) })(model, source),
        ...setTime('three', { clock: at(10, 15) })(model, source),
        ...setTime('four', { clock: at(10, 25) })(model, source),
      ],
      `
      timeline:
        - at: 2024-03-06 10:00 # local
          event: one
        - {time: "9:05 AM", event: two}
        - 10:15 UTC — three
        - '10:25': four
      `,
    );
  });
});

describe('YAML: replacing characters', () => {
  const before = `
      title: Search was slow
      summary: It was 'TBD' for "long"
      impact: 'it''s bad'
      status: "so \\"so\\""
      services: [search, page]
      resolution: |
        Restarted it.
      `;
  const instead = (old: string, text: string): string => before.replace(old, text);

  it('leaves a plain scalar plain where it can be', () =>
    writes(before, replace('slow', 'fast'), instead('slow', 'fast')));

  it('quotes a plain scalar when the new text would break it', () => {
    writes(before, replace('slow', 'slow: very'), instead('Search was slow', `'Search was slow: very'`));
    writes(before, replace('was slow', 'is #1 #2'), instead('Search was slow', `'Search is #1 #2'`));
    writes(before, replace('Search', '@search'), instead('Search was slow', `'@search was slow'`));
    writes(before, replace('page', 'a, b'), instead('page', `'a, b'`));
  });

  it('keeps the existing quotes of a plain scalar that has some inside', () => {
    writes(before, replace('TBD', 'a: b'), instead(`It was 'TBD' for "long"`, `'It was ''a: b'' for "long"'`));
  });

  it('escapes inside quotes', () => {
    writes(before, replace('bad', `bob's`), instead('bad', `bob''s`));
    writes(before, replace('so \\"', 'a\\ "'), instead('so \\"', 'a\\\\ \\"'));
  });

  it('writes into a block as it is', () => {
    writes(
      before,
      replace('Restarted it.', 'Restarted: all.\nTwice.'),
      instead('Restarted it.', 'Restarted: all.\n        Twice.'),
    );
  });
});

describe('YAML: moving an event', () => {
  it('takes its lines and its comments along', () => {
    writes(
      `
      timeline:
        # all times UTC
        - at: 10:00
          event: one
        - at: 10:20 # roughly
          event: |
            two
            and more
          # a detail
        # about three
        - at: 10:10
          event: three # really
      summary: after
      `,
      move('three', 'before', 'two'),
      `
      timeline:
        # all times UTC
        - at: 10:00
          event: one
        # about three
        - at: 10:10
          event: three # really
        - at: 10:20 # roughly
          event: |
            two
            and more
          # a detail
      summary: after
      `,
    );
  });

  it('moves down as well, and up to the first place under the comment of the list', () => {
    const before = '# x\ntimeline:\n# UTC\n- 10:00 one\n\n- 10:10 two\n\n- 10:20 three';
    writes(before, move('one', 'after', 'three'), '# x\ntimeline:\n# UTC\n- 10:10 two\n\n- 10:20 three\n\n- 10:00 one');
    writes(
      before,
      move('three', 'before', 'one'),
      '# x\ntimeline:\n# UTC\n- 10:20 three\n\n- 10:00 one\n\n- 10:10 two',
    );
    writes(before, move('two', 'after', 'one'), before);
    writes(before, move('two', 'before', 'three'), before);
  });

  it('keeps CRLF and a missing last line break', () => {
    writes(
      'timeline:\r\n  - 10:00 one\r\n  - 10:20 two\r\n  - 10:10 three',
      move('three', 'before', 'two'),
      'timeline:\r\n  - 10:00 one\r\n  - 10:10 three\r\n  - 10:20 two',
    );
  });

  it('moves within brackets, on one line and on several', () => {
    writes(
      'timeline: [10:00 one, "10:20 two", {at: 10:10, event: three}]\n',
      move('three', 'before', 'two'),
      'timeline: [10:00 one, {at: 10:10, event: three}, "10:20 two"]\n',
    );
    writes(
      'timeline: [\n  10:00 one,\n  10:20 two,\n  10:10 three\n  ]\n',
      move('two', 'after', 'three'),
      'timeline: [\n  10:00 one,\n  10:10 three,\n  10:20 two\n  ]\n',
    );
  });

  it('moves times that are keys, lines of a text, and into another day', () => {
    writes(
      'timeline:\n  "10:00": one\n  "10:20": two\n  "10:10": three\n',
      move('two', 'after', 'three'),
      'timeline:\n  "10:00": one\n  "10:10": three\n  "10:20": two\n',
    );
    writes(
      'timeline: |\n  10:00 one\n  10:20 two\n  10:10 three\n',
      move('two', 'after', 'three'),
      'timeline: |\n  10:00 one\n  10:10 three\n  10:20 two\n',
    );
    writes(
      'timeline:\n  2024-03-05:\n    - 23:50 one\n    - 00:10 two\n  2024-03-06:\n      - 00:20 three\n',
      move('two', 'before', 'three'),
      'timeline:\n  2024-03-05:\n    - 23:50 one\n  2024-03-06:\n      - 00:10 two\n      - 00:20 three\n',
    );
  });

  it('carries along what is changed inside', () => {
    writes(
      'timeline:\n  - 10:00 one\n  - 10:20 two\n  - 10:10 three\n',
      (model, source) => [
        ...move('three', 'before', 'two')(model, source),
        ...replace('three', 'four')(model, source),
        ...replace('one', 'zero')(model, source),
      ],
      'timeline:\n  - 10:00 zero\n  - 10:10 four\n  - 10:20 two\n',
    );
  });
});

describe('YAML: giving an event a time', () => {
  it('writes it under the key its siblings use', () => {
    writes(
      'timeline:\n  - time: 10:00\n    event: one\n  - event: two\n    kind: other\n  - {event: three}\n  - time:\n    event: four\n',
      (model, source) => ['two', 'three', 'four'].flatMap((word) => addTime(word, '??:??')(model, source)),
      'timeline:\n  - time: 10:00\n    event: one\n  - time: ??:??\n    event: two\n    kind: other\n  - {time: ??:??, event: three}\n  - time: ??:??\n    event: four\n',
    );
  });

  it('writes it in front of a sentence, as its siblings have theirs', () => {
    writes(
      'timeline:\n  - 10:00 - one\n  - two\n  - "three"\n',
      (model, source) => ['two', 'three'].flatMap((word) => addTime(word, '??:??')(model, source)),
      'timeline:\n  - 10:00 - one\n  - ??:?? - two\n  - "??:?? - three"\n',
    );
    writes(
      'timeline:\n  - 10:00: one\n  - two\n',
      addTime('two', '10:05'),
      'timeline:\n  - 10:00: one\n  - 10:05: two\n',
    );
    writes(
      'timeline:\n  - 10:00 - one\n  - Alert: two\n',
      addTime('two', '??:??'),
      'timeline:\n  - 10:00 - one\n  - ??:?? - Alert: two\n',
    );
  });
});

describe('YAML: adding a field', () => {
  it('puts it where readers look for it', () => {
    writes(
      'id: INC-1 # ours\nseverity: SEV1\nsummary: |\n  Words\n',
      addField('timezone', 'UTC'),
      'id: INC-1 # ours\nseverity: SEV1\ntimezone: UTC\nsummary: |\n  Words\n',
    );
    writes('# head\nsummary: Words\r\n', addField('title', 'a: b'), "# head\ntitle: 'a: b'\r\nsummary: Words\r\n");
    writes(
      'timeline:\n  - 10:00 one\n\nduration: 4h',
      addField('services', 'search'),
      'timeline:\n  - 10:00 one\n\nduration: 4h\nservices: search',
    );
  });

  it('fills in a key that says nothing yet, and leaves one that says something alone', () => {
    writes('title: x\ntimezone: # which?\n', addField('timezone', 'UTC'), 'title: x\ntimezone: UTC # which?\n');
    writes('timezone:\r\n', addField('timezone', 'UTC'), 'timezone: UTC\r\n');
    writes('timezone: ~\n', addField('timezone', 'UTC'), 'timezone: UTC\n');
    writes('timezone: CET\n', addField('timezone', 'UTC'), 'timezone: CET\n');
  });

  it('writes into an empty document and into braces', () => {
    writes('', addField('title', 'x'), 'title: x\n');
    writes('# nothing yet', addField('title', 'x'), '# nothing yet\ntitle: x');
    writes('{id: 1, summary: y}\n', addField('title', 'x'), '{id: 1, title: x, summary: y}\n');
    writes('- 10:00 one\n', addField('title', 'x'), '- 10:00 one\n');
  });
});

describe('YAML: a document with a mistake', () => {
  it('is written to beside the mistake', () => {
    writes(
      'title: Search: slow\nservices: [a\ntimeline:\n  - at: 10:00\n    event: one\n  - at: 10:20\n    event: Alert: two\n  - at: 10:10\n    event: three\n',
      move('three', 'before', 'two'),
      'title: Search: slow\nservices: [a\ntimeline:\n  - at: 10:00\n    event: one\n  - at: 10:10\n    event: three\n  - at: 10:20\n    event: Alert: two\n',
    );
  });
});

// Every kind of edit, in timelines of every shape and in both syntaxes, writes what is meant and changes no other byte: with either line
// end, with a byte order mark, and in a document that is laid out with room between its lines.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import type { ModelEdit } from '../../server/src/model/edit';
import type { Event, Timeline } from '../../server/src/model/postmortem';
import type { Reading } from '../../server/src/reading';
import { createService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/edits';
import { withoutRoom } from '../../server/src/text/layout';
import { clockOf, DAY, dateOfDay, HOUR, MINUTE } from '../../server/src/time/civil';
import { languageOf } from '../support/fixture';
import { runs } from '../support/runs';
import { asMarkdown, asYaml, type Style, stamps, style } from '../support/timelines';

interface Document {
  readonly walls: readonly number[];
  readonly how: Style;
  readonly at: number;
  readonly name: string;
  /** As it is stored: line ends, byte order mark, end of file. */
  stored(text: string): string;
  write(walls: readonly number[]): string;
}

const documents: fc.Arbitrary<Document> = fc
  .record({
    how: style,
    steps: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 6 }),
    place: fc.nat(100),
    isYaml: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    isOpen: fc.boolean(),
  })
  .map(({ how, steps, place, isYaml, lineEnd, mark, isOpen }) => {
    let wall = Date.UTC(2024, 2, 5, 13, 10);
    const walls = [wall, ...steps.map((step) => (wall += step * MINUTE))];
    const stored = (text: string): string =>
      mark + (isOpen ? text.replace(/\n+$/, '') : text).replaceAll('\n', lineEnd);
    return {
      walls,
      how,
      at: 1 + (place % (walls.length - 1)),
      name: isYaml ? 'carts.postmortem.yaml' : 'carts.postmortem.md',
      stored,
      write: (all) => stored(isYaml ? asYaml(all, how) : asMarkdown(all, how)),
    };
  });

/** The text after the edits, which is the same whether the text was read once or is being edited. */
function edited(text: string, name: string, edits: (reading: Reading) => readonly ModelEdit[]): string {
  const [once, typed] = [readings(text, name, 'once'), readings(text, name, 'editing')].map((reading) => {
    const { document, syntax, postmortem, lines } = reading;
    return withoutRoom(applyEdits(document.text, syntax.write(document.text, postmortem, edits(reading), lines)));
  });
  assert.equal(typed, once);
  return once ?? '';
}

function readings(text: string, name: string, use: 'once' | 'editing'): Reading {
  const service = createService(DEFAULT_SETTINGS, use);
  const half = Math.floor(text.length / 2);
  const typed = use === 'once' ? [text] : [text.slice(0, half) + text.slice(half + 3), `${text.slice(0, half)}x`, text];
  let reading: Reading | undefined;
  for (const [version, each] of typed.entries()) {
    reading = service.read({ uri: `file:///${name}`, languageId: languageOf(name), version, text: each }, 'outright');
    assert.ok(reading?.postmortem);
  }
  assert.ok(reading);
  return reading;
}

function eventAt(reading: Reading, at: number): { readonly timeline: Timeline; readonly event: Event } {
  for (const timeline of reading.postmortem.timelines) {
    const event = timeline.events.find(({ text }) => text.text.includes(`event number ${at}`));
    if (event !== undefined) return { timeline, event };
  }
  throw new Error(`event ${at} is not read`);
}

function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .sort();
}

function check(property: (document: Document, text: string) => void): void {
  fc.assert(
    fc.property(documents, (document) => property(document, document.write(document.walls))),
    runs(60),
  );
}

describe('an edit in a timeline of any shape', () => {
  it('that sets a clock writes it as the author writes clocks', () => {
    check(({ walls, at, name, write }, text) => {
      const wall = (walls[at] ?? 0) - 3 * HOUR;
      const result = edited(text, name, (reading) => {
        const { timeline, event } = eventAt(reading, at);
        const siblings = timeline.events.flatMap(({ stamp }) => (stamp === undefined ? [] : [stamp]));
        return event.stamp === undefined
          ? []
          : [{ kind: 'set-time', stamp: event.stamp, to: { clock: clockOf(wall) }, siblings }];
      });
      assert.equal(result, write(walls.map((each, index) => (index === at ? wall : each))));
    });
  });

  it('that sets a date writes it as the author writes dates', () => {
    check(({ walls, at, name, how, write }, text) => {
      fc.pre(how.dated === 'every');
      const wall = (walls[at] ?? 0) + 40 * DAY;
      const result = edited(text, name, (reading) => {
        const { stamp } = eventAt(reading, at).event;
        return stamp === undefined
          ? []
          : [{ kind: 'set-time', stamp, to: { date: dateOfDay(Math.floor(wall / DAY)) } }];
      });
      assert.equal(result, write(walls.map((each, index) => (index === at ? wall : each))));
    });
  });

  it('that replaces words replaces these', () => {
    check(({ at, name }, text) => {
      const words = `event number ${at}`;
      const result = edited(text, name, (reading) => {
        const { span, text: own } = eventAt(reading, at).event.text;
        const start = span.start + own.indexOf(words);
        return [{ kind: 'replace', span: { start, end: start + words.length }, text: 'the last release' }];
      });
      assert.equal(result, text.replace(words, 'the last release'));
    });
  });

  it('that moves an event moves its lines, and leaves all others', () => {
    check(({ at, name, how }, text) => {
      // Under headings of days and above events without a date, moving is more than moving lines.
      fc.pre(how.dated === 'every' && at > 1);
      const result = edited(text, name, (reading) => {
        const { timeline, event } = eventAt(reading, at);
        return [{ kind: 'move-event', timeline, event, place: 'before', anchor: eventAt(reading, 1).event }];
      });
      assert.deepEqual(linesOf(result), linesOf(text));
      assert.equal(result.startsWith('\ufeff'), text.startsWith('\ufeff'));
      assert.equal(/(?<!\r)\n/.test(result), /(?<!\r)\n/.test(text), 'the line ends are those of the document');
      const order = [...result.matchAll(/event number (\d)/g)].map(([, number]) => Number(number));
      const expected = [...text.matchAll(/event number (\d)/g)].map(([, number]) => Number(number));
      expected.splice(at, 1);
      expected.splice(1, 0, at);
      assert.deepEqual(order, expected);
    });
  });

  it('that adds a time writes it where the others have theirs', () => {
    check(({ walls, at, name, how, write, stored }) => {
      fc.pre(how.zoned !== 'every' && how.dated !== 'every' && how.shape !== 'headings');
      fc.pre(how.shape !== 'lines' || name.endsWith('.yaml'));
      const sound = write(walls);
      const stamp = stamps(walls, how)[at] ?? '';
      const own = sound.split('\n').findIndex((line) => line.includes(`event number ${at}`));
      const isYaml = name.endsWith('.yaml');
      const lines = sound.split('\n');
      const place = isYaml ? own - 1 : own;
      fc.pre(lines[place]?.includes(stamp) === true);
      const replaced = (by: (line: string) => string): string =>
        lines.map((line, index) => (index === place ? by(line) : line)).join('\n');
      const unknown = replaced((line) => (isYaml ? line.replace(`"${stamp}"`, '??:??') : line.replace(stamp, '??:??')));
      const without = isYaml
        ? unknown.replace(/- at: \?\?:\?\?\r?\n {4}event/, '- event')
        : unknown.replace('| ??:?? |', '|  |').replace(/\?\?:\?\? [-—] /, '');
      assert.notEqual(without, unknown, stored(without));
      const result = edited(without, name, (reading) => {
        const { timeline, event } = eventAt(reading, at);
        return [{ kind: 'add-time', timeline, event, text: '??:??' }];
      });
      assert.equal(result.replace(/"\?\?:\?\?"|'\?\?:\?\?'/, '??:??'), unknown);
    });
  });

  it('that adds a field only inserts', () => {
    check(({ name, how }, text) => {
      fc.pre(how.zoned !== 'metadata' || how.zone === undefined);
      const result = edited(text, name, () => [{ kind: 'add-field', key: 'severity', value: 'SEV1' }]);
      const at = result.indexOf('severity: SEV1');
      assert.ok(at >= 0);
      const lines = linesOf(result).filter((line) => line !== 'severity: SEV1' && line !== '---');
      assert.deepEqual(lines, linesOf(text));
      assert.equal(/(?<!\r)\n/.test(result), /(?<!\r)\n/.test(text), 'the line ends are those of the document');
      assert.equal(readings(result, name, 'once').facts.field.severity?.value.text, 'SEV1');
    });
  });
});

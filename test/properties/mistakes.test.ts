// A mistake put into a sound document is found, alone, and one of its fixes gives the document back.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { clockOf, DAY, HOUR, MINUTE } from '../../server/src/time/civil';
import { readText } from '../support/read';
import { applied } from '../support/rules';
import { runs } from '../support/runs';
import { asMarkdown, asYaml, clockText, type Style, stamps } from '../support/timelines';

const how: Style = {
  shape: 'list',
  dial: '24',
  date: 'iso',
  dated: 'every',
  zone: { name: 'UTC', winter: 0, summer: 0 },
  zoned: 'metadata',
};

/** Some events of one afternoon, steps of 1 to 50 minutes, and which of them has the mistake: neither the first nor the last. */
const afternoon = fc
  .record({ steps: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 7 }), place: fc.nat(100) })
  .map(({ steps, place }) => {
    let wall = Date.UTC(2024, 2, 5, 13, 10);
    const all = [wall, ...steps.map((step) => (wall += step * MINUTE))];
    return { all, at: 1 + (place % (all.length - 2)) };
  });

const syntax = fc.constantFrom(
  { write: asMarkdown, name: 'a.postmortem.md' },
  { write: asYaml, name: 'a.postmortem.yaml' },
);

/** Fails unless the mistake is the only new finding, and a fix of it makes the sound text again. */
function checkMistake(sound: string, wrong: string, name: string, code: string): void {
  const before = readText(sound, name).findings.map((finding) => finding.code);
  const reading = readText(wrong, name);
  const added = reading.findings.filter((finding) => !before.includes(finding.code));
  assert.deepEqual(
    added.map((finding) => finding.code),
    [code],
    wrong,
  );
  const results = added.flatMap(({ fixes }) => fixes.map((fix) => applied(reading, fix)));
  assert.ok(results.includes(sound), `no fix gives this back:\n${sound}\nthey give:\n${results.join('\n')}`);
}

/** The text with the stamp of one event written otherwise. */
function rewritten(text: string, old: string, at: number, stamp: string): string {
  const line = text.split('\n').findIndex((one) => one.endsWith(`event number ${at}`));
  const lines = text.split('\n');
  const own = [line, line - 1].find((index) => lines[index]?.includes(old)) ?? line;
  return lines.map((one, index) => (index === own ? one.replace(old, stamp) : one)).join('\n');
}

describe('a mistake in a sound timeline', () => {
  it('of one hour too few is found at its event, and mended', () => {
    fc.assert(
      fc.property(afternoon, syntax, fc.constantFrom('every', 'first'), ({ all, at }, { write, name }, dated) => {
        const wall = all[at] ?? 0;
        const { hour } = clockOf(wall);
        // One digit of the hour is another: where two are, nothing shows what was meant.
        fc.pre(hour % 10 !== 0 && wall - HOUR < (all[at - 1] ?? 0));
        const style = { ...how, dated } as const;
        const sound = write(all, style);
        const wrong = rewritten(sound, clockText(clockOf(wall), '24'), at, clockText(clockOf(wall - HOUR), '24'));
        checkMistake(sound, wrong, name, 'timeline/out-of-order');
      }),
      runs(20),
    );
  });

  it('of am for pm is found at its event, and mended', () => {
    fc.assert(
      fc.property(afternoon, syntax, fc.constantFrom('every', 'first'), ({ all, at }, { write, name }, dated) => {
        const style = { ...how, dial: '12', dated } as const;
        const sound = write(all, style);
        const stamp = stamps(all, style)[at] ?? '';
        checkMistake(sound, rewritten(sound, stamp, at, stamp.replace('PM', 'AM')), name, 'timeline/out-of-order');
      }),
      runs(20),
    );
  });

  it('of another day is found at its event, and mended', () => {
    fc.assert(
      fc.property(afternoon, syntax, fc.constantFrom(-1, 1), ({ all, at }, { write, name }, days) => {
        const sound = write(all, how);
        const stamp = stamps(all, how)[at] ?? '';
        const wrong = rewritten(sound, stamp, at, stamps([(all[at] ?? 0) + days * DAY], how)[0] ?? '');
        checkMistake(sound, wrong, name, 'timeline/out-of-order');
      }),
      runs(20),
    );
  });
});

describe('a wrong duration', () => {
  it('is found, and mended to the right one', () => {
    const minutes = fc.integer({ min: 61, max: 20 * 60 }).filter((count) => count % 60 !== 0);
    fc.assert(
      fc.property(minutes, minutes, (right, typed) => {
        fc.pre(Math.abs(right - typed) > 2);
        const start = Date.UTC(2024, 2, 5, 2, 10);
        const at = (wall: number): string =>
          `2024-03-0${wall < Date.UTC(2024, 2, 6) ? 5 : 6} ${clockText(clockOf(wall), '24')}`;
        const text = (count: number): string => {
          const said = `${Math.floor(count / 60)}h ${count % 60}m`;
          return `---\nstarted: ${at(start)}\nresolved: ${at(start + right * MINUTE)}\nduration: ${said}\n---\n# Carts\n`;
        };
        checkMistake(text(right), text(typed), 'a.postmortem.md', 'duration/mismatch');
      }),
      runs(20),
    );
  });
});

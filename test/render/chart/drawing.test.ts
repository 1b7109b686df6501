// The whole drawing of generated documents: no two texts meet, nothing leaves the picture, and what is later stands further right.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { render } from '../../../server/src/render/render';
import { sample } from '../sample';

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A letter of the proportional and of the monospaced font, in units of the drawing: no common font has wider ones on average. */
const LETTER = { name: 7.2, detail: 6.4, tick: 6.4, lane: 6.6, silence: 6 } as const;

/** What the tests need of an element; the types of the DOM belong to the webview. */
interface Element {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

function drawn(text: string): Element {
  const { document } = parseHTML(`<html><body>${render(sample(text), undefined).body}</body></html>`) as unknown as {
    readonly document: Element;
  };
  const svg = document.querySelector('svg');
  assert.ok(svg !== null);
  return svg;
}

function numberOf(element: Element, name: string): number {
  return Number(element.getAttribute(name));
}

function boxesOf(svg: Element): readonly Box[] {
  return [...svg.querySelectorAll('text')].map((element) => {
    const text = element.textContent ?? '';
    const kind = (['name', 'detail', 'tick', 'lane'] as const).find((each) =>
      element.getAttribute('class')?.split(' ').includes(each),
    );
    const width = text.length * LETTER[kind ?? 'silence'];
    const [x, y] = [numberOf(element, 'x'), numberOf(element, 'y')];
    const anchor = element.getAttribute('text-anchor') ?? (kind === 'tick' || kind === undefined ? 'middle' : 'start');
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { text, left, right: left + width, top: y - 9, bottom: y + 2.5 };
  });
}

/** Where the mark of an event stands: the middle of its circle, or its stroke. */
function placeOf(mark: Element): number {
  const circle = mark.querySelector('circle');
  return circle === null
    ? Number(/^M([\d.]+)/.exec(mark.querySelector('.stroke')?.getAttribute('d') ?? '')?.[1])
    : numberOf(circle, 'cx');
}

function assertWellDrawn(text: string): void {
  const svg = drawn(text);
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const boxes = boxesOf(svg);
  for (const [i, a] of boxes.entries()) {
    assert.ok(a.left >= 0 && a.right <= width && a.top >= 0 && a.bottom <= height, `${a.text} leaves the picture`);
    for (const b of boxes.slice(i + 1)) {
      const apart = a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
      assert.ok(apart, `${a.text} meets ${b.text}`);
    }
  }
  const places = [...svg.querySelectorAll('.mark')].map(placeOf);
  assert.ok(places.every((x) => x >= 0 && x <= width));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
    'what is later stands further right',
  );
}

const KINDS = ['triggered', 'started', 'detected', 'acknowledged', 'escalated', 'identified', 'mitigated', 'resolved'];
const MINUTE = 60_000;
const NOON = Date.UTC(2026, 2, 1, 12);

/** @param minutes since noon, one per event. @param kinds of the first events. */
function textOf(minutes: readonly number[], kinds: readonly string[]): string {
  const events = [...minutes]
    .sort((a, b) => a - b)
    .map((minute, i) => {
      const [day = '', clock = ''] = new Date(NOON + minute * MINUTE).toISOString().split('T');
      const kind = kinds[i];
      return `- ${day} ${clock.slice(0, 5)} — ${kind === undefined ? '' : `[${kind}] `}Event ${i}`;
    });
  return `# T\n## Timeline\n${events.join('\n')}\n`;
}

const kinds = fc.shuffledSubarray([...KINDS, ...KINDS.map(() => 'other')]);

describe('the drawing', () => {
  for (const [length, most] of [
    ['4 minutes', 4],
    ['4 hours', 240],
    ['5 days', 7200],
    ['6 weeks', 60_480],
  ] as const) {
    it(`keeps its texts apart and its marks inside and in order, over ${length}`, () => {
      const minutes = fc.array(fc.nat({ max: most }), { minLength: 1, maxLength: 60 });
      fc.assert(fc.property(minutes, kinds, (all, some) => assertWellDrawn(textOf(all, some))));
    });
  }

  it('does so with a lead-up long before and a follow-up long after', () => {
    const far = fc.integer({ min: 2, max: 400 }).map((days) => days * 1440);
    const near = fc.array(fc.nat({ max: 300 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(far, near, far, kinds, (before, minutes, after, some) =>
        assertWellDrawn(textOf([-before, ...minutes, after], ['triggered', ...some])),
      ),
    );
  });

  it('does so for two events and for two thousand', () => {
    assertWellDrawn(textOf([0, 90], ['started', 'resolved']));
    const many = Array.from({ length: 2000 }, (_, i) => i * 2);
    assertWellDrawn(textOf(many, ['started', 'detected']));
  });
});

// Labels of milestones: whatever their places and widths, nothing overlaps and no line crosses a text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  LABEL_GAP,
  type Label,
  type Placed,
  placeImportant,
  placeLabels,
} from '../../../server/src/render/chart/labels';

const labels = fc.array(fc.record({ x: fc.integer({ min: 0, max: 800 }), width: fc.integer({ min: 20, max: 140 }) }), {
  maxLength: 14,
});

function box({ label, anchor }: Placed<Label>): readonly [number, number] {
  return anchor === 'start'
    ? [label.x + LABEL_GAP, label.x + LABEL_GAP + label.width]
    : [label.x - LABEL_GAP - label.width, label.x - LABEL_GAP];
}

describe('labels of milestones', () => {
  it('never overlap within a row', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const placed = placeLabels(all, 0);
        for (const a of placed) {
          for (const b of placed) {
            if (a === b || a.row !== b.row) continue;
            const [left, right] = box(a);
            const [otherLeft, otherRight] = box(b);
            assert.ok(right < otherLeft || otherRight < left, `${left}–${right} meets ${otherLeft}–${otherRight}`);
          }
        }
      }),
    );
  });

  it('are never crossed by the line that leads to a label above them', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const placed = placeLabels(all, 0);
        for (const a of placed) {
          for (const b of placed) {
            if (a === b || b.row < a.row) continue;
            const [left, right] = box(a);
            assert.ok(b.label.x < left || b.label.x > right, `the line at ${b.label.x} crosses ${left}–${right}`);
          }
        }
      }),
    );
  });

  it('all stand somewhere, in the order of their marks', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const xs = placeLabels(all, 0).map(({ label }) => label.x);
        assert.deepEqual(
          xs,
          all.map(({ x }) => x).sort((a, b) => a - b),
        );
      }),
    );
  });

  it('stand in one row where there is room, the first one to the left of its line', () => {
    const placed = placeLabels(
      [
        { x: 100, width: 60 },
        { x: 300, width: 60 },
      ],
      0,
    );
    assert.deepEqual(
      placed.map(({ row, anchor }) => ({ row, anchor })),
      [
        { row: 0, anchor: 'end' },
        { row: 0, anchor: 'start' },
      ],
    );
  });

  it('rise like stairs towards the left where they crowd', () => {
    const placed = placeLabels(
      [10, 20, 30].map((x) => ({ x, width: 60 })),
      0,
    );
    assert.deepEqual(
      placed.map(({ row }) => row),
      [2, 1, 0],
    );
  });

  it('give way to more important ones when the rows run out', () => {
    const crowd = [1, 9, 2, 8].map((weight, i) => ({ x: 10 + i * 5, width: 60, weight }));
    const kept = placeImportant(crowd, 0, 2).map(({ label }) => label.weight);
    assert.deepEqual(kept, [9, 8]);
  });
});

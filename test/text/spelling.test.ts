// Slips of the fingers, and words that are merely alike.
import { strict as assert } from 'node:assert';
import { slipIn, slipsBetween } from '../../server/src/text/spelling';

describe('slips', () => {
  it('are letters mistyped, left out, added or exchanged', () => {
    for (const [a, b, count] of [
      ['severity', 'severity', 0],
      ['severty', 'severity', 1],
      ['seveerity', 'severity', 1],
      ['sevarity', 'severity', 1],
      ['sevreity', 'severity', 1],
      ['', 'abc', 3],
      ['abc', '', 3],
      ['ca', 'abc', 3],
    ] as const) {
      assert.equal(slipsBetween(a, b), count, `${a} ${b}`);
    }
  });

  it('stand in one word of a name', () => {
    assert.deepEqual(slipIn('root casue', 'root cause'), { word: 'casue', meant: 'cause' });
    assert.deepEqual(slipIn('recomendatons', 'recommendations'), { word: 'recomendatons', meant: 'recommendations' });
    for (const [written, known] of [
      ['root cause', 'root cause'],
      ['rot casue', 'root cause'],
      ['root', 'root cause'],
      ['actions', 'action'],
      ['resolver', 'resolved'],
      ['log', 'lag'],
      ['selection', 'detection'],
    ] as const) {
      assert.equal(slipIn(written, known), undefined, written);
    }
  });
});

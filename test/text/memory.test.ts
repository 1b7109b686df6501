// What is known of a piece of text, and whether another piece can take its place without anybody noticing.
import { strict as assert } from 'node:assert';
import { ask, Memory } from '../../server/src/text/memory';
import { RememberedText } from '../../server/src/text/span';

const words = (text: string): number => text.split(' ').length;
const stamp = (text: string): { readonly start: number; readonly end: number } | undefined => {
  const start = text.indexOf('10:00');
  return start < 0 ? undefined : { start, end: start + 5 };
};
const rest = (text: string): RememberedText =>
  new RememberedText({ start: 6, end: text.length }, new Memory(text.slice(6)));

function asked(text: string, ...questions: readonly ((text: string) => unknown)[]): Memory {
  const memory = new Memory(text);
  for (const question of questions) memory.recall(question);
  return memory;
}

describe('a memory', () => {
  it('asks every question once', () => {
    let count = 0;
    const question = (): number => ++count;
    const memory = new Memory('Queue restarted');
    assert.deepEqual([memory.recall(question), memory.recall(question)], [1, 1]);
  });

  it('gives a question the plain text, and whoever asks within a question the answers that are known', () => {
    const memory = new Memory('see `10:00`');
    memory.settlePlain((text) => text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)));
    const isBlank = ({ plain }: { readonly plain: string }): boolean => plain.trim() === 'see';
    assert.equal(
      ask(memory, (about) => ask(about, isBlank)),
      true,
    );
  });
});

describe('another piece of text', () => {
  it('answers as the one before when all that was asked gets the same answer', () => {
    assert.equal(new Memory('10:00 queues restarted').answersAs(asked('10:00 queue restarted', words, stamp)), true);
  });

  it('does not when one answer is another', () => {
    assert.equal(new Memory('10:00 queue  restarted').answersAs(asked('10:00 queue restarted', words)), false);
    assert.equal(new Memory('10:01 queue restarted').answersAs(asked('10:00 queue restarted', stamp)), false);
  });

  it('says the same at another place when what stands there was moved by the edit, and by no more', () => {
    const before = asked('at 10:00 sharp', stamp);
    assert.equal(new Memory('and at 10:00 sharp').answersAs(before), true);
    assert.equal(new Memory('10:00, at 10:00 sharp').answersAs(before), false);
  });

  it('does not when somebody has read the text of the one before', () => {
    const before = asked('10:00 queue restarted', words);
    assert.equal(before.text.length, 21);
    assert.equal(new Memory('10:00 queues restarted').answersAs(before), false);
  });

  it('is asked about the texts that are part of an answer, as deep as they lie', () => {
    const before = asked('10:00 queue restarted', rest);
    before.recall(rest).memory.recall(words);
    assert.equal(new Memory('10:00 queues restarted').answersAs(before), true);
    assert.equal(new Memory('10:00 the queue restarted').answersAs(before), false);
    assert.equal(before.recall(rest).text, 'queue restarted');
    assert.equal(new Memory('10:00 queues restarted').answersAs(before), false);
  });

  it('carries on what was asked, from one to the next', () => {
    const [first, second, third] = [asked('a queue', words), new Memory('a queues'), new Memory('a  queues')];
    assert.equal(second.answersAs(first), true);
    assert.equal(third.answersAs(second), false);
  });

  it('carries on what was asked by a text that reads the same', () => {
    const [first, second] = [asked('a queue', words), new Memory('a queue')];
    assert.equal(second.answersAs(first), true);
    assert.equal(new Memory('a  queue').answersAs(second), false);
  });

  it('carries on that somebody has read what reads the same', () => {
    const [first, second] = [asked('a queue', words), new Memory('a queue')];
    assert.equal(first.text, 'a queue');
    assert.equal(second.answersAs(first), true);
    assert.equal(new Memory('a queues').answersAs(second), false);
  });

  it('is something where there was nothing, and the other way round', () => {
    assert.equal(new Memory('x').answersAs(new Memory('')), false);
    assert.equal(new Memory('').answersAs(new Memory('x')), false);
  });

  it('does not answer alike what keeps its content to itself', () => {
    const letters = (text: string): ReadonlySet<string> => new Set(text);
    assert.equal(new Memory('b').answersAs(asked('a', letters)), false);
  });
});

// The words of an event without the timestamp and tag that stand in columns of their own.
import assert from 'node:assert/strict';
import type { Event } from '../../server/src/model/postmortem';
import { withoutStamp } from '../../server/src/render/markdown/stamp';

/** @param time what the reader took for the timestamp. @param tag the word of the tag. */
function words(content: string, time: string, tag?: string): string {
  const start = content.indexOf(time);
  const span = { start: 0, end: content.length };
  const event: Event = {
    span,
    head: span,
    text: { text: content, span },
    stamp: { start, end: start + time.length, text: time, approx: false, defects: [] },
    ...(tag !== undefined && { tag: { word: { text: tag, span } } }),
  };
  return withoutStamp(content, 0, event);
}

describe('the words of an event', () => {
  it('come without the time and the signs behind it', () => {
    assert.equal(words('09:00 — Alert fires', '09:00'), 'Alert fires');
    assert.equal(words('09:00: Alert fires', '09:00'), 'Alert fires');
    assert.equal(words('[09:00] Alert fires', '09:00'), 'Alert fires');
    assert.equal(words('(09:00) - Alert fires', '09:00'), 'Alert fires');
  });

  it('come without the emphasis that held the time', () => {
    assert.equal(words('**09:00** — Alert fires', '09:00'), 'Alert fires');
    assert.equal(words('**09:00:** Alert fires', '09:00'), 'Alert fires');
    assert.equal(words('`09:00` Alert fires', '09:00'), 'Alert fires');
  });

  it('keep emphasis that goes on behind the time', () => {
    assert.equal(words('**09:00 — Alert** fires', '09:00'), '**Alert** fires');
  });

  it('come without the signs for a time that nobody knows', () => {
    const span = { start: 0, end: 0 };
    const untimed = (content: string): string =>
      withoutStamp(content, 0, { span, head: span, text: { text: content, span } });
    assert.equal(untimed('?? — Somebody calls'), 'Somebody calls');
    assert.equal(untimed('?? Somebody calls'), 'Somebody calls');
    assert.equal(untimed('??'), '');
    assert.equal(untimed('?? is what the log says'), 'is what the log says');
    assert.equal(untimed('Why?? — Nobody knows'), 'Why?? — Nobody knows');
    assert.equal(untimed('? — Somebody calls'), '? — Somebody calls');
  });

  it('come without the tag, which is shown as a chip', () => {
    assert.equal(words('09:00 — [started] Alert fires', '09:00', 'started'), 'Alert fires');
  });

  it('keep a link that looks like a tag', () => {
    assert.equal(words('09:00 — [graph](/g) shows errors', '09:00'), '[graph](/g) shows errors');
  });

  it('keep a time in the middle of a sentence', () => {
    assert.equal(words('Alert fires at 09:00 sharp', '09:00'), 'Alert fires at 09:00 sharp');
  });

  it('are the label alone where the time is all that it labels', () => {
    assert.equal(words('Started: 09:00', '09:00'), 'Started');
    assert.equal(words('**First detected:** 09:00', '09:00'), '**First detected:**');
    assert.equal(words('Started: 09:00 by the scheduler', '09:00'), 'Started: 09:00 by the scheduler');
    assert.equal(words('Started: 09:00\nin two regions', '09:00'), 'Started: 09:00\nin two regions');
  });

  it('are none where the time stands alone', () => {
    assert.equal(words('09:00', '09:00'), '');
    assert.equal(words('09:00 —', '09:00'), '');
    assert.equal(words('**09:00**', '09:00'), '');
    assert.equal(words('09:00 — ✅', '09:00'), '✅');
  });

  it('keep further lines', () => {
    assert.equal(words('09:00 Alert fires\nand again', '09:00'), 'Alert fires\nand again');
  });
});

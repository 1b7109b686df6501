// The titles of quick fixes say what each fix leads to, as reading the repaired text shows.
import { strict as assert } from 'node:assert';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import { createService } from '../../server/src/service';
import { languageOf, parseFixture } from '../support/fixture';

/** The titles of the quick fixes at the cursor, the preferred one marked by `*`. */
function titles(source: string, ...typedBefore: readonly string[]): readonly string[] {
  const { name, text, cursor = 0 } = parseFixture(source);
  const service = createService(DEFAULT_SETTINGS);
  const uri = `file:///${name}`;
  for (const [version, before] of typedBefore.entries()) {
    service.findings({ uri, languageId: languageOf(name), version, text: before });
  }
  const document = { uri, languageId: languageOf(name), version: typedBefore.length, text };
  const lines = service.read(document)?.lines;
  assert.ok(lines);
  // What is edited is laid out with room between its lines.
  const before = text.slice(0, cursor).split('\n');
  const offset = lines.startOf(before.length - 1) + (before.at(-1)?.length ?? 0);
  const actions = service.codeActions(document, { start: offset, end: offset }, (kind) => kind === 'quickfix');
  // What every finding offers leads to nothing.
  const repairs = actions.filter(({ title }) => !title.startsWith('Disable '));
  return repairs.map(({ title, preferred }) => `${preferred ? '* ' : ''}${title}`);
}

const WRONG_HOUR = `
  ---
  duration: 1h 1m
  ---
  # Postmortem: sign-in errors on 3 March 2026
  ## Timeline (UTC)
  - 22:04 [started] First sign-in errors
  - 22:10 The error rate alert pages the on-call
  - 12:51$0 The last release is rolled back
  - 23:05 [resolved] All sign-ins succeed
`;

describe('the title of a quick fix', () => {
  it('says that the order is restored', () => {
    assert.deepEqual(titles(WRONG_HOUR), [
      '* Change to 22:51: order restored, mitigated after 47 min',
      'Move up: before 22:04 First sign-in errors; order restored',
    ]);
  });

  it('says the same of a document that is being edited', () => {
    const { text } = parseFixture(WRONG_HOUR);
    const typed = [text.replace('12:51', '22:51'), text.replace('12:51', '1:51')];
    assert.deepEqual(titles(WRONG_HOUR, ...typed), titles(WRONG_HOUR));
  });

  it('says how long it took then, and which duration agrees', () => {
    const found = titles(`
      ---
      duration: 47 min
      ---
      # Postmortem: sign-in errors on 3 March 2026
      ## Timeline (UTC)
      - 22:04 [started] First sign-in errors
      - 22:10 The error rate alert pages the on-call
      - 12:51$0 [resolved] The last release is rolled back
      - 23:05 A note is sent
    `);
    assert.equal(found[0], '* Change to 22:51: order restored, resolved after 47 min, as “47 min” says');
  });

  it('says what is still wrong', () => {
    const found = titles(`
      # Postmortem: sign-in errors on 3 March 2026
      ## Timeline (UTC)
      - 22:04 First sign-in errors
      - 12:10$0 The error rate alert pages the on-call
      - 22:15 A suspicion
      - 12:51 The last release is rolled back
      - 23:05 All sign-ins succeed
    `);
    assert.equal(found[0], '* Change to 22:10: 1 event still out of order');
  });

  it('does not say twice what it says itself', () => {
    const found = titles(`
      ---
      timezone: UTC
      started: 2026-03-03 21:33
      resolved: 2026-03-03$0 02:07
      ---
      # Postmortem: sign-in errors
    `);
    assert.equal(found[0], '* Change to 2026-03-04 02:07: 4 h 34 m');
  });

  it('is the bare change where nothing else follows from it', () => {
    const found = titles(`
      ---
      timezone: UTC
      started: 2026-03-03 09:33
      resolved: 2026-03-03 16:07
      duration: 6h$0 27m
      ---
      # Postmortem: sign-in errors
    `);
    assert.deepEqual(found, ['* Change to 6h 34m']);
  });

  it('warns where the change brings something else', () => {
    const found = titles(`
      //- a.postmortem.yaml
      title: Sign-in errors
      timezone: UTC
      timeline:
        - at: 2026-03-03 14:04
          event: First sign-in errors
        - at: 2026-03-03 14:7$05
          event: The last release is rolled back
        - at: 2026-03-03 14:20
          event: All sign-ins succeed
    `);
    assert.deepEqual(found, ['* Change to 14:15', 'Change to 14:05', 'Change to 14:55: but then 1 other problem']);
  });
});

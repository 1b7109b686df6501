// Hover: what is said about the text under the cursor.
import { strict as assert } from 'node:assert';
import { hover } from '../../server/src/features/hover';
import { parseFixture } from '../support/fixture';
import { readText } from '../support/read';

/** `text under the hover: what it says`, or nothing. */
function hovered(source: string): string | undefined {
  const { text, name, cursor } = parseFixture(source);
  const found = hover(readText(text, name), cursor ?? 0);
  return found && `${text.slice(found.span.start, found.span.end)}: ${found.markdown.replaceAll('  \n', '\n')}`;
}

const incident = (timeline: string) => `
      ---
      timezone: Europe/Berlin
      duration: 1h
      ---
      # Disk full

      ## Timeline

      - 2026-05-03 14:02 — [started] Mail is refused
      ${timeline}
      - 15:02 — [resolved] Mail flows
    `;

describe('hover on a time', () => {
  it('says it here and in UTC, its distance from the start and the event above, and what was not written', () => {
    assert.equal(
      hovered(incident('- 14:$006 — [detected] The alert pages Ana')),
      [
        '14:06: **2026-05-03 14:06 CEST** · 2026-05-03 12:06 UTC',
        'T+4 m from the start · 4 m after the event above',
        '_The date is not written here: it is carried on from `2026-05-03 14:02` in line 9._',
        '_The zone is not written here: `Europe/Berlin` in line 2 says it._',
      ].join('\n'),
    );
  });

  it('says no zone where none is known', () => {
    assert.equal(
      hovered('## Timeline\n\n- 2026-05-03 14:$002 errors\n'),
      '2026-05-03 14:02: **2026-05-03 14:02** · time zone unknown',
    );
  });

  it('says why a finding is reported there', () => {
    const said = hovered(incident('- 14:40 — Relay restarted\n      - 14:$030 — Disk emptied')) ?? '';
    assert.match(said, /10 m before the event above/);
    assert.match(said, /\*\*timeline\/out-of-order\*\* — /);
  });

  it('shows both ends of a declared window', () => {
    const said = hovered('# Disk full\n\nThe outage lasted from 2026-05-03 14:$002 to 15:02 UTC.\n') ?? '';
    assert.match(said, /2026-05-03 14:02 UTC – 2026-05-03 15:02 UTC/);
    assert.match(said, /the declared start and end · 1 h/);
  });

  it('works in YAML', () => {
    const source = '//- a.postmortem.yaml\ntimezone: UTC\ntimeline:\n  - at: 2026-05-03 14:$002\n    event: errors\n';
    assert.match(hovered(source) ?? '', /^2026-05-03 14:02: \*\*2026-05-03 14:02 UTC\*\*/);
  });
});

describe('hover on a duration said of the incident', () => {
  it('says what the times make of it', () => {
    const said = hovered(incident('').replace('1h', '1$0h')) ?? '';
    assert.match(said, /^1h: Says \*\*1h\*\*, which agrees with the times\.\n/);
    assert.match(said, /2026-05-03 14:02 CEST → 2026-05-03 15:02 CEST is \*\*1 h\*\*\n/);
    assert.match(said, /`resolved − started` = 1 h$/);
  });

  it('says that they contradict it, and the rule’s reason', () => {
    const said = hovered(incident('').replace('1h', '4$0h')) ?? '';
    assert.match(said, /which the times contradict/);
    assert.match(said, /\*\*duration\/mismatch\*\* — /);
  });
});

describe('hover on a name', () => {
  it('says what belongs into a section', () => {
    assert.match(hovered('## Imp$0act\n\nMany.\n') ?? '', /^Impact: \*\*Impact\*\* — Who could not do what/);
  });

  it('says what a field holds', () => {
    assert.match(hovered('---\ntime$0zone: UTC\n---\n') ?? '', /^timezone: \*\*timezone\*\* — The zone of every time/);
  });

  it('says what a kind means', () => {
    assert.match(
      hovered('## Timeline\n\n- 14:02 [star$0ted] errors\n') ?? '',
      /^started: \*\*started\*\* — The impact begins/,
    );
  });

  it('says nothing about the rest', () => {
    assert.equal(hovered('## Weather\n\nSunny$0.\n'), undefined);
    assert.equal(hovered('$0'), undefined);
  });
});

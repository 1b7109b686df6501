// The outline: sections, events with their times, action items.
import { strict as assert } from 'node:assert';
import { documentSymbols, type OutlineSymbol } from '../../server/src/features/documentSymbols';
import { parseFixture } from '../support/fixture';
import { readText } from '../support/read';

function outline(source: string): string {
  const { text, name } = parseFixture(source);
  const lines: string[] = [];
  const add = (symbols: readonly OutlineSymbol[], depth: number, parent: { start: number; end: number }) => {
    for (const { kind, name: title, detail, span, selection, children } of symbols) {
      lines.push(`${'  '.repeat(depth)}${kind}: ${title}${detail === undefined ? '' : ` (${detail})`}`);
      assert.ok(span.start <= selection.start && selection.end <= span.end, `${title}: the selection leaves its range`);
      assert.ok(parent.start <= span.start && span.end <= parent.end, `${title} leaves its parent`);
      add(children, depth + 1, span);
    }
  };
  add(documentSymbols(readText(text, name)), 0, { start: 0, end: text.length });
  return lines.join('\n');
}

describe('the outline', () => {
  it('nests sections, with the events of a timeline and the action items in theirs', () => {
    const source = `
      # Disk full on the mail relay

      ## Timeline

      All times are UTC.

      - 2026-05-03 14:02 — [started] Mail is **refused**
      - 14:06 — [detected] The queue alert pages Ana
      - 14:20 — Somebody restarts the relay
      - 15:02 — [resolved] Mail flows

      ## Lessons learned

      ### What went well

      Much.

      ## Action items

      - [ ] Alert on the disk (@ana, due 2026-06-01)
      - [x] Rotate the logs
    `;
    assert.equal(
      outline(source),
      [
        'document: Disk full on the mail relay',
        '  timeline: Timeline (4 events, 1 h)',
        '    milestone: 14:02 Mail is refused (started · T+0)',
        '    milestone: 14:06 The queue alert pages Ana (detected · T+4 m)',
        '    event: 14:20 Somebody restarts the relay (T+18 m)',
        '    milestone: 15:02 Mail flows (resolved · T+1 h)',
        '  section: Lessons learned',
        '    section: What went well',
        '  section: Action items',
        '    action: Alert on the disk (@ana · due 2026-06-01)',
        '    action: Rotate the logs (done)',
      ].join('\n'),
    );
  });

  it('says the date where a new day begins', () => {
    const source = `
      ## Timeline (UTC)

      - 2026-05-03 23:50 errors
      - 00:10 paged
      - 00:20 restarted
    `;
    assert.equal(
      outline(source),
      [
        'timeline: Timeline (UTC) (3 events)',
        '  event: 23:50 errors',
        '  event: 2026-05-04 00:10 paged',
        '  event: 00:20 restarted',
      ].join('\n'),
    );
  });

  it('shows an event whose time cannot be read as it is written', () => {
    assert.match(
      outline('## Timeline\n\n- 14:02 errors\n- ??:?? somebody restarts\n'),
      /event: \?\?:\?\? somebody restarts/,
    );
  });

  it('shows an event that is a heading once', () => {
    const source = `
      ## Timeline (UTC)

      ### 2026-05-03 14:02 errors

      Everywhere.

      ### 2026-05-03 14:10 paged

      Ana.
    `;
    assert.equal(
      outline(source),
      ['timeline: Timeline (UTC) (2 events)', '  event: 14:02 errors', '  event: 14:10 paged'].join('\n'),
    );
  });

  it('lists the fields of a YAML document', () => {
    const source = `
      //- disk.postmortem.yaml
      id: INC-7
      timezone: UTC
      timeline:
        - at: 2026-05-03 14:02
          kind: started
          event: Mail is refused
      actions:
        - action: Alert on the disk
          owner: ana
    `;
    assert.equal(
      outline(source),
      [
        'field: id (INC-7)',
        'field: timezone (UTC)',
        'timeline: timeline (1 event)',
        '  milestone: 14:02 Mail is refused (started · T+0)',
        'section: actions',
        '  action: Alert on the disk (ana)',
      ].join('\n'),
    );
  });

  it('of an empty document is empty', () => {
    assert.equal(outline(''), '');
    assert.equal(outline('Just text.\n'), '');
  });
});

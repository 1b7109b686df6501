// What the editor does with a postmortem, whatever it is written in: the same tests for each syntax.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  applyPreferredFix,
  closeAll,
  completions,
  type OpenDocument,
  open,
  outline,
  untilFinding,
  untilFindings,
} from './documents';
import { activated } from './extension';

interface Replacement {
  readonly from: string;
  readonly to: string;
}

export interface Sample {
  /** A fixture whose findings are marked. */
  readonly source: string;
  /** What the preferred fix of each finding does to the text. */
  readonly repairs: readonly (Replacement & { readonly code: string })[];
  /** Each matches a line of the outline. */
  readonly outline: readonly RegExp[];
  /** What is offered, as label or inserted text, when something is typed after a place in the text. */
  readonly completions: readonly {
    readonly what: string;
    readonly after: string;
    readonly type: string;
    readonly offers: RegExp;
  }[];
  /** A change of the title, as it is written in the source. */
  readonly title: Replacement;
}

export function describePostmortem(syntax: string, sample: Sample): void {
  describe(`a postmortem in ${syntax}`, () => {
    let opened: OpenDocument;
    beforeEach(async () => {
      opened = await open(sample.source);
    });
    afterEach(closeAll);

    it('shows exactly its mistakes', () => untilFindings(opened));

    for (const { code, from, to } of sample.repairs) {
      it(`repairs ${code} with one key`, async () => {
        const { document, fixture } = opened;
        await applyPreferredFix(document, await untilFinding(document, code));
        assert.equal(document.getText(), fixture.text.replace(from, to));
      });
    }

    it('has no finding left when all are repaired', async () => {
      const { document, fixture } = opened;
      for (const { code } of sample.repairs) await applyPreferredFix(document, await untilFinding(document, code));
      await untilFindings({ document, fixture: { ...fixture, expected: [] } });
    });

    it('lists events with their times, and action items, in the outline', async () => {
      const { document } = opened;
      await untilFindings(opened);
      const lines = await outline(document);
      for (const expected of sample.outline)
        assert.ok(
          lines.some((line) => expected.test(line)),
          lines.join('\n'),
        );
    });

    for (const { what, after, type, offers } of sample.completions) {
      it(`offers ${what}`, async () => {
        await untilFindings(opened);
        await typeAfter(opened, after, type);
        const offered = [...(await completions(opened))].flat();
        assert.ok(
          offered.some((text) => offers.test(text)),
          `${offers} is not in ${JSON.stringify(offered)}`,
        );
      });
    }

    it('is previewed beside its source, and the preview follows what is typed', async () => {
      const { document, editor } = opened;
      const { whenRendered } = await activated();
      await vscode.commands.executeCommand('postmortem.openPreviewToSide');
      const before = await whenRendered(document.uri.toString());
      assert.equal(before.version, document.version);
      assert.ok(before.body.includes('Search returned nothing'));
      assert.ok(before.body.includes('<svg'), 'the timeline is drawn');

      const { from, to } = sample.title;
      const start = document.getText().indexOf(from);
      const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
      await editor.edit((builder) => builder.replace(range, to));
      const after = await whenRendered(document.uri.toString());
      assert.equal(after.version, document.version);
      assert.ok(after.body.includes('Search found nothing at all'));
    });
  });
}

/** Inserts a line after a place in the text and leaves the cursor behind it. */
async function typeAfter({ document, editor }: OpenDocument, place: string, text: string): Promise<void> {
  const offset = document.getText().indexOf(place) + place.length;
  await editor.edit((builder) => builder.insert(document.positionAt(offset), `${text}\n`));
  const cursor = document.positionAt(offset + text.length);
  editor.selection = new vscode.Selection(cursor, cursor);
}

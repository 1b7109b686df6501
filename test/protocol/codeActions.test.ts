// Code actions over the protocol: filtered as the client asks, tied to the version, and applied to the text.
import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  CodeActionTriggerKind,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, closeClients, connect, type OpenDocument } from '../support/client';
import { QUEUE, QUEUE_YAML } from './queue';

describe('code actions over the protocol', () => {
  afterEach(closeClients);

  async function outOfOrder(document: OpenDocument): Promise<Diagnostic> {
    const found = (await document.diagnostics()).find(({ code }) => code === 'timeline/out-of-order');
    assert.ok(found, 'the event is out of order');
    return found;
  }

  async function actionsAt(document: OpenDocument, diagnostic: Diagnostic, only?: string[]): Promise<CodeAction[]> {
    return document.request('textDocument/codeAction', {
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], ...(only && { only }) },
    });
  }

  /** What the text becomes when the edits are applied as an editor would. */
  function applied(document: OpenDocument, edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(TextDocument.create(document.uri, '', document.version, document.text), [...edits]);
  }

  function editOf(action: CodeAction | undefined): TextDocumentEdit {
    const change = action?.edit?.documentChanges?.[0];
    assert.ok(change && 'edits' in change);
    return change;
  }

  async function withClient(work: (client: Client) => Promise<void>, capabilities?: object): Promise<void> {
    const client = await connect('in-band', capabilities ? { capabilities } : {});
    await work(client);
  }

  describe('code actions', () => {
    for (const [syntax, text, as] of [
      ['Markdown', QUEUE, {}],
      ['YAML', QUEUE_YAML, { uri: 'file:///site/queue.postmortem.yaml', languageId: 'yaml' }],
    ] as const) {
      it(`repair an event out of order in ${syntax} with the preferred fix`, () =>
        withClient(async (client) => {
          const document = await client.open(text, as);
          const diagnostic = await outOfOrder(document);
          const preferred = (await actionsAt(document, diagnostic)).filter(({ isPreferred }) => isPreferred);
          const [action] = preferred;
          assert.equal(preferred.filter(({ diagnostics }) => diagnostics?.[0]?.code === diagnostic.code).length, 1);
          assert.deepEqual(action?.diagnostics, [diagnostic]);
          const { textDocument, edits } = editOf(action);
          assert.deepEqual(textDocument, { uri: document.uri, version: 1 });
          const repaired = await client.open(applied(document, edits as TextEdit[]), {
            ...as,
            uri: document.uri.replace('queue', 'repaired'),
          });
          assert.ok(!(await repaired.diagnostics()).some(({ code }) => code === diagnostic.code));
        }));
    }

    it('are those that the client asks for, kinds being hierarchical', () =>
      withClient(async (client) => {
        const document = await client.open(QUEUE.replace('Workers stop', 'Workers \u00e2\u20ac\u00a2 stop'));
        const diagnostic = await outOfOrder(document);
        const kinds = async (only: string[]): Promise<readonly (string | undefined)[]> => [
          ...new Set((await actionsAt(document, diagnostic, only)).map(({ kind }) => kind)),
        ];
        assert.deepEqual(await kinds(['quickfix']), ['quickfix']);
        assert.ok((await kinds(['refactor'])).includes('refactor.rewrite.sortTimeline'));
        assert.deepEqual(await kinds(['refactor.rewrite.sortTimeline']), ['refactor.rewrite.sortTimeline']);
        for (const kind of ['source', 'source.fixAll', 'source.fixAll.postmortem']) {
          assert.deepEqual(await kinds([kind]), ['source.fixAll.postmortem']);
        }
      }));

    it('are only those of the findings for an editor that asks by itself', () =>
      withClient(async (client) => {
        const document = await client.open(QUEUE.replace('Workers stop', 'Workers \u00e2\u20ac\u00a2 stop'));
        const diagnostic = await outOfOrder(document);
        const kinds = async (triggerKind: CodeActionTriggerKind): Promise<unknown> => {
          const context = { diagnostics: [diagnostic], triggerKind };
          const actions: CodeAction[] = await document.request('textDocument/codeAction', {
            range: diagnostic.range,
            context,
          });
          return [...new Set(actions.map(({ kind }) => kind?.replace(/^refactor.*/, 'refactor')))];
        };
        assert.deepEqual(await kinds(CodeActionTriggerKind.Automatic), ['quickfix']);
        assert.deepEqual(await kinds(CodeActionTriggerKind.Invoked), [
          'quickfix',
          'source.fixAll.postmortem',
          'refactor',
        ]);
      }));

    it('of refactorings get their edits when one is chosen, and lose them when the document changes', async () => {
      const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
      const client = await connect('in-band', { capabilities: { textDocument: { codeAction } } });
      const document = await client.open(QUEUE);
      const only = ['refactor.rewrite.sortTimeline'];
      const [action] = await actionsAt(document, await outOfOrder(document), only);
      assert.ok(action !== undefined && action.edit === undefined);
      const resolved: CodeAction = await client.request('codeAction/resolve', action);
      const sorted = applied(document, resolved.edit?.changes?.[document.uri] ?? []);
      assert.deepEqual(sorted.split('\n').sort(), QUEUE.split('\n').sort());
      const repaired = await client.open(sorted, { uri: 'file:///site/sorted.postmortem.md' });
      assert.ok(!(await repaired.diagnostics()).some(({ code }) => code === 'timeline/out-of-order'));
      await document.edit('Workers stop', 'All workers stop');
      await assert.rejects(client.request('codeAction/resolve', action));
    });

    it('are plain changes for a client that knows no versioned edits', () =>
      withClient(async (client) => {
        const document = await client.open(QUEUE);
        const [action] = await actionsAt(document, await outOfOrder(document));
        assert.equal(action?.edit?.documentChanges, undefined);
        assert.ok((action?.edit?.changes?.[document.uri]?.length ?? 0) > 0);
      }, {}));

    it('are none away from findings and for other documents', () =>
      withClient(async (client) => {
        const document = await client.open(QUEUE);
        const diagnostic = { ...(await outOfOrder(document)), range: range(document, '# Checkout queue') };
        assert.deepEqual(await actionsAt(document, diagnostic, ['quickfix']), []);
        const other = await client.open('# Notes\n', { uri: 'file:///site/notes.md' });
        assert.deepEqual(await actionsAt(other, { ...diagnostic, range: range(other, 'Notes') }), []);
      }));
  });

  function range(document: OpenDocument, text: string): Diagnostic['range'] {
    const start = document.at(text);
    return { start, end: start };
  }
});

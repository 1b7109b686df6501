// Completion, outline, hover, folding and preview as they go over the wire.
import { strict as assert } from 'node:assert';
import type { CompletionItem, DocumentSymbol, FoldingRange, Hover, SymbolInformation } from 'vscode-languageserver';
import { withoutPlaceholders } from '../../server/src/lsp/completion';
import { closeClients, connect } from '../support/client';
import { QUEUE } from './queue';

/** What a client that holds a rendering is sent. */
interface Rendered {
  readonly rendering: number;
  readonly since?: number;
  readonly fragments?: readonly string[];
  readonly replaced?: readonly { readonly removed: number; readonly added: readonly string[] }[];
  readonly moved?: readonly unknown[];
}

describe('requests', () => {
  afterEach(closeClients);

  describe('completion', () => {
    const text = QUEUE.replace('status: draft', 'sta').replace('Queue drained\n', 'Queue drained\n- \n');

    it('offers a known key of the front matter, replacing what is typed', async () => {
      const client = await connect('in-band');
      const document = await client.open(text);
      const start = document.at('sta\n');
      const items = await document.request<CompletionItem[]>('textDocument/completion', {
        position: { line: start.line, character: 3 },
      });
      const status = items.find(({ label }) => label === 'status');
      assert.ok(status?.textEdit && 'range' in status.textEdit);
      assert.deepEqual(status.textEdit.range, { start, end: { line: start.line, character: 3 } });
    });

    it('offers the next event of a timeline, as a snippet only to clients that know snippets', async () => {
      for (const [capabilities, format] of [
        [{ textDocument: { completion: { completionItem: { snippetSupport: true } } } }, 2],
        [{}, undefined],
      ] as const) {
        const client = await connect('in-band', { capabilities });
        const document = await client.open(text);
        const line = document.at('Queue drained').line + 1;
        const items = await document.request<CompletionItem[]>('textDocument/completion', {
          position: { line, character: 2 },
        });
        const event = items.find(({ kind }) => kind === 23);
        assert.ok(event?.textEdit, 'an event is offered');
        assert.equal(event.insertTextFormat, format);
        if (format === undefined) assert.doesNotMatch(event.textEdit.newText, /\$[\d{]/);
      }
    });

    it('turns a snippet into plain text by its placeholders', () => {
      assert.equal(
        withoutPlaceholders(`- \${1:12:04} — [\${2|started,other|}] $3\${4}$0 5 \\$`),
        '- 12:04 — [started]  5 $',
      );
    });
  });

  describe('the outline', () => {
    it('is a tree whose selections lie within their symbols', async () => {
      const client = await connect('in-band');
      const document = await client.open(QUEUE);
      const check = (symbols: readonly DocumentSymbol[]): number =>
        symbols.reduce((count, { name, range, selectionRange, children }) => {
          assert.notEqual(name.trim(), '');
          assert.ok(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line);
          return count + 1 + check(children ?? []);
        }, 0);
      assert.ok(check(await document.request('textDocument/documentSymbol')) >= 6);
    });

    it('is a list for clients that know no trees, with the same symbols', async () => {
      const client = await connect('in-band', { capabilities: {} });
      const document = await client.open(QUEUE);
      const list = await document.request<SymbolInformation[]>('textDocument/documentSymbol');
      const event = list.find(({ name }) => name.includes('Queue drained'));
      assert.equal(event?.location.uri, document.uri);
      assert.ok(event?.containerName);
    });
  });

  describe('hover', () => {
    it('explains a time, and says nothing about a blank line', async () => {
      const client = await connect('in-band');
      const document = await client.open(QUEUE);
      const hover = await document.request<Hover>('textDocument/hover', { position: document.at('10:12') });
      assert.ok(typeof hover.contents === 'object' && 'kind' in hover.contents && hover.contents.kind === 'markdown');
      assert.deepEqual(hover.range?.start, document.at('10:12'));
      assert.equal(await document.request('textDocument/hover', { position: { line: 7, character: 0 } }), null);
    });
  });

  describe('folding', () => {
    it('keeps to the limit that the client sets', async () => {
      const client = await connect('in-band', { capabilities: { textDocument: { foldingRange: { rangeLimit: 1 } } } });
      const document = await client.open(QUEUE);
      const ranges = await document.request<FoldingRange[]>('textDocument/foldingRange');
      assert.equal(ranges.length, 1);
    });
  });

  describe('postmortem/render', () => {
    it('is tagged with the version, and null for what is no postmortem or not open', async () => {
      const client = await connect('in-band');
      const document = await client.open(QUEUE);
      await document.edit('Queue drained', 'Queue empty again');
      const rendering = await document.request<{ version: number; body: string }>('postmortem/render');
      assert.equal(rendering.version, 2);
      assert.match(rendering.body, /Queue empty again/);
      const other = await client.open('# Notes\n', { uri: 'file:///site/notes.md' });
      assert.equal(await other.request('postmortem/render'), null);
      const outright = { textDocument: { uri: other.uri }, outright: true };
      const shown = await client.request<{ body: string }>('postmortem/render', outright);
      assert.match(shown.body, /<h1[^>]*>Notes/);
      await other.close();
      assert.equal(await other.request('postmortem/render'), null);
      assert.equal(await client.request('postmortem/render', outright), null);
      assert.equal(await other.request('postmortem/status'), null);
    });

    it('tells a client that holds a rendering what changed since', async () => {
      const client = await connect('in-band');
      const document = await client.open(QUEUE);
      const ask = (since: number) =>
        client.request<Rendered>('postmortem/render', { textDocument: { uri: document.uri }, since });
      const first = await ask(0);
      assert.ok(first.fragments?.some((fragment) => fragment.includes('Queue drained')));
      await document.edit('Queue drained', 'Queue empty again');
      const second = await ask(first.rendering);
      assert.equal(second.fragments, undefined);
      assert.equal(second.since, first.rendering);
      const added = second.replaced?.flatMap((each) => each.added) ?? [];
      assert.ok(added.length > 0 && added.every((fragment) => fragment.includes('Queue empty again')));
      assert.ok((second.replaced ?? []).every(({ removed }) => removed === 1));
      const third = await ask(second.rendering);
      assert.deepEqual([third.replaced, third.moved], [[], []]);
    });

    it('tells all to a client that holds a rendering which is not known any more', async () => {
      const client = await connect('in-band');
      const document = await client.open(QUEUE);
      const ask = (since: number) =>
        client.request<Rendered>('postmortem/render', { textDocument: { uri: document.uri }, since });
      const { rendering } = await ask(0);
      assert.ok((await ask(rendering + 1000)).fragments);
      await document.close();
      await client.open(QUEUE);
      const again = await ask(rendering);
      assert.ok(again.fragments);
      assert.notEqual(again.rendering, rendering);
    });
  });
});

// Texts that are no pleasure to read: nothing breaks, nothing is logged, and the server goes on answering.
import { strict as assert } from 'node:assert';
import { closeClients, connect, TRANSPORTS } from '../support/client';
import { QUEUE, QUEUE_YAML } from './queue';

describe('inputs over the protocol', () => {
  afterEach(closeClients);

  const CURSOR = { position: { line: 0, character: 0 } };
  const WHOLE = {
    range: { start: { line: 0, character: 0 }, end: { line: 999999, character: 0 } },
    context: { diagnostics: [] },
  };

  const TEXTS: Readonly<Record<string, string>> = {
    'an empty text': '',
    'a byte order mark alone': '\uFEFF',
    'blanks and line breaks': ' \t\n\r\n\r\n\n',
    'unclosed front matter': '---\ntitle: Half a header\n\n## Timeline\n\n- 10:00 — one\n',
    'front matter alone': '---\ntitle: x\n---',
    'front matter that does not parse': '---\ntitle: [a, b\n: :\n---\n\n## Timeline\n\n- 10:00 — one\n',
    'a text cut in the middle of a table': '# Post\n\n## Timeline\n\n| Time | What |\n|---|',
    'half a surrogate pair': `${QUEUE}\uD83D`,
    'control characters': QUEUE.replace('Workers', '\u0001\u001b[31mWorkers'),
    'long lines': `# Postmortem\n\n## Timeline\n\n- 10:00 — ${'x '.repeat(50000)}\n`,
    'deep nesting': Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- 10:00 deeper`).join('\n'),
  };

  const YAML_TEXTS: Readonly<Record<string, string>> = {
    'an empty text': '',
    'YAML that does not parse': 'title: [a, b\ntimeline:\n  - at: "10:00\n   event: x\n: :\n',
    'several documents': `${QUEUE_YAML}---\n${QUEUE_YAML}`,
    'a list at the top': '- a\n- b\n',
    'a number at the top': '42\n',
    'an alias to itself': 'title: &a [*a]\ntimeline: *a\n',
    'tabs for indentation': 'timeline:\n\t- at: 10:00\n\t  event: x\n',
  };

  for (const transport of TRANSPORTS) {
    describe(`a server (${transport})`, () => {
      it('survives texts that are no pleasure to read', async () => {
        const client = await connect(transport);
        for (const [name, text] of Object.entries(TEXTS)) {
          for (const variant of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n'), text.replaceAll(' ', '\t')]) {
            await askEverything(client, variant, 'queue.postmortem.md', 'markdown', name);
            await askEverything(client, variant, 'queue.postmortem.txt', 'plaintext', name);
          }
        }
        for (const [name, text] of Object.entries(YAML_TEXTS)) {
          for (const variant of [text, `\uFEFF${text}`, text.replaceAll('\n', '\r\n')]) {
            await askEverything(client, variant, 'queue.postmortem.yaml', 'yaml', name);
          }
        }
      }).timeout(20000);

      it('says nothing about binary files and files of 10 MB, and answers about others meanwhile', async () => {
        const client = await connect(transport);
        const huge = await client.open(QUEUE.repeat(Math.ceil((10 * 1024 * 1024) / QUEUE.length)), {
          uri: 'file:///site/huge.postmortem.md',
        });
        const binary = await client.open(`${QUEUE}\0\u0001\u0002`, { uri: 'file:///site/image.postmortem.md' });
        const other = await client.open(QUEUE);
        assert.ok((await other.diagnostics()).length > 0);
        assert.deepEqual(await huge.diagnostics(), []);
        assert.deepEqual(await binary.diagnostics(), []);
        assert.deepEqual(client.log, []);
      }).timeout(20000);
    });
  }

  describe('line ends and a byte order mark', () => {
    it('change no finding but its place', async () => {
      const client = await connect('in-band');
      const codesOf = async (text: string, name: string): Promise<unknown> => {
        const document = await client.open(text, { uri: `file:///site/${name}.postmortem.md` });
        return (await document.diagnostics()).map(({ code, range }) => [code, range.start]);
      };
      const plain = await codesOf(QUEUE, 'lf');
      assert.deepEqual(await codesOf(QUEUE.replaceAll('\n', '\r\n'), 'crlf'), plain);
      assert.deepEqual(await codesOf(`\uFEFF${QUEUE}`, 'bom'), plain);
    });
  });

  async function askEverything(
    client: Awaited<ReturnType<typeof connect>>,
    text: string,
    file: string,
    languageId: string,
    name: string,
  ): Promise<void> {
    const document = await client.open(text, { uri: `file:///site/${file}`, languageId });
    await document.diagnostics();
    await document.request('textDocument/documentSymbol');
    await document.request('textDocument/foldingRange');
    await document.request('textDocument/hover', CURSOR);
    await document.request('textDocument/completion', CURSOR);
    await document.request('textDocument/codeAction', WHOLE);
    await document.request('postmortem/render');
    await document.close();
    assert.deepEqual(client.log, [], name);
  }
});

// `postmortem check`: which files, what is printed, and the exit code.
import { strict as assert } from 'node:assert';
import type { FindingRecord } from '../../server/src/export/findings';
import { schemaErrors } from '../support/schema';
import { INCIDENT, TIDY } from './incident';
import { type Folder, folderWith, type Given } from './terminal';

let folder: Folder;
describe('`postmortem check`', () => {
  before(async () => {
    folder = await folderWith({
      'mail.postmortem.md': INCIDENT,
      'tidy.postmortem.md': TIDY,
      'docs/postmortems/2032-01-09.md': INCIDENT,
      'docs/guide.md': '# Guide\n\n- 10:12 one\n- 10:05 two\n',
      'node_modules/pkg/mail.postmortem.md': INCIDENT,
      'README.md': '# Mail\n',
      'image.postmortem.md': Uint8Array.of(0x89, 0x50, 0, 1, 2, 3),
      'named [1].postmortem.md': INCIDENT,
    });
  });
  after(() => folder.remove());

  async function records(argv: readonly string[], given?: Given): Promise<readonly FindingRecord[]> {
    const { stdout } = await folder.run(['check', '--format', 'json', ...argv], given);
    const parsed: unknown = JSON.parse(stdout);
    assert.deepEqual(schemaErrors('check', parsed), []);
    return parsed as FindingRecord[];
  }

  describe('check --format json', () => {
    it('prints place, code, severity, message, related places and fixes with their edits', async () => {
      const found = (await records(['mail.postmortem.md'])).find(({ code }) => code === 'timeline/out-of-order');
      assert.ok(found);
      assert.equal(found.file, 'mail.postmortem.md');
      assert.equal(found.line, 7);
      assert.equal(found.severity, 'error');
      assert.ok(found.message.includes('08:10'));
      assert.equal(found.related[0]?.line, 6);
      const preferred = found.fixes.filter((fix) => fix.preferred);
      assert.equal(preferred.length, 1);
      assert.ok((preferred[0]?.edits.length ?? 0) > 0);
    });

    it('prints an empty array when there is nothing to say', async () => {
      assert.deepEqual(await records(['docs/*.md']), []);
    });

    it('prints one object on each line as ndjson', async () => {
      const { stdout } = await folder.run(['check', '--format', 'ndjson', 'mail.postmortem.md']);
      const lines = stdout.trimEnd().split('\n');
      assert.deepEqual(
        lines.map((line) => JSON.parse(line)),
        await records(['mail.postmortem.md']),
      );
    });

    it('counts columns in UTF-16 units from 1, a byte order mark and line ends aside', async () => {
      const lines = await folderWith({
        'lf.postmortem.md': INCIDENT,
        'crlf.postmortem.md': INCIDENT.replaceAll('\n', '\r\n'),
        'bom.postmortem.md': `\uFEFF${INCIDENT}`,
        'first.postmortem.txt': '\uFEFF[Your Name] wrote this\n',
      });
      const places = async (file: string): Promise<unknown> => {
        const { stdout } = await lines.run(['check', '--format', 'json', file]);
        return JSON.parse(stdout.replaceAll(file, 'a.md'));
      };
      const plain = await places('lf.postmortem.md');
      assert.deepEqual(await places('bom.postmortem.md'), plain);
      assert.equal(
        JSON.stringify(await places('crlf.postmortem.md')).replaceAll('\\r\\n', '\\n'),
        JSON.stringify(plain),
      );
      const { stdout } = await lines.run(['check', '--format', 'json', 'first.postmortem.txt']);
      const placeholder = JSON.parse(stdout).find(({ code }: FindingRecord) => code === 'text/placeholder');
      assert.deepEqual([placeholder.line, placeholder.column, placeholder.endColumn], [1, 1, 12]);
      await lines.remove();
    });
  });

  describe('check finds', () => {
    const files = async (argv: readonly string[]): Promise<unknown> => [
      ...new Set((await records(argv)).map(({ file }) => file)),
    ];

    it('postmortems in folders, and leaves other files and installed packages alone', async () => {
      assert.deepEqual(await files(['docs']), ['docs/postmortems/2032-01-09.md']);
      assert.deepEqual(await files(['.']), [
        'docs/postmortems/2032-01-09.md',
        'mail.postmortem.md',
        'named [1].postmortem.md',
      ]);
    });

    it('postmortems by globs', async () => {
      assert.deepEqual(await files(['**/2032-*.md', 'm*.md']), [
        'docs/postmortems/2032-01-09.md',
        'mail.postmortem.md',
      ]);
    });

    it('a file whose name looks like a glob', async () => {
      assert.deepEqual(await files(['named [1].postmortem.md']), ['named [1].postmortem.md']);
    });

    it('a file that is named outright, whatever it looks like', async () => {
      assert.deepEqual(await files(['docs/guide.md']), ['docs/guide.md']);
    });

    it('of named files only those that are recognised, where that is asked for', async () => {
      const named = ['docs/guide.md', 'README.md', 'image.postmortem.md', 'mail.postmortem.md'];
      assert.deepEqual(await files(['--if-recognised', ...named]), ['mail.postmortem.md']);
    });

    it('each file once, however often it is meant', async () => {
      const once = await records(['mail.postmortem.md']);
      assert.deepEqual(await records(['mail.postmortem.md', './mail.postmortem.md', 'm*.md']), once);
    });

    it('a document on standard input, under the name it is given', async () => {
      const found = await records(['-', '--stdin-filename', 'docs/new.md'], { stdin: INCIDENT });
      assert.ok(found.some(({ code, file }) => code === 'timeline/out-of-order' && file === 'docs/new.md'));
      const bytes = new TextEncoder().encode(`\uFEFF${INCIDENT}`);
      assert.deepEqual(await records(['-', '--stdin-filename', 'docs/new.md'], { stdin: bytes }), found);
    });
  });

  describe('the exit code of check', () => {
    const code = async (...argv: string[]): Promise<number> => (await folder.run(['check', ...argv])).code;

    it('is 0 without errors and 1 with one', async () => {
      assert.equal(await code('tidy.postmortem.md'), 0);
      assert.equal(await code('mail.postmortem.md'), 1);
    });

    it('follows --fail-on', async () => {
      assert.equal(await code('mail.postmortem.md', '--fail-on', 'never'), 0);
      const milder = await folderWith({ 'a.postmortem.md': TIDY.replace('Alert fires', '[Your Name] sees it') });
      assert.equal((await milder.run(['check', 'a.postmortem.md'])).code, 0);
      assert.equal((await milder.run(['check', 'a.postmortem.md', '--fail-on', 'warning'])).code, 1);
      await milder.remove();
    });

    const refused: readonly (readonly [what: string, argv: readonly string[], names: RegExp])[] = [
      ['a file that does not exist', ['check', 'gone.md'], /gone\.md/],
      ['a glob that matches nothing', ['check', '*.mdx'], /\*\.mdx/],
      ['a binary file', ['check', 'image.postmortem.md'], /image\.postmortem\.md.*binary/],
      ['no file at all', ['check'], /paths/],
      ['an unknown option', ['check', '--formt', 'json', '.'], /--formt/],
      ['an unknown format', ['check', '--format', 'xml', '.'], /xml.*pretty|pretty.*xml/],
      ['an unknown severity', ['check', '--fail-on', 'fatal', '.'], /fatal/],
      ['an unknown command', ['chek', '.'], /chek/],
      ['lsp without a transport', ['lsp'], /--stdio/],
    ];
    for (const [what, argv, names] of refused) {
      it(`is 2 for ${what}, told in one line that names it`, async () => {
        const { code, stdout, stderr } = await folder.run(argv);
        assert.equal(code, 2);
        assert.match(stderr, names);
        assert.match(stderr, /^postmortem: [^\n]+\n$/);
        assert.doesNotMatch(stderr, /invalid/);
        assert.ok(stdout === '' || what === 'a binary file');
      });
    }

    it('is 2 when one of several files cannot be read, and the others are checked', async () => {
      const { code, stdout } = await folder.run([
        'check',
        '--format',
        'json',
        'image.postmortem.md',
        'mail.postmortem.md',
      ]);
      assert.equal(code, 2);
      assert.ok(JSON.parse(stdout).length > 0);
    });

    it('is not moved by files in folders that are no texts', async () => {
      const { code, stderr } = await folder.run(['check', '--fail-on', 'never', '.']);
      assert.deepEqual([code, stderr], [0, '']);
    });

    it('is 2 for a file beyond the size a postmortem has, which is not read', async () => {
      const big = await folderWith({ 'big.postmortem.md': INCIDENT.repeat(50000) });
      const named = await big.run(['check', 'big.postmortem.md']);
      assert.equal(named.code, 2);
      assert.match(named.stderr, /^postmortem: big\.postmortem\.md: has [\d.]+ million characters[^\n]+\n$/);
      assert.equal((await big.run(['check', '.'])).code, 0);
      await big.remove();
    }).timeout(10000);
  });

  describe('check for people', () => {
    it('shows place, severity, code, message, the marked line, the related one, the fix, and a sum', async () => {
      const { stdout, stderr } = await folder.run(['check', 'mail.postmortem.md']);
      assert.equal(stderr, '');
      const lines = stdout.split('\n');
      const at = lines.findIndex((line) => /^mail\.postmortem\.md:7:\d+ error timeline\/out-of-order$/.test(line));
      assert.ok(at >= 0, stdout);
      assert.match(lines[at + 1] ?? '', /08:10/);
      assert.equal(lines[at + 2], '  7 │ - 2032-01-09 08:10 UTC — On-call restarts the relay');
      assert.match(lines[at + 3] ?? '', /^ {4}│ +\^+$/);
      assert.ok(stdout.includes('  6 │ - 2032-01-09 08:20 UTC — Alert fires'));
      assert.match(stdout, /\n {2}fix: \S/);
      assert.match(stdout, /1 error.* in 1 postmortem\n$/);
    });

    it('says so when nothing is found, and when there is no postmortem', async () => {
      const clean = await folderWith({ 'a.postmortem.md': '---\ntimezone: UTC\n---\n\nAll is well.\n' });
      assert.equal((await clean.run(['check', '.'])).stdout, 'No findings in 1 postmortem\n');
      await clean.remove();
      assert.match((await folder.run(['check', 'docs/*.md'])).stdout, /^No postmortem among 1 file\n$/);
    });

    it('is coloured on a terminal only, and not where colours are not wanted', async () => {
      const coloured = async (given: Given): Promise<boolean> =>
        (await folder.run(['check', 'mail.postmortem.md'], given)).stdout.includes('\u001b[');
      assert.equal(await coloured({}), false);
      assert.equal(await coloured({ isTTY: true }), true);
      assert.equal(await coloured({ isTTY: true, env: { NO_COLOR: '1' } }), false);
      assert.equal(await coloured({ env: { FORCE_COLOR: '1' } }), true);
    });
  });

  describe('help and version', () => {
    it('go to standard output with exit code 0', async () => {
      for (const argv of [['--help'], ['check', '--help'], ['inspect', '--help'], ['--version']]) {
        const { code, stdout, stderr } = await folder.run(argv);
        assert.deepEqual([code, stderr], [0, '']);
        assert.notEqual(stdout, '');
      }
    });
  });
});

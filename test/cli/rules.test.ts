// `postmortem rules`, `postmortem explain` and `--rule`: what is told about the rules, and which of them look.
import { strict as assert } from 'node:assert';
import { nearest } from '../../server/src/cli/nearest';
import { RULES } from '../../server/src/rules';
import { anchorOf, pageOf } from '../../server/src/rules/pages';
import { INCIDENT } from './incident';
import { type Folder, folderWith } from './terminal';

let folder: Folder;
describe('`postmortem rules` and `explain`', () => {
  before(async () => {
    folder = await folderWith({ 'mail.postmortem.md': INCIDENT.replace('Alert fires', '[Your Name] sees it') });
  });
  after(() => folder.remove());

  describe('rules', () => {
    it('lists every rule with its severity and summary', async () => {
      const { code, stdout, stderr } = await folder.run(['rules']);
      assert.deepEqual([code, stderr], [0, '']);
      const lines = stdout.trimEnd().split('\n');
      assert.equal(lines.length, RULES.length);
      for (const [at, rule] of RULES.entries()) {
        assert.match(lines[at] ?? '', new RegExp(`^${rule.code} +${rule.severity} +${rule.summary.slice(0, 10)}`));
      }
    });

    it('tells all there is as JSON', async () => {
      const { stdout } = await folder.run(['rules', '--format', 'json']);
      const guides: readonly Record<string, unknown>[] = JSON.parse(stdout);
      assert.deepEqual(
        guides.map(({ code }) => code),
        RULES.map(({ code }) => code),
      );
      const order = guides.find(({ code }) => code === 'timeline/out-of-order');
      assert.deepEqual(Object.keys(order ?? {}), ['code', 'severity', 'summary', 'why', 'example', 'fixes', 'page']);
      assert.deepEqual(order?.fixes, [
        { title: 'Change to 22:51', preferred: true, safe: false },
        { title: 'Move up: before 22:04 First sign-in errors', preferred: false, safe: false },
      ]);
    });
  });

  describe('explain', () => {
    for (const { code, summary, example } of RULES) {
      it(`tells why ${code} exists, with an example, its fixes and where to read on`, async () => {
        const { code: exit, stdout, stderr } = await folder.run(['explain', code]);
        assert.deepEqual([exit, stderr], [0, '']);
        const last = example.good.trimEnd().split('\n').at(-1) ?? '';
        for (const part of [code, summary, last, pageOf(code)]) assert.ok(stdout.includes(part), part);
      });
    }

    it('shows the fixes of the example', async () => {
      assert.match((await folder.run(['explain', 'timeline/out-of-order'])).stdout, /\n {2}- Change to 22:51\n/);
    });

    it('is 2 for a code that no rule has, and names the nearest ones', async () => {
      const told = async (code: string) => {
        const ran = await folder.run(['explain', code]);
        assert.deepEqual([ran.code, ran.stdout], [2, '']);
        assert.match(ran.stderr, /^postmortem: [^\n]+\n$/);
        return ran.stderr;
      };
      assert.match(await told('timeline/out-of-ordr'), /did you mean timeline\/out-of-order\?/);
      assert.match(await told('mismatch'), /date\/mismatch or duration\/mismatch|duration\/mismatch or date\/mismatch/);
      assert.match(await told('xyzzy'), /`postmortem rules` lists them/);
    });
  });

  describe('--rule', () => {
    const codes = async (...argv: string[]): Promise<readonly string[]> => {
      const { stdout } = await folder.run(['check', '--format', 'json', ...argv, '.']);
      return JSON.parse(stdout).map(({ code }: { readonly code: string }) => code);
    };

    it('leaves the findings of the named rules only', async () => {
      assert.deepEqual((await codes()).toSorted(), ['text/placeholder', 'timeline/out-of-order']);
      assert.deepEqual(await codes('--rule', 'text/placeholder'), ['text/placeholder']);
      assert.equal((await codes('--rule', 'text/placeholder', '--rule', 'timeline/out-of-order')).length, 2);
      assert.equal((await folder.run(['check', '--rule', 'text/placeholder', '.'])).code, 0);
    });

    it('is 2 for a code that no rule has', async () => {
      const { code, stderr } = await folder.run(['check', '--rule', 'text/placeholders', '.']);
      assert.equal(code, 2);
      assert.match(stderr, /text\/placeholders; did you mean text\/placeholder\?\n$/);
    });
  });

  describe('the nearest words', () => {
    it('are those with the fewest slips, and none where nothing is near', () => {
      const known = ['time/malformed', 'time/impossible', 'text/blame'];
      assert.deepEqual(nearest('time/imposible', known), ['time/impossible']);
      assert.deepEqual(nearest('style/blame', known), ['text/blame']);
      assert.deepEqual(nearest('', known), []);
      assert.deepEqual(nearest('zzzzzzzzz', known), []);
    });
  });

  describe('the sections of the page', () => {
    it('have anchors of their own, as GitHub names headings', () => {
      assert.equal(anchorOf('timeline/out-of-order'), 'timelineout-of-order');
      assert.equal(new Set(RULES.map(({ code }) => anchorOf(code))).size, RULES.length);
    });
  });
});

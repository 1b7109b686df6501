// What is generated from the rules is as the rules are now.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { RULES } from '../../server/src/rules';
import { anchorOf, pageOf, RULES_PAGE } from '../../server/src/rules/pages';

describe('docs/rules.md and the settings of rules in package.json', () => {
  it('are as `npm run docs` makes them', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['docs.mjs', '--check'], { encoding: 'utf8' });
    assert.deepEqual([status, stdout, stderr], [0, '', '']);
  }).timeout(20_000);

  it('have a section for each rule, where the links of the findings lead', () => {
    const page = readFileSync('docs/rules.md', 'utf8');
    const headings = [...page.matchAll(/^## (\S+\/\S+)$/gm)].map(([, heading = '']) => heading);
    assert.deepEqual(
      headings,
      RULES.map(({ code }) => code),
    );
    assert.ok(RULES_PAGE.endsWith('/docs/rules.md'));
    for (const { code } of RULES) {
      assert.equal(pageOf(code), `${RULES_PAGE}#${anchorOf(code)}`);
      assert.ok(page.includes(`](#${anchorOf(code)})`), code);
    }
  });
});

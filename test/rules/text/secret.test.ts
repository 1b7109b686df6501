// Tokens and keys of known forms, and what only looks like one. They are put together here, so that none stands in this file.
import { strict as assert } from 'node:assert';
import { readText } from '../../support/read';
import { checkFix, checkRule } from '../../support/rules';

const CODE = 'text/secret';
const LETTERS = 'q7ZkP3vD5tWm2XlHbR9sYc4JfN8gUe6AoVi1TwKzQpLdMrBxHyCjFnGsEuaOIk05q7ZkP3vD5tWm2XlHbR9sYc4JfN8gUe6AoVi';
const some = (count: number): string => LETTERS.slice(0, count);

const SECRETS: Readonly<Record<string, string>> = {
  'an AWS access key': `AKIA${'Q7ZK3VD5TW2MXLHB'}`,
  'a GitHub token': `ghp_${some(36)}`,
  'a GitLab token': `glpat-${some(20)}`,
  'a Slack token': `xoxb-310298475610-${some(24)}`,
  'the address of a Slack webhook': `hooks.slack.com/services/T0AB12CD3/B0EF45GH6/${some(24)}`,
  'a Stripe key': `sk_live_${some(24)}`,
  'an npm token': `npm_${some(36)}`,
  'a PyPI token': `pypi-AgEIcHlwaS5vcmc${some(60)}`,
  'a SendGrid key': `SG.${some(22)}.${some(43)}`,
  'a Shopify token': `shpat_${'0f3e9b7c5d1a8264'.repeat(2)}`,
  'a DigitalOcean token': `dop_v1_${'0f3e9b7c5d1a8264'.repeat(4)}`,
};

const HARMLESS = [
  'AKIAIOSFODNN7EXAMPLE',
  `AKIA${'X'.repeat(16)}`,
  `ghp_${'x'.repeat(36)}`,
  `ghp_${some(20)}`,
  'the prefix ghp_ of its tokens',
  'sk_live_… is rotated',
  `sk_test_${some(24)}`,
  'commit 3f786850e387550fdab836ed7e6dc881de23001b',
  'the request 123e4567-e89b-12d3-a456-426614174000',
  'xoxb-2-long-names-of-channels',
  'the line -----BEGIN RSA PRIVATE KEY----- was missing',
];

describe('text/secret', () => {
  for (const [what, token] of Object.entries(SECRETS)) {
    it(`knows ${what}`, () => {
      for (const text of [`It used ${token} by mistake.`, `It used \`${token}\`, they say.`]) {
        const [finding, ...others] = secretsIn(`# Postmortem: leak\n## Root cause\n${text}\n`);
        assert.equal(finding?.message, `This looks like ${what}: take it out, and revoke it if it was real`);
        assert.deepEqual(others, []);
      }
    });
  }

  for (const text of HARMLESS) {
    it(`says nothing of: ${text}`, () => checkRule(CODE, `# Postmortem: leak\n## Root cause\n${text}\n`));
  }

  it('knows a private key by what follows its first line', () => {
    const key = (body: string): string =>
      `# Postmortem: leak\n## Root cause\n-----BEGIN RSA PRIVATE KEY-----\n${body}\n-----END RSA PRIVATE KEY-----\n`;
    assert.equal(secretsIn(key(some(64))).length, 1);
    assert.equal(secretsIn(key('and so on')).length, 0);
  });

  it('looks into links and quotations, and into YAML', () => {
    const token = `glpat-${some(20)}`;
    assert.equal(secretsIn(`# Postmortem: leak\n> see [it](https://example.org/?token=${token})\n`).length, 1);
    assert.equal(secretsIn(`title: Leak\nsummary: It used ${token}\n`, 'a.postmortem.yaml').length, 1);
  });

  it('takes it out', () => {
    const text = (token: string): string => `# Postmortem: leak\n## Root cause\nIt used ${token} by mistake.\n`;
    checkFix(CODE, text(`ghp_${some(36)}`), text('(removed)'));
  });
});

function secretsIn(text: string, name = 'a.postmortem.md') {
  return readText(text, name).findings.filter(({ code }) => code === CODE);
}

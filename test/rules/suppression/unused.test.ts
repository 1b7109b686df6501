// suppression/unused: comments that switch off what is not found.
import { strict as assert } from 'node:assert';
import { unused } from '../../../server/src/rules/suppression/unused';
import { readText } from '../../support/read';
import { checkFix, checkRule } from '../../support/rules';

const CODE = 'suppression/unused';

describe(CODE, () => {
  it('finds its own example, and mends it', () => {
    checkRule(CODE, unused.example.bad);
    checkRule(CODE, unused.example.good);
    checkFix(CODE, unused.example.bad, unused.example.good);
  });

  it('finds one code among several, and takes it out with its comma', () => {
    const text = `
      # Postmortem
      It was human error. <!-- postmortem-disable-line text/blame, text/mojibake -->
                                                                   ^^^^^^^^^^^^^ suppression/unused: Nothing is found by text/mojibake here: remove it
      `;
    checkRule(CODE, text);
    checkFix(CODE, text, '# Postmortem\nIt was human error. <!-- postmortem-disable-line text/blame -->\n');
  });

  it('removes the line of a comment that stands alone', () => {
    checkFix(
      CODE,
      '# Postmortem\n\n<!-- postmortem-disable text/blame, text/mojibake -->\n\nAll well.\n',
      '# Postmortem\n\n\nAll well.\n',
    );
    checkFix(
      CODE,
      '//- a.postmortem.yaml\n# postmortem-disable text/blame\ntitle: All well\n',
      '//- a.postmortem.yaml\ntitle: All well\n',
    );
  });

  it('finds an enable with nothing to end', () => {
    checkRule(
      CODE,
      `
      # Postmortem
      <!-- postmortem-enable text/blame -->
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression/unused: Nothing above switches text/blame off: remove the comment
      It was human error.
      `,
    );
  });

  it('is silent about rules that settings switch off: elsewhere they may find something', () => {
    const { findings } = readText(unused.example.bad.replace(/^ +\^.*\n/m, ''), undefined, {
      rules: { 'text/*': 'off' },
    });
    assert.deepEqual(findings, []);
  });

  it('is marked as unnecessary', () => {
    const { findings } = readText(unused.example.bad.replace(/^ +\^.*\n/m, ''));
    assert.deepEqual(
      findings.map(({ tag }) => tag),
      ['unnecessary'],
    );
  });
});

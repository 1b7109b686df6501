// suppression/unknown: comments that switch findings off and name no rule.
import { strict as assert } from 'node:assert';
import { unknown } from '../../../server/src/rules/suppression/unknown';
import { checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'suppression/unknown';

describe(CODE, () => {
  it('mends its own example', () => {
    checkRule(CODE, unknown.example.good);
    checkFix(CODE, unknown.example.bad, unknown.example.good);
  });

  it('names the code that was meant, of a name without its group too', () => {
    checkRule(
      CODE,
      `
      # Postmortem
      It was human error. <!-- postmortem-disable-line blame, time -->
                                                       ^^^^^ suppression/unknown: No rule is called blame: write text/blame
                                                              ^^^^ suppression/unknown: No rule is called time: write time/*
      `,
    );
  });

  it('offers to remove what is near to nothing', () => {
    const text = '# Postmortem\n\nIt was human error. <!-- postmortem-disable-line xyzzy/plugh text/blame -->\n';
    assert.deepEqual(fixTitles(CODE, text), ['* Remove xyzzy/plugh']);
    checkFix(CODE, text, '# Postmortem\n\nIt was human error. <!-- postmortem-disable-line text/blame -->\n');
  });

  it('finds words that say nothing', () => {
    checkRule(
      CODE,
      `
      # Postmortem
      It was human error. <!-- postmortem-disable-lines text/blame -->
                                          ^^^^^^^^^^^^^ suppression/unknown: postmortem-disable-lines says nothing: write postmortem-disable-line
      `,
    );
  });

  it('reads YAML comments, and takes a reason for none', () => {
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Queue stalled # postmortem-disable-line time/zone-mising -- not ours
                                                     ^^^^^^^^^^^^^^^^ suppression/unknown: No rule is called time/zone-mising: write time/zone-missing
      `,
    );
  });

  it('is silent about code, quoted values and blocks of text', () => {
    checkRule(
      CODE,
      '# Postmortem\n\n```\n<!-- postmortem-disable-line x/y -->\n```\n\nWrite `<!-- postmortem-disable-line x/y -->`.\n',
    );
    checkRule(
      CODE,
      '//- a.postmortem.yaml\ntitle: "a # postmortem-disable x/y"\nsummary: |\n  # postmortem-disable-line x/y\n  text\n',
    );
  });
});

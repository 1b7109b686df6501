// config/bad: settings in the document itself that say nothing.
import { strict as assert } from 'node:assert';
import { bad } from '../../../server/src/rules/config/bad';
import { readText } from '../../support/read';
import { checkFix, checkRule } from '../../support/rules';

const CODE = 'config/bad';

describe(CODE, () => {
  it('finds its own example, and mends it', () => {
    checkRule(CODE, bad.example.bad);
    checkRule(CODE, bad.example.good);
    checkFix(CODE, bad.example.bad, bad.example.good);
  });

  it('names the key or the value, and what to write', () => {
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Queue stalled
      postmortem-rules:
        time/zone-mising: off
        ^^^^^^^^^^^^^^^^ config/bad: No rule or group is called time/zone-mising; time/zone-missing is one
        text/*: loud
                ^^^^ config/bad: loud is no severity: write error, warning, information, hint or off
        action/*:
        ^^^^^^^^ config/bad: action/* has no severity: write error, warning, information, hint or off
      `,
    );
    checkRule(
      CODE,
      `
      ---
      postmortem-rules: off
                        ^^^ config/bad: postmortem-rules takes rules with their severities: write …
      ---
      # Postmortem
      `,
    );
  });
});

describe('postmortem-rules', () => {
  const text = '\n# Postmortem\n\nIt was human error.\n';

  it('settles severities in the document, over the settings', () => {
    const severities = (front: string): readonly string[] =>
      readText(`---\n${front}\n---\n${text}`, undefined, { rules: { 'text/blame': 'error' } }).findings.map(
        ({ code, severity }) => `${code} ${severity}`,
      );
    assert.deepEqual(severities('id: INC-1'), ['text/blame error']);
    assert.deepEqual(severities('postmortem-rules:\n  text/blame: hint'), ['text/blame hint']);
    assert.deepEqual(severities('postmortem-rules: {text/*: off}'), []);
  });

  it('is no section, no prose and no unknown field', () => {
    const { postmortem, findings } = readText(
      'title: Down\npostmortem-rules:\n  text/*: "off"\nsummary: human error\n',
      'a.yaml',
    );
    assert.deepEqual(
      postmortem.sections.map(({ title }) => title.text),
      ['summary'],
    );
    assert.deepEqual(
      findings.filter(({ code }) => /^(text|meta|section)\//.test(code)),
      [],
    );
  });
});

// Comments that switch findings off: for a line, for the next, for a block, for a document; in Markdown and in YAML.
import { strict as assert } from 'node:assert';
import { codeActions } from '../../server/src/features/codeActions';
import { applyEdits } from '../../server/src/text/edits';
import { readText } from '../support/read';

/** The lines, from 1, with a finding of the rule. */
function linesWith(code: string, text: string, name?: string): readonly number[] {
  const { findings, lines } = readText(text, name);
  const remarks = findings.filter((finding) => finding.code.startsWith('suppression/'));
  assert.deepEqual(
    remarks.map(({ message }) => message),
    [],
  );
  return findings.filter((finding) => finding.code === code).map(({ span }) => lines.lineAt(span.start) + 1);
}

const BLAME = 'It was human error.';

describe('comments that switch findings off', () => {
  it('for their line', () => {
    const text = `# Postmortem\n\n${BLAME} <!-- postmortem-disable-line -->\n\n${BLAME}\n`;
    assert.deepEqual(linesWith('text/blame', text), [5]);
    assert.deepEqual(linesWith('text/blame', text.replace('-line ', '-line text/* -- a quote ')), [5]);
  });

  it('for the next line', () => {
    const text = `# Postmortem\n\n<!-- postmortem-disable-next-line text/blame -->\n${BLAME}\n\n${BLAME}\n`;
    assert.deepEqual(linesWith('text/blame', text), [6]);
  });

  it('from disable to enable, and to the end', () => {
    const block = `# Postmortem\n\n${BLAME}\n\n<!-- postmortem-disable text/blame -->\n\n${BLAME}\n`;
    assert.deepEqual(linesWith('text/blame', block), [3]);
    const ended = `${block}\n<!-- postmortem-enable text/blame -->\n\n${BLAME}\n`;
    assert.deepEqual(linesWith('text/blame', ended), [3, 11]);
    assert.deepEqual(linesWith('text/blame', ended.replaceAll('able text/blame', 'able')), [3, 11]);
  });

  it('for the whole document where they stand first, metadata included', () => {
    const text = '---\ntimezone: Nowhere/City\n---\n<!-- postmortem-disable meta/bad-value -->\n\n# Postmortem\n';
    assert.deepEqual(linesWith('meta/bad-value', text), []);
    assert.deepEqual(
      linesWith(
        'meta/bad-value',
        text.replace('Nowhere/City', 'Nowhere/City # postmortem-disable-line meta/bad-value').replace(/<!.*\n/, ''),
      ),
      [],
    );
    assert.deepEqual(
      linesWith('meta/bad-value', '# postmortem-disable meta/*\ntimezone: Nowhere/City\n', 'a.yaml'),
      [],
    );
  });

  it('in table cells, and are no part of what stands there', () => {
    const text = [
      '# Postmortem',
      '',
      '## Timeline <!-- postmortem-disable-line -->',
      '',
      '| Time | Event |',
      '|---|---|',
      '| 2031-04-08 10:12 UTC | One |',
      '| 2031-04-08 10:05 UTC <!-- postmortem-disable-line timeline/out-of-order --> | Two |',
      '',
    ].join('\n');
    const { postmortem, findings } = readText(text);
    const [timeline] = postmortem.timelines;
    assert.deepEqual(
      timeline?.events.map((event) => event.text.text),
      ['One', 'Two'],
    );
    assert.equal(postmortem.sections[0]?.canonical, 'timeline');
    assert.deepEqual(
      findings.map(({ code, message }) => `${code} ${message}`),
      ['suppression/unused Nothing is found on this line: remove the comment'],
    );
  });

  it('do not keep a duration or an event from being read', () => {
    const text =
      '# Postmortem\n\nDuration: 4h <!-- postmortem-disable-line duration/mismatch -->\n\n- 2031-04-08 10:05 UTC Down <!-- postmortem-disable-line text/* -->\n';
    const { postmortem } = readText(text);
    assert.equal(postmortem.fields[0]?.value.text, '4h');
  });
});

/** The text after the quick fix that switches the first finding of the rule off. */
function disabled(code: string, text: string, name?: string): string | undefined {
  const reading = readText(text, name);
  const finding = reading.findings.find((one) => one.code === code);
  assert.ok(finding, `${code} is found`);
  const action = codeActions(reading, finding.span).find(
    (one) => one.finding === finding && one.title === `Disable ${code} for this line`,
  );
  const after = action && applyEdits(text, action.edits);
  if (after !== undefined) {
    const left = readText(after, name).findings;
    const before = reading.findings.filter((one) => one.code === code).length;
    assert.equal(left.filter((one) => one.code === code).length, before - 1, after);
    assert.deepEqual(
      left.filter((one) => one.code.startsWith('suppression/')),
      [],
    );
  }
  return after;
}

describe('“Disable … for this line”', () => {
  it('writes at the end of a line, before its blanks', () => {
    assert.equal(
      disabled('text/blame', `# Postmortem\n\n${BLAME}  \nMore.\n`),
      `# Postmortem\n\n${BLAME} <!-- postmortem-disable-line text/blame -->  \nMore.\n`,
    );
  });

  it('writes into the cell of a table', () => {
    const head = '# Postmortem\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 2031-04-08 10:12 UTC | One |\n';
    assert.equal(
      disabled('timeline/out-of-order', `${head}| 2031-04-08 10:05 UTC | Two |\n`),
      `${head}| 2031-04-08 10:05 UTC <!-- postmortem-disable-line timeline/out-of-order --> | Two |\n`,
    );
  });

  it('adds to a comment that is there, before its reason', () => {
    assert.equal(
      disabled(
        'text/mojibake',
        `# Postmortem\n\n${BLAME} Itâ€™s. <!-- postmortem-disable-line text/blame -- said so -->\n`,
      ),
      `# Postmortem\n\n${BLAME} Itâ€™s. <!-- postmortem-disable-line text/blame text/mojibake -- said so -->\n`,
    );
  });

  it('writes YAML comments in YAML and in front matter', () => {
    assert.equal(
      disabled('meta/bad-value', 'timezone: Nowhere/City\r\ntitle: Down\r\n', 'a.yaml'),
      'timezone: Nowhere/City # postmortem-disable-line meta/bad-value\r\ntitle: Down\r\n',
    );
    assert.equal(
      disabled('meta/bad-value', '---\ntimezone: Nowhere/City\n---\n# Postmortem\n'),
      '---\ntimezone: Nowhere/City # postmortem-disable-line meta/bad-value\n---\n# Postmortem\n',
    );
  });

  it('writes as Markdown has it in the lines of a YAML text', () => {
    for (const [before, after] of [
      [
        `summary: |\n  ${BLAME}\n  More.\n`,
        `summary: |\n  ${BLAME} <!-- postmortem-disable-line text/blame -->\n  More.\n`,
      ],
      [`summary: ${BLAME}\n  More.\n`, `summary: ${BLAME} <!-- postmortem-disable-line text/blame -->\n  More.\n`],
      [`summary: "${BLAME}\n  More."\n`, `summary: "${BLAME} <!-- postmortem-disable-line text/blame -->\n  More."\n`],
      [`summary: ${BLAME}\n`, `summary: ${BLAME} # postmortem-disable-line text/blame\n`],
    ] as const) {
      assert.equal(disabled('text/blame', before, 'a.yaml'), after);
    }
  });
});

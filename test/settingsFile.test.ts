// A settings file: what it says of documents below its folder, and what is wrong in one, with the place and what to write.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { settingsBelow } from '../server/src/config/layers';
import { DEFAULT_SETTINGS, type Settings } from '../server/src/config/settings';
import { createService } from '../server/src/service';
import { readSettingsFile } from '../server/src/settingsFile';
import { checkFindings, parseFixture } from './support/fixture';

const GOOD = `# How our postmortems are checked.
timeZone: Europe/Berlin
files: ["reports/**/*.md", 'notes.md']
excludedFiles:
  - reports/old/**
rules:
  text/blame: warning
  "action/*": off
overrides:
  - files: [archive/**]
    rules: {timeline/*: off}
    timeZone: "+02:00"
`;

/** Fails unless exactly what is marked is found in the settings file, and the schema refuses it as well. */
function checkBad(source: string): void {
  const fixture = parseFixture(source);
  checkFindings(fixture, readSettingsFile(fixture.text).findings);
}

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('docs/schemas/postmortemrc.schema.json', 'utf8')),
);

describe('a settings file', () => {
  it('says what the settings of the editor can say', () => {
    const { settings, findings } = readSettingsFile(GOOD);
    assert.deepEqual(findings, []);
    assert.deepEqual(settings, {
      timeZone: 'Europe/Berlin',
      files: ['reports/**/*.md', 'notes.md'],
      excludedFiles: ['reports/old/**'],
      rules: { 'text/blame': 'warning', 'action/*': 'off' },
      overrides: [{ files: ['archive/**'], rules: { 'timeline/*': 'off' }, timeZone: '+02:00' }],
    });
  });

  it('may be empty, or hold comments only', () => {
    for (const text of ['', '# nothing yet\n', 'rules:\n', '\ufeff']) {
      assert.deepEqual(readSettingsFile(text).findings, [], text);
    }
  });

  it('names a key that is none, and the one that was meant', () => {
    checkBad(`
      rule:
      ^^^^ config/bad: No setting is called rule: write rules
        text/blame: off
      colour: red
      ^^^^^^ config/bad: No setting is called colour: the settings are files, excludedFiles, timeZone, rules, overrides
      `);
  });

  it('names a value that is none, and what to write', () => {
    checkBad(`
      files: incidents
             ^^^^^^^^^ config/bad: files takes a list of globs: write ["incidents/**/*.md"]
      timeZone: Mars/Olympus
                ^^^^^^^^^^^^ config/bad: Mars/Olympus is no time zone: write an identifier like Europe/Berlin, an offset like "+02:00", or UTC
      rules:
        text/blam: off
        ^^^^^^^^^ config/bad: No rule or group is called text/blam; text/blame is one
        text/blame: loud
                    ^^^^ config/bad: loud is no severity: write error, warning, information, hint or off
      overrides:
        - rules: {}
          ^^^^^^^^^ config/bad: An override needs \`files\`: a list of globs
      `);
    checkBad(`
      - files
      ^^^^^^^ config/bad: Settings are keys with values: write one of files, excludedFiles, timeZone, rules, overrides
      `);
  });

  it('that is no YAML is reported where it cannot be read', () => {
    const { findings } = readSettingsFile('rules: {text/blame: off\n');
    assert.ok(findings.length > 0);
    assert.ok(findings.every(({ code }) => code === 'config/bad'));
  });

  it('keeps to the published schema where nothing is wrong, and not where something is', () => {
    assert.equal(validate(parse(GOOD)), true, JSON.stringify(validate.errors));
    for (const bad of ['rule: {}', 'files: incidents', 'rules: {text/blame: loud}', 'overrides: [{rules: {}}]']) {
      assert.equal(validate(parse(bad)), false, bad);
      assert.ok(readSettingsFile(bad).findings.length > 0, bad);
    }
  });
});

describe('settings below an editor’s', () => {
  const said: Settings = {
    ...DEFAULT_SETTINGS,
    timeZone: 'UTC',
    rules: { 'text/blame': 'error' },
    overrides: [{ files: ['**/*'], rules: { 'action/no-owner': 'error' }, timeZone: 'Asia/Tokyo' }],
  };
  const TEXT = 'It was human error.\n\n## Action items\n\n- [ ] Alert on the age of the queue\n';
  const found = (path: string): readonly string[] => {
    const settings = settingsBelow(said, readSettingsFile(GOOD).settings, '/home/me/site (1)');
    const document = {
      uri: `file:///home/me/site%20(1)/${path}`,
      path,
      languageId: 'markdown',
      version: 1,
      text: TEXT,
    };
    const reading = createService(settings, 'once').read(document);
    if (reading === undefined) return ['none'];
    return reading.findings.map(({ code, severity }) => `${code} ${severity}`);
  };

  it('win, for the files below their folder', () => {
    assert.deepEqual(found('a.postmortem.md'), ['text/blame warning']);
  });

  it('have globs that are relative to that folder', () => {
    assert.deepEqual(found('reports/a.md'), ['text/blame warning']);
    assert.deepEqual(found('notes.md'), ['text/blame warning']);
    assert.deepEqual(found('reports/old/a.postmortem.md'), ['none']);
    assert.deepEqual(found('elsewhere/a.md'), ['none']);
  });

  it('settle the zone', () => {
    assert.equal(settingsBelow(said, { timeZone: 'UTC' }, '/a').overrides[0]?.timeZone, undefined);
    assert.equal(settingsBelow(said, {}, '/a').overrides[0]?.timeZone, 'Asia/Tokyo');
  });
});

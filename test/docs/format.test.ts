// docs/format.md tells the truth: its examples are clean, its names are understood, its times can be read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import { fieldName } from '../../server/src/model/field-names';
import { FIELDS } from '../../server/src/model/fields';
import { KINDS } from '../../server/src/model/kinds';
import { sectionName } from '../../server/src/model/section-names';
import { SECTIONS } from '../../server/src/model/sections';
import { createService } from '../../server/src/service';
import { findDurations } from '../../server/src/time/duration';
import { readTimestamp } from '../../server/src/time/read';

const page = readFileSync('docs/format.md', 'utf8');

describe('docs/format.md', () => {
  const examples = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const extensions: Readonly<Record<string, string>> = { markdown: 'md', yaml: 'yaml', text: 'txt' };

  for (const [, language = '', text = ''] of examples) {
    it(`has an example in ${language} in which nothing is found and the incident took 75 minutes`, () => {
      const languageId = language === 'text' ? 'plaintext' : language;
      const uri = `file:///search.postmortem.${extensions[language]}`;
      const reading = createService(DEFAULT_SETTINGS, 'once').read({ uri, languageId, version: 1, text });
      assert.deepEqual(
        reading?.findings.map(({ code, message }) => `${code}: ${message}`),
        [],
      );
      assert.deepEqual(
        reading?.facts.claims.map(({ agrees, said }) => [agrees, said.ms / 60_000]),
        [[true, 75]],
      );
    });
  }

  it('has an example for each way to write', () => {
    assert.deepEqual(
      examples.map(([, language]) => language),
      ['markdown', 'yaml', 'text'],
    );
  });

  it('lists the fields with names that are understood', () => {
    const rows = table('Fields');
    assert.deepEqual(
      rows.map(([field = '']) => code(field)[0]),
      FIELDS,
    );
    for (const [field = '', , names = ''] of rows) {
      for (const name of names.split(', ')) assert.equal(fieldName(name), code(field)[0], name);
    }
  });

  it('lists the sections with names that are understood', () => {
    const rows = table('Sections');
    assert.deepEqual(
      rows.map(([title = '']) => sectionName(title)),
      SECTIONS,
    );
    for (const [title = '', names = ''] of rows) {
      for (const name of names.split(', ')) assert.equal(sectionName(name), sectionName(title), name);
    }
  });

  it('lists the kinds of events', () => {
    assert.deepEqual(
      table('Kinds of events').map(([kind = '']) => code(kind)[0]),
      KINDS,
    );
  });

  it('lists shapes of times that can be read whole', () => {
    for (const written of table('How times may be written').flatMap(([shapes = '']) => code(shapes))) {
      const from = written.startsWith('from ') ? 'from '.length : 0;
      const stamp = readTimestamp(written, from);
      assert.equal(stamp?.text, written.slice(from));
    }
  });

  it('lists shapes of durations that can be read whole', () => {
    const paragraph = /It may be written as ([\s\S]*?)\n\n/.exec(page)?.[1] ?? '';
    for (const written of code(paragraph)) {
      const [duration] = findDurations(written);
      assert.ok(duration && written.endsWith(duration.text) && duration.ms > 0, written);
    }
  });
});

/** The cells of the table below the heading, without its header rows. */
function table(heading: string): readonly (readonly string[])[] {
  const section = page.split(new RegExp(`^#+ ${heading}$`, 'm'))[1]?.split(/^#/m)[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function code(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, inside = '']) => inside);
}

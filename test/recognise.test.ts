// Which documents are postmortems, and which never wake the extension.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../server/src/config/settings';
import { type RecogniseSettings, recognise, recogniser } from '../server/src/recognise';
import { showsTheSame } from '../server/src/recognition/edited';
import { markdownSigns } from '../server/src/recognition/markdown';
import { History } from '../server/src/text/history';
import { languageOf } from './support/fixture';
import { runs } from './support/runs';

const check = (path: string, text: string, settings: Partial<RecogniseSettings> = {}) =>
  recognise({ path, languageId: languageOf(path), text }, { ...DEFAULT_SETTINGS, ...settings });

const TIMELINE_AND_OTHERS = `# Queue backlog

## Summary
Orders waited in the queue during the outage.
## Root cause
A consumer stopped.
## Timeline
- 10:02 consumers stop
## Action items
`;

describe('a document is a postmortem', () => {
  it('by its name, whatever is in it', () => {
    for (const name of ['a.postmortem.md', 'b.postmortem.markdown', 'c.postmortem.yaml', 'd.postmortem.yml']) {
      assert.equal(check(`any/${name}`, ''), 'name', name);
    }
    for (const name of ['e.postmortem.txt', 'postmortem.md', 'Postmortem.md', 'postmortem.yaml', 'postmortem.txt']) {
      assert.equal(check(name, ''), 'name', name);
    }
  });

  it('by a glob of the user, whatever is in it', () => {
    const settings = { files: [...DEFAULT_SETTINGS.files, 'docs/reports/**', '**/*.pm'] };
    assert.equal(check('docs/reports/disk.md', 'Hello', settings), 'setting');
    assert.equal(check('deep/disk.pm', '', settings), 'setting');
    assert.equal(check('docs/other/disk.md', 'Hello', settings), null);
  });

  it('by the front matter or the key that says so', () => {
    assert.equal(check('notes/disk.md', '---\ntitle: Disk\ntype: postmortem\n---\n'), 'front matter');
    assert.equal(check('notes/disk.md', '\uFEFF---\r\ntype: "Post-Mortem" # ours\r\n---\r\n'), 'front matter');
    assert.equal(check('notes/disk.yaml', 'title: Disk\ntype: postmortem\n'), 'front matter');
    assert.equal(check('notes/disk.md', '---\ntype: post\n---\n'), null);
  });

  const titles = [
    '# Postmortem: disk full on the mail relay',
    '# Post-mortem of the DNS change, 3 May 2026',
    '# Disk full on the mail relay — postmortem',
    '## Incident report for the slow checkout',
    'Outage Report - mail relay\n==========================',
    '**Incident Review: lost uploads**',
    'Postmortem: lost uploads',
    '---\ntitle: "Outage postmortem: lost uploads"\n---\nUploads were lost.',
    '# 1. Post-incident review: lost uploads',
    '#Postmortem: lost uploads',
  ];
  for (const title of titles) {
    it(`by the title “${title.split('\n')[0]}”`, () => {
      assert.equal(check('notes/x.md', `${title}\n\nText.\n`), 'headings');
    });
  }

  it('by the bare title “Postmortem” beside a section with a date, or beside two sections', () => {
    assert.equal(check('x.md', '# Postmortem\n\nOn 2026-05-03 it broke.\n\n## Impact\nMany.\n'), 'headings');
    assert.equal(check('x.md', '# Incident Report\n\n## Summary\n\n## Root cause\n'), 'headings');
    assert.equal(check('x.md', '# Incident Report\n\nTo be written.\n'), null);
  });

  it('by a timeline beside two other sections and what contributed', () => {
    const sections = '# Full disk\n## Summary\nx\n## Timeline\n- 10:02 x\n## Action items\n- y\n';
    assert.equal(check('x.md', sections), null);
    assert.equal(check('x.md', `${sections}## Contributing factors\n- z\n`), 'headings');
  });

  it('by a timeline beside two other sections, however headings are written', () => {
    assert.equal(check('x.md', TIMELINE_AND_OTHERS), 'headings');
    assert.equal(check('x.txt', TIMELINE_AND_OTHERS.replace(/#+ /g, '')), 'headings');
    assert.equal(check('x.md', TIMELINE_AND_OTHERS.replace(/^#+ (.*)$/gm, '**$1**')), 'headings');
    assert.equal(check('x.md', TIMELINE_AND_OTHERS.replace(/^#+ (.*)$/gm, '$1:')), 'headings');
    assert.equal(check('x.md', TIMELINE_AND_OTHERS.replace(/^#+ (.*)$/gm, '$1\n----')), 'headings');
    assert.equal(check('x.md', TIMELINE_AND_OTHERS.replaceAll('\n', '\r\n')), 'headings');
  });

  it('below code and comments that only show something else', () => {
    const code = '```sh\n# Not a title\n```\n\n<!-- a\nnote -->\n\n';
    assert.equal(check('x.md', code + TIMELINE_AND_OTHERS), 'headings');
  });

  it('by the keys of a YAML file: a timeline that is a list, beside two known ones', () => {
    const yaml = 'id: 7\nseverity: SEV2\ntimeline:\n  - at: 2026-05-03 10:02\n    event: it broke\n';
    assert.equal(check('x.yaml', yaml), 'headings');
    assert.equal(check('x.yml', 'title: Disk\nsummary: full\ntimeline:\n- 10:02 full\n'), 'headings');
    assert.equal(check('x.yml', 'impact: none\nrootCause: disk\ntimeline: [{at: 10:02, event: full}]\n'), 'headings');
  });

  it('in a folder of incidents, when its name is dated or something in it is of an incident', () => {
    assert.equal(check('incidents/2026-05-03-disk.md', ''), 'setting');
    assert.equal(check('docs/postmortems/20260503/report.md', ''), 'setting');
    assert.equal(check('docs/Incidents/disk.md', '# Disk\n\n## Timeline\n\n- 10:02 full\n'), 'setting');
    assert.equal(check('incidents/disk.md', '---\nseverity: SEV1\nstarted: 2026-05-03 10:02\n---\n'), 'setting');
    assert.equal(check('incidents/disk.yaml', 'severity: SEV1\nstarted: 2026-05-03 10:02\n'), 'setting');
  });
});

describe('what is said of one file outright', () => {
  it('wins over every glob', () => {
    const treated = { files: ['README.md', 'incidents/index.md'] };
    assert.equal(check('README.md', 'Hello', treated), 'setting');
    assert.equal(check('incidents/index.md', 'Hello', treated), 'setting');
    assert.equal(check('a.postmortem.md', '', { excludedFiles: ['a.postmortem.md'] }), null);
  });

  it('is stronger than what its name says, and so is an excluded glob', () => {
    assert.equal(check('drafts/a.postmortem.md', '', { excludedFiles: ['drafts/**'] }), null);
    assert.equal(check('x.md', TIMELINE_AND_OTHERS, { excludedFiles: ['*.md'] }), null);
  });

  it('does not mind globs that mean nothing', () => {
    assert.equal(
      check('x.md', 'Hello', { files: ['', '[', '{', '!', '**/('.repeat(4000)], excludedFiles: [''] }),
      null,
    );
  });
});

describe('ordinary documents stay asleep', () => {
  const asleep: Readonly<Record<string, string>> = {
    'README.md': '# Postmortem\n\n## Summary\n\n## Timeline\n\n- 10:02 x\n\n## Root cause\n',
    'CHANGELOG.md':
      '# Changelog\n\n## 1.2.0 - 2026-05-03\n\n### Fixes\n- the incident timeline no longer jumps at 10:02\n',
    'docs/how-to.md': '# How to write a postmortem\n\nStart with the timeline, at 10:02.\n',
    'docs/process.md': '# Postmortem process\n\n## Summary\n\n## Roles\n\nWithin 3 days, at 10:00.\n',
    'docs/template.md': '# Postmortem: [title]\n\n## Summary\n\n## Timeline\n\n- HH:MM\n\n## Root cause\n',
    'docs/postmortem-template.md': TIMELINE_AND_OTHERS,
    '.github/ISSUE_TEMPLATE/outage.md': TIMELINE_AND_OTHERS,
    'docs/form.md': '# Incident report template\n\n## Summary\n\n## Timeline\n- 10:00\n\n## Root cause\n',
    'docs/list.md': '# Postmortems\n\n- [2026-05-03 disk](a.md)\n',
    'docs/debugging.md': '# Postmortem debugging with core dumps\n\n## Overview\n\nTake a dump.\n',
    'runbooks/disk.md': '# Disk full\n\n## Meaning\n\n## Impact\n\nPossible outage.\n\n## Diagnosis\n\n## Mitigation\n',
    'rfc/0001.md':
      '# Faster queues\n\n## Summary\n\n## Impact\n\nFewer incidents.\n\n## Timeline\n\n2026-05-03 start\n',
    'event.md': '# Hackathon\n\n## Overview\n\n## Timeline\n\n- 09:00 doors\n\n## Impact\n\n## Next steps\n',
    'blog/post.md': '---\ntitle: What an outage taught us about writing\ndate: 2026-05-03\n---\n\nIt was 10:02.\n',
    'notes.md': 'An incident report is what we wrote after the outage.\n\nMore.\n',
    'minutes.md': '# Weekly\n\n2026-05-03 10:00\n\n## Summary\n\n## Action items\n- @ana: timeline of the incident\n',
    'code.md': `# Tool\n\n\`\`\`\`md\n${TIMELINE_AND_OTHERS}\n\`\`\`\`\n`,
    'comment.md': `# Tool\n\n<!--\n${TIMELINE_AND_OTHERS}-->\n`,
    'incidents/README.md': '# Incidents\n\nOne file per incident, with a timeline.\n',
    'incidents/index.md': '# Incidents\n\n## 2026\n\n- [2026-05-03 disk](a.md)\n',
    'incidents/_template.md': TIMELINE_AND_OTHERS,
    'incidents/CLAUDE.md': '# Incidents\n\n## Timeline\n\nUse UTC.\n',
    'docs/api/incidents/create.md': '# Create an incident\n\n`POST /incidents`\n\n## Parameters\n\n## Example\n',
    'docs/api/incidents/list.yaml': 'get:\n  summary: List\nparameters: []\nimpact: none\nseverity: low\n',
    'locales/incidents/en.yml': 'en:\n  incident:\n    timeline: Timeline\n',
    'cv.yaml': 'title: Me\nsummary: Text\ntags: [a]\ntimeline:\n  - year: 2019\n    what: School\n',
    'ci.yml': 'name: CI\non: push\njobs:\n  test:\n    steps: []\n',
    'deploy.yaml': 'apiVersion: v1\nkind: Postmortem\nseverity: 1\nimpact: 2\ntimeline:\n  - at: 10:02\n',
    'compose.yaml': 'services:\n  db:\n    image: x\n',
    'openapi.yaml': 'openapi: 3.1.0\ninfo:\n  title: Incidents\npaths: {}\n',
    'app.log': TIMELINE_AND_OTHERS,
    'incident.ts': '// Postmortem: x',
    'empty.md': '',
  };
  for (const [path, text] of Object.entries(asleep)) {
    it(path, () => assert.equal(check(path, text), null));
  }

  it('all Markdown and YAML files that come with the project’s dependencies', () => {
    const files = readdirSync('node_modules', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:md|markdown|ya?ml)$/i.test(file),
    );
    assert.ok(files.length > 50, `only ${files.length} files were found to look at`);
    const excludedFiles = ['postmortem.*'];
    const awake = files.filter((file) =>
      check(file, readFileSync(join('node_modules', file), 'utf8'), { excludedFiles }),
    );
    assert.deepEqual(awake, []);
  });
});

describe('looking at a document', () => {
  it('decides by its first part, so that a long one costs no more', () => {
    const long = 'An incident, an outage, a timeline at 10:02.\n'.repeat(10_000);
    assert.equal(check('x.md', long + TIMELINE_AND_OTHERS), null);
    assert.equal(check('x.md', TIMELINE_AND_OTHERS + long), 'headings');
  });

  it('survives binary, endless lines and unclosed front matter', () => {
    assert.equal(check('x.md', '\0\u0001\uD800'.repeat(100_000)), null);
    assert.equal(check('x.md', '# Postmortem '.repeat(100_000)), null);
    assert.equal(check('x.yaml', 'timeline:'.repeat(100_000)), null);
    assert.equal(check('x.yaml', 'timeline:\n'.repeat(20_000)), null);
    assert.equal(check('x.md', `---\ntype: postmortem\n${'a\n'.repeat(100_000)}`), 'front matter');
  });
});

describe('a document that is being edited', () => {
  const PIECES = [
    ...['x', ' ', '\n', '\r\n', '\r', '# ', '## Timeline', '---', '---\n', '===', '```', '<!--', '-->', ': ', '**'],
    ...[
      'Postmortem',
      'Incident report: disk',
      'template',
      '10:02',
      '2024-03-05',
      'outage',
      'Impact',
      'title: ',
      'type: postmortem',
    ],
  ];
  const FILLER = 'Nothing much.\n'.repeat(80);
  const TEXTS = [TIMELINE_AND_OTHERS, `---\ntitle: Notes\n---\n${TIMELINE_AND_OTHERS}`, '# Notes\n\nWords\n'].flatMap(
    (text) => [text, text + FILLER, FILLER + text],
  );

  it('is recognised by what it says then', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat(4),
      put: fc.constantFrom(...PIECES),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.array(edit, { maxLength: 12 }),
        fc.constantFrom(...PATHS),
        (before, edits, path) => {
          const history = new History();
          const asked = recogniser(DEFAULT_SETTINGS);
          let text = before;
          for (const { at, removed, put } of [{ at: 0, removed: 0, put: '' }, ...edits]) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + put + text.slice(start + removed);
            const candidate = { path, languageId: languageOf(path), text };
            assert.equal(asked(candidate, history), recognise(candidate, DEFAULT_SETTINGS), text);
          }
        },
      ),
      runs(400),
    );
  });

  it('shows the same after an edit within a line exactly when it would with another look', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat(4),
      put: fc.constantFrom(...PIECES),
    });
    let kept = 0;
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), edit, (before, { at, removed, put }) => {
        const start = Math.floor(at * before.length);
        const now = before.slice(0, start) + put + before.slice(start + removed);
        if (!showsTheSame(before, now)) return;
        kept++;
        assert.deepEqual(markdownSigns(now), markdownSigns(before), now);
      }),
      runs(600),
    );
    assert.ok(kept > 0);
  });
});

const PATHS = ['docs/a.md', 'incidents/a.md', 'incidents/index.md', 'postmortems/2024-01-01-a.md'];

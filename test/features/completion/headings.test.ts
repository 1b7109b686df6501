// Completion of headings: the sections that are still missing.
import { strict as assert } from 'node:assert';
import { accepted, labels } from '../../support/complete';

describe('after ## the missing sections are offered', () => {
  it('the usual ones first, without those that are there', () => {
    const found = labels('# Disk full\n\n## What happened\n\n## $0\n\n## Root cause\n');
    assert.deepEqual(found.slice(0, 4), ['Impact', 'Timeline', 'Resolution', 'Lessons learned']);
    assert.ok(!found.includes('Summary') && !found.includes('Root cause'));
  });

  it('with a word to the author below', () => {
    assert.match(accepted('## $0', 'Impact'), /^## Impact\n\n<!-- Who could not do what.* -->\n\n\$0$/);
    assert.match(accepted('## Ti$0', 'Timeline'), /^## Timeline\n/);
  });

  it('and after ### the parts of the lessons', () => {
    assert.deepEqual(labels('## Lessons learned\n\n### $0').slice(0, 3), [
      'What went well',
      'What went poorly',
      'Where we got lucky',
    ]);
  });
});

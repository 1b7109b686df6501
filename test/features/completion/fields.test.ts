// Completion of metadata: keys and values of front matter, and labels in the text.
import { strict as assert } from 'node:assert';
import { accepted, labels, offered } from '../../support/complete';

describe('in front matter', () => {
  it('the keys that are still missing are offered, with what they mean', () => {
    const items = offered('---\nid: INC-7\nseverity: SEV2\n$0\n---\n# Disk full\n');
    const names = items.map(({ label }) => label);
    assert.ok(names.includes('timezone') && names.includes('started') && names.includes('duration'));
    assert.ok(!names.includes('id') && !names.includes('severity'));
    assert.match(items.find(({ label }) => label === 'timezone')?.documentation ?? '', /zone of every time/);
  });

  it('a key is completed from its beginning', () => {
    assert.equal(accepted('---\ntimez$0\n---\n', 'timezone'), '---\ntimezone: \n---\n');
  });

  it('known fields offer their values', () => {
    assert.deepEqual(labels('---\nseverity: $0\n---\n'), ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']);
    assert.deepEqual(labels('---\nstatus: $0\n---\n'), ['draft', 'in review', 'final']);
    assert.equal(accepted('---\nstatus: in re$0\n---\n', 'in review'), '---\nstatus: in review\n---\n');
    assert.equal(accepted('---\ntimezone: Europe/Be$0\n---\n', 'Europe/Berlin'), '---\ntimezone: Europe/Berlin\n---\n');
    assert.deepEqual(labels('---\nflavour: $0\n---\n'), []);
  });

  it('that is not closed yet, too', () => {
    assert.ok(labels('---\nid: INC-7\n$0').includes('severity'));
    assert.deepEqual(labels('---\nid: INC-7\n\nText $0'), []);
  });

  it('a label in the text offers the same values', () => {
    assert.deepEqual(labels('# Disk full\n\n**Severity:** $0\n'), ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']);
    assert.deepEqual(labels('# Disk full\n\n- Status: dr$0\n'), ['draft', 'in review', 'final']);
  });
});

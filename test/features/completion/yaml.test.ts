// Completion in YAML documents.
import { strict as assert } from 'node:assert';
import { accepted, labels } from '../../support/complete';

describe('in YAML', () => {
  const head = 'id: INC-7\ntimezone: UTC\n';

  it('the missing keys are offered, fields before sections', () => {
    const found = labels(`//- a.postmortem.yaml\n${head}$0`);
    assert.ok(!found.includes('id'));
    assert.ok(found.includes('severity') && found.includes('timeline') && found.includes('rootCause'));
    assert.match(accepted(`//- a.postmortem.yaml\n${head}summ$0`, 'summary'), /summary: >\n {2}\$0$/);
  });

  it('values are offered', () => {
    assert.deepEqual(labels('//- a.postmortem.yaml\nstatus: $0\n'), ['draft', 'in review', 'final']);
  });

  const events = `//- a.postmortem.yaml\n${head}timeline:\n  - at: 2026-05-03 14:02\n    kind: started\n    event: errors\n`;

  it('the next event has the keys of the one above', () => {
    assert.match(
      accepted(`${events}  - $0`, '2026-05-03 15:30'),
      / {2}- at: 2026-05-03 15:30\n {2}kind: \$2\n {2}event: \$3$/,
    );
  });

  it('a dash under the keys of an entry moves to its siblings, unless it begins a list of that entry', () => {
    assert.equal(
      accepted(`${events}    - $0`, '2026-05-03 15:30').split('errors\n')[1],
      '  - at: 2026-05-03 15:30\n    kind: $2\n    event: $3',
    );
    assert.deepEqual(labels(`${events}    links:\n      - $0`), []);
    assert.deepEqual(labels(`${events}    links:\n      - https://example.com\n      - $0`), []);
    assert.match(
      accepted('//- a.postmortem.yaml\nactions:\n  - action: Alert\n    owner: ana\n    - $0', 'Action item'),
      /ana\n {2}- action: \$1\n {4}owner: \$2$/,
    );
  });

  it('an entry completes its keys and kinds', () => {
    assert.deepEqual(labels(`${events}    $0`), ['by', 'links']);
    assert.ok(labels(`${events}  - at: 14:10\n    kind: $0`).includes('detected'));
    assert.deepEqual(labels(`${events}  - at: $0`), ['2026-05-03 15:30', '2026-05-03 14:02']);
  });

  it('the next action item too', () => {
    const actions = '//- a.postmortem.yaml\nactions:\n  - action: Alert\n    owner: ana\n    due: 2026-06-01\n';
    assert.match(
      accepted(`${actions}  - $0`, 'Action item'),
      / {2}- action: \$1\n {2}owner: \$2\n {2}due: \$\{3:2026-06-02\}$/,
    );
    assert.deepEqual(labels(`${actions}  - owner: $0`), ['ana']);
    assert.deepEqual(labels(`${actions}  - status: $0`), ['open', 'in progress', 'done', 'won’t do']);
  });

  it('nothing is offered in prose', () => {
    assert.deepEqual(labels('//- a.postmortem.yaml\nsummary: >\n  All is $0\n'), []);
  });
});

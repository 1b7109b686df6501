// What the label in front of a duration names, however it is spelled.
import { strict as assert } from 'node:assert';
import { claimOfLabel } from '../../server/src/analysis/claim-words';

describe('The label of a duration', () => {
  for (const label of ['Time to detect', 'time_to_detect', 'timeToDetect', 'time-to-detect']) {
    it(`is the time to detect as ${label}`, () => assert.equal(claimOfLabel(label), 'detect'));
  }

  for (const label of ['Total downtime', 'total_downtime', 'outageTime', 'Duration']) {
    it(`is the total as ${label}`, () => assert.equal(claimOfLabel(label), 'total'));
  }

  for (const label of ['Time', 'Impact', 'Detection', 'time_zone']) {
    it(`is none as ${label}`, () => assert.equal(claimOfLabel(label), undefined));
  }
});

// Day first or month first: what the document's own dates decide.
import { strict as assert } from 'node:assert';
import { showDay } from '../../server/src/time/show';
import { readText } from '../support/read';

function days(...lines: readonly string[]): readonly (string | undefined)[] {
  const { facts } = readText(`# Postmortem: slow search\n\n${lines.join('\n')}\n`);
  return facts.timelines.flatMap(({ events }) => events.map(({ moment }) => moment && showDay(moment.wall)));
}

describe('The order of numeric dates', () => {
  it('follows a date that only one order allows', () => {
    assert.deepEqual(days('## Timeline', '- 04/05/2023 10:00 down', '- 13/05/2023 11:00 up'), [
      '2023-05-04',
      '2023-05-13',
    ]);
    assert.deepEqual(days('## Timeline', '- 04-05-2023 10:00 down', '- 04-25-2023 11:00 up'), [
      '2023-04-05',
      '2023-04-25',
    ]);
  });

  it('follows a weekday beside the date', () => {
    assert.deepEqual(days('## Timeline', '- Thursday 04/05/2023 10:00 down', '- 05/05/2023 11:00 up'), [
      '2023-05-04',
      '2023-05-05',
    ]);
  });

  it('follows a date written otherwise', () => {
    assert.deepEqual(days('On 4 May 2023 search was slow.', '', '## Timeline', '- 04/05/2023 10:00 down'), [
      '2023-05-04',
    ]);
  });

  it('takes the order in which the dates lie nearer together', () => {
    assert.deepEqual(days('## Timeline', '- 04/12/2023 10:00 down', '- 05/12/2023 11:00 up'), [
      '2023-12-04',
      '2023-12-05',
    ]);
    assert.deepEqual(days('## Timeline', '- 12-04-2023 10:00 down', '- 12-05-2023 11:00 up'), [
      '2023-12-04',
      '2023-12-05',
    ]);
  });

  it('follows the part of the world that a zone names', () => {
    assert.deepEqual(days('## Timeline', '- 04/05/2023 10:00 WAT down'), ['2023-05-04']);
    assert.deepEqual(days('## Timeline', '- 04-05-2023 10:00 PDT down'), ['2023-04-05']);
  });

  it('without evidence reads slashes month first and hyphens day first', () => {
    assert.deepEqual(days('## Timeline', '- 04/05/2023 10:00 down', '- 04/05/2023 11:00 up'), [
      '2023-04-05',
      '2023-04-05',
    ]);
    assert.deepEqual(days('## Timeline', '- 04-05-2023 10:00 down'), ['2023-05-04']);
  });
});

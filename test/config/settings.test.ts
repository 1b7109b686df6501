// Severities of rules: by code and group, per path, in order of precedence; and settings of the wrong type, which change nothing.
import { strict as assert } from 'node:assert';
import { severityFor } from '../../server/src/config/effective';
import { DEFAULT_SETTINGS, type Settings, settingsFrom } from '../../server/src/config/settings';
import { readText } from '../support/read';

const TEXT = '# Postmortem: queue stalled\n\n## Timeline\n\n- 2031-04-08 10:12 One\n- 2031-04-08 10:05 Two\n';

function found(settings: Partial<Settings>, name?: string): Readonly<Record<string, string>> {
  const { findings } = readText(TEXT, name, settings);
  return Object.fromEntries(findings.map(({ code, severity }) => [code, severity]));
}

describe('severities of rules', () => {
  it('are those of the rules where nothing is said', () => {
    const { 'timeline/out-of-order': order, 'time/zone-missing': zone } = found({});
    assert.deepEqual([order, zone], ['error', 'warning']);
  });

  it('can be set, and switched off, by code and by group', () => {
    const set = found({ rules: { 'timeline/out-of-order': 'hint', 'time/*': 'off' } });
    assert.equal(set['timeline/out-of-order'], 'hint');
    assert.equal(set['time/zone-missing'], undefined);
  });

  it('by code win over those by group, and later ones over earlier ones', () => {
    const layers = [{ 'time/*': 'off', 'time/malformed': 'hint' }, { 'time/zone-missing': 'error' }] as const;
    assert.equal(severityFor('time/malformed', layers), 'hint');
    assert.equal(severityFor('time/zone-missing', layers), 'error');
    assert.equal(severityFor('time/impossible', layers), 'off');
    assert.equal(severityFor('timeline/outlier', layers), undefined);
    assert.equal(severityFor('time/malformed', [...layers, { 'time/*': 'error' }]), 'error');
  });

  it('and the zone differ by path, the last override that matches winning', () => {
    const overrides = [
      { files: ['archive/**'], rules: { 'timeline/*': 'off' }, timeZone: 'UTC' },
      { files: ['archive/new/**'], rules: { 'timeline/out-of-order': 'warning' } },
    ] as const;
    assert.equal(found({ overrides }, 'now/a.postmortem.md')['timeline/out-of-order'], 'error');
    assert.equal(found({ overrides }, 'archive/a.postmortem.md')['timeline/out-of-order'], undefined);
    assert.equal(found({ overrides }, 'archive/a.postmortem.md')['time/zone-missing'], undefined);
    assert.equal(found({ overrides }, 'archive/new/a.postmortem.md')['timeline/out-of-order'], 'warning');
  });

  it('match globs that begin with a slash with the whole path', () => {
    const overrides = [{ files: ['/archive/**'], rules: { 'timeline/*': 'off' } }] as const;
    assert.equal(found({ overrides }, 'archive/a.postmortem.md')['timeline/out-of-order'], undefined);
    assert.equal(found({ overrides }, 'old/archive/a.postmortem.md')['timeline/out-of-order'], 'error');
  });
});

describe('settings of another type', () => {
  it('change nothing', () => {
    const odd = { files: 'all', rules: ['x'], overrides: { files: [] }, timeZone: 1 };
    assert.deepEqual(settingsFrom(odd), DEFAULT_SETTINGS);
    assert.deepEqual(settingsFrom({ rules: { 'time/*': 'loud', 'text/*': 'hint' } }).rules, { 'text/*': 'hint' });
    assert.deepEqual(settingsFrom({ overrides: [1, { rules: {} }, { files: ['a'], timeZone: 7 }] }).overrides, [
      { files: ['a'] },
    ]);
  });
});

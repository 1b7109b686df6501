// When packages have to be installed, and what counts as a test run.
import { strict as assert } from 'node:assert';
import { packagesToInstall } from './project.mjs';
import { readTally } from './report.mjs';

describe('packages to install', () => {
  const locked = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/mocha': { version: '12.0.3' },
      'node_modules/esbuild-elsewhere': { version: '0.28.2', optional: true },
    },
  };

  it('are all but optional ones in a fresh checkout', () => {
    assert.deepEqual(packagesToInstall(locked, undefined), ['node_modules/mocha']);
  });

  it('are none when each is there in its locked version', () => {
    const installed = { packages: { 'node_modules/mocha': { version: '12.0.3' } } };
    assert.deepEqual(packagesToInstall(locked, installed), []);
  });

  it('are those there in another version, optional or not', () => {
    const installed = {
      packages: {
        'node_modules/mocha': { version: '11.0.0' },
        'node_modules/esbuild-elsewhere': { version: '0.27.0' },
      },
    };
    assert.deepEqual(packagesToInstall(locked, installed), ['node_modules/mocha', 'node_modules/esbuild-elsewhere']);
  });
});

describe('the tally of a suite', () => {
  it('is what the suite wrote', () => {
    assert.deepEqual(readTally('{"passed":3,"failed":1}', 1), { passed: 3, failed: 1 });
  });

  it('is a failure when the suite wrote nothing or ran no test', () => {
    assert.deepEqual(readTally(undefined, 1), { passed: 0, failed: 1 });
    assert.deepEqual(readTally('{"passed":0,"failed":0}', 1), { passed: 0, failed: 1 });
  });

  it('may be empty when only some tests were asked for', () => {
    assert.deepEqual(readTally('{"passed":0,"failed":0}', 0), { passed: 0, failed: 0 });
  });
});

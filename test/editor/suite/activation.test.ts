// When the extension wakes up. These tests come first: once there is a postmortem, the server runs.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, open, untilFindings } from './documents';
import { eventually } from './eventually';
import { activated, isActive } from './extension';

describe('activation', () => {
  afterEach(closeAll);

  it('leaves ordinary Markdown and YAML alone: no server, no findings', async () => {
    const { client } = await activated();
    assert.equal(client, undefined);
    for (const source of [
      '//- README.md\n# Timeline\n\n- 10:30 lunch\n- 09:15 standup\n',
      '//- build.yaml\nsteps: [test]\n',
    ]) {
      const { document } = await open(source);
      assert.equal((await activated()).client, undefined);
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    }
  });

  it('starts the server with the first postmortem', async () => {
    const { document } = await open('//- first.postmortem.md\n# Nothing happened\n');
    assert.ok(isActive());
    const api = await activated();
    await eventually('the server', vscode.languages.onDidChangeDiagnostics, () => api.client);
    assert.equal(document.languageId, 'markdown');
  });

  it('checks plain text that its name says is a postmortem', async () => {
    const opened = await open(`
      //- cache-outage.postmortem.txt
      Cache outage on 3 February 2026

      Timeline (all times UTC)

      • 10:05 Hit rate falls to zero
      • 11:03 The eviction setting is found
      • 10:16 The old setting is restored
        ^^^^^ timeline/out-of-order
      • 11:21 Hit rate is back to normal
    `);
    assert.equal(opened.document.languageId, 'plaintext');
    await untilFindings(opened);
  });
});

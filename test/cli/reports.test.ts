// `postmortem check` for machines: SARIF, the workflow commands of GitHub Actions, and JUnit's XML.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DOMParser } from 'linkedom';
import { workspaceOf } from '../../server/src/cli/guide';
import { type FindingRecord, findingRecord } from '../../server/src/export/findings';
import { githubCommand } from '../../server/src/export/github';
import { junitSuite } from '../../server/src/export/junit';
import { sarifResult } from '../../server/src/export/sarif';
import { RULES } from '../../server/src/rules';
import { parseFixture } from '../support/fixture';
import { readText } from '../support/read';
import { sarifErrors } from '../support/sarif';
import { INCIDENT, TIDY } from './incident';
import { type Folder, folderWith } from './terminal';

let folder: Folder;
describe('reports', () => {
  before(async () => {
    folder = await folderWith({
      'mail, 100%: stuck.postmortem.md': INCIDENT,
      'tidy.postmortem.md': TIDY,
      'image.postmortem.md': Uint8Array.of(0, 1, 2),
    });
  });
  after(() => folder.remove());

  const FOUND: FindingRecord = {
    file: 'a,b:c/50% <&">.md',
    line: 3,
    column: 5,
    endLine: 4,
    endColumn: 1,
    code: 'time/impossible',
    severity: 'error',
    message: '25:61 <is> & "was"\u0007 100%: never,\na [time](of day)',
    related: [{ file: 'a,b:c/50% <&">.md', line: 1, message: '24:00' }],
    fixes: [{ title: 'Change to 23:59', preferred: true, edits: [] }],
  };

  describe('check --format sarif', function () {
    this.timeout(20_000);
    const log = async (...argv: string[]) => {
      const { stdout, code } = await folder.run(['check', '--format', 'sarif', ...argv]);
      const parsed = JSON.parse(stdout);
      assert.deepEqual(sarifErrors(parsed), []);
      return { code, log: parsed, run: parsed.runs[0] };
    };

    it('keeps to the schema of SARIF 2.1.0, and tells rule, level, place, related places and fixes', async () => {
      const { code, run } = await log('.');
      assert.equal(code, 1);
      assert.equal(run.columnKind, 'utf16CodeUnits');
      assert.equal(run.originalUriBaseIds['%SRCROOT%'].uri, `${pathToFileURL(folder.path).href}/`);
      const [result] = run.results;
      assert.equal(result.ruleId, 'timeline/out-of-order');
      assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
      assert.equal(result.level, 'error');
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      assert.deepEqual(artifactLocation, { uri: 'mail%2C%20100%25%3A%20stuck.postmortem.md', uriBaseId: '%SRCROOT%' });
      assert.deepEqual(region, { startLine: 7, startColumn: 3, endLine: 7, endColumn: 23 });
      assert.equal(result.relatedLocations[0].physicalLocation.region.startLine, 6);
      assert.ok(result.fixes[0].artifactChanges[0].replacements.length > 0);
      assert.equal(run.invocations[0].executionSuccessful, true);
    });

    it('is whole where nothing was found, and says when a file could not be read', async () => {
      assert.deepEqual((await log('tidy.postmortem.md')).run.results, []);
      const { code, run } = await log('image.postmortem.md', 'tidy.postmortem.md');
      assert.deepEqual([code, run.invocations[0].executionSuccessful], [2, false]);
    });

    it('fails where the log is not as the schema says', async () => {
      const { log: good } = await log('.');
      good.runs[0].results[0].level = 'fatal';
      assert.notDeepEqual(sarifErrors(good), []);
    });

    it('keeps to the schema for the findings of every rule', async () => {
      const { log: whole } = await log('tidy.postmortem.md');
      whole.runs[0].results = RULES.flatMap(({ example }) => {
        const { text, name } = parseFixture(example.bad);
        const reading = readText(text, name, {}, workspaceOf(example));
        return reading.findings.map((finding) => JSON.parse(sarifResult(findingRecord(reading, finding, name), RULES)));
      });
      assert.ok(whole.runs[0].results.length >= RULES.length);
      assert.deepEqual(sarifErrors(whole), []);
    });

    it('makes no links of what stands in brackets, and leaves an absolute path absolute', () => {
      const { message, locations } = JSON.parse(sarifResult({ ...FOUND, file: '/srv/a b.md' }, RULES));
      assert.ok(!message.text.includes(']('));
      assert.deepEqual(locations[0].physicalLocation.artifactLocation, { uri: 'file:///srv/a%20b.md' });
    });
  });

  describe('check --format github', () => {
    it('prints one command for each finding, with what it is about escaped', () => {
      const place = 'file=a%2Cb%3Ac/50%25 <&">.md,line=3,col=5,endLine=4,endColumn=1,title=time/impossible';
      const told = '25:61 <is> & "was"\u0007 100%25: never,%0Aa [time](of day)%0ALine 1: 24:00%0AFix: Change to 23:59';
      assert.equal(githubCommand(FOUND), `::error ${place}::${told}`);
    });

    it('calls what is milder than a warning a notice', () => {
      const commands = (['warning', 'information', 'hint'] as const).map((severity) =>
        githubCommand({ ...FOUND, severity }).slice(0, 9),
      );
      assert.deepEqual(commands, ['::warning', '::notice ', '::notice ']);
    });

    it('prints nothing where nothing is found', async () => {
      assert.deepEqual(await folder.run(['check', '--format', 'github', 'tidy.postmortem.md']), {
        code: 0,
        stdout: '',
        stderr: '',
      });
      const { stdout, code } = await folder.run(['check', '--format', 'github', '.']);
      assert.equal(code, 1);
      assert.match(stdout, /^::error file=mail%2C 100%25%3A stuck\.postmortem\.md,line=7,[^\n]+\n$/);
    });
  });

  describe('check --format junit', () => {
    it('makes a suite of each document: a finding that makes the exit code 1 fails, another one is told', async () => {
      const { stdout, code } = await folder.run(['check', '--format', 'junit', '.']);
      assert.equal(code, 1);
      const document = new DOMParser().parseFromString(stdout, 'text/xml');
      const suites = [...document.querySelectorAll('testsuite')].map((suite) => [
        suite.getAttribute('name'),
        suite.getAttribute('tests'),
        suite.getAttribute('failures'),
        suite.querySelectorAll('failure').length,
      ]);
      assert.deepEqual(suites, [
        ['mail, 100%: stuck.postmortem.md', '1', '1', 1],
        ['tidy.postmortem.md', '1', '0', 0],
      ]);
      const never = await folder.run(['check', '--format', 'junit', '--fail-on', 'never', '.']);
      assert.equal(never.code, 0);
      assert.ok(!never.stdout.includes('<failure') && never.stdout.includes('<system-out>'));
    });

    it('escapes what XML gives a meaning, and leaves out what it does not have', () => {
      const suite = junitSuite(FOUND.file, [FOUND], () => true);
      assert.ok(suite.includes('classname="a,b:c/50% &lt;&amp;&quot;&gt;.md"'));
      assert.ok(
        suite.includes('message="25:61 &lt;is&gt; &amp; &quot;was&quot;\ufffd 100%: never,&#10;a [time](of day)"'),
      );
      assert.ok(suite.includes('25:61 &lt;is&gt; &amp; "was"\ufffd 100%: never,\na [time](of day)\n'));
      assert.ok(junitSuite('a\ud800.md', [], () => true).includes('a\ufffd.md'));
    });
  });

  describe('the command line and its schema', () => {
    it('say the same of the formats', () => {
      const readme = readFileSync('README.md', 'utf8');
      for (const format of ['pretty', 'json', 'ndjson', 'sarif', 'github', 'junit']) {
        assert.ok(readme.includes(`\`${format}\``), format);
      }
    });
  });
});

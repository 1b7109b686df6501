// Prints what the repairs make of all fixtures and of generated broken documents; ends with 1 where a repair does harm.
import { fixtures } from './documents';
import { isOfTime, type Outcome, repairsOf } from './measure';
import { type Broken, brokenDocuments } from './mistakes';

const [count = 2000, seed = 1] = process.argv.slice(2).map(Number);
const COLUMNS = ['documents', 'reported', 'by fix all', 'preferred', 'by another', 'not'];
let harm = 0;
reportFixtures();
reportGenerated();
process.exitCode = harm === 0 ? 0 : 1;

/** How often each thing was counted, by its name. */
type Tally = Record<string, number>;

function add(tally: Tally, name: string, by = 1): void {
  tally[name] = (tally[name] ?? 0) + by;
}

function reportFixtures(): void {
  const byCode = new Map<string, Tally>();
  const documents = fixtures();
  for (const { title, name, text } of documents) {
    const outcome = repairsOf(text, name);
    checkFixAll(title, outcome);
    for (const finding of outcome.findings) {
      if (!isOfTime(finding.code)) continue;
      const tally = byCode.get(finding.code) ?? {};
      byCode.set(finding.code, tally);
      const own = outcome.tried.filter((one) => one.finding === finding);
      add(tally, 'findings');
      add(tally, 'with a repair', own.length > 0 ? 1 : 0);
      add(tally, 'repairs', own.length);
      add(tally, 'finding gone', own.filter(({ isGone }) => isGone).length);
      add(tally, 'nothing new', own.filter(({ brought }) => brought.length === 0).length);
      if (own.length === 0) complain(title, `${finding.code} has no repair`);
      for (const { fix, isGone } of own) if (!isGone) complain(title, `“${fix.title}” leaves ${finding.code}`);
    }
  }
  print(
    `${documents.length} fixtures, after fix all: every other repair of every finding about time`,
    ['findings', 'with a repair', 'repairs', 'finding gone', 'nothing new'],
    byCode,
  );
}

function reportGenerated(): void {
  const byKind = new Map<string, Tally>();
  const all: Tally = {};
  for (const broken of brokenDocuments(count, seed)) {
    const kind = `${broken.kind} (${broken.name.endsWith('.yaml') ? 'YAML' : 'Markdown'})`;
    const tally = byKind.get(kind) ?? {};
    byKind.set(kind, tally);
    const outcome = repairsOf(broken.wrong, broken.name);
    checkFixAll(kind, outcome);
    for (const each of [tally, all]) {
      add(each, 'documents');
      add(each, 'reported', isReported(broken, outcome) ? 1 : 0);
      add(each, repairedBy(broken, outcome));
    }
  }
  const rows = new Map([...byKind].sort(([a], [b]) => a.localeCompare(b)));
  print(`${count} generated documents, repaired to the original`, COLUMNS, rows.set('all', all));
}

function isReported({ wrong }: Broken, { findings, safe }: Outcome): boolean {
  return safe !== wrong || findings.some(({ code }) => isOfTime(code));
}

function repairedBy({ sound }: Broken, { safe, tried }: Outcome): string {
  if (safe === sound) return 'by fix all';
  const right = tried.filter(({ text }) => text === sound);
  if (right.length === 0) return 'not';
  return right.some(({ fix }) => fix.preferred) ? 'preferred' : 'by another';
}

function checkFixAll(title: string, { rounds, brought, findings }: Outcome): void {
  if (rounds > 1) complain(title, 'fix all is not done after one step');
  if (brought.length > 0) complain(title, `fix all brings ${brought.join(', ')}`);
  if (findings.some(({ fixes }) => fixes.some(({ safe }) => safe))) complain(title, 'fix all leaves something safe');
}

function complain(title: string, text: string): void {
  harm++;
  console.log(`✗ ${title}: ${text}`);
}

function print(title: string, columns: readonly string[], rows: ReadonlyMap<string, Tally>): void {
  const widths = columns.map((column) => column.length + 2);
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(46) + cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('');
  console.log(`\n${title}\n`);
  console.log(line('', columns));
  for (const [name, tally] of rows) {
    console.log(
      line(
        name,
        columns.map((column) => String(tally[column] ?? 0)),
      ),
    );
  }
}

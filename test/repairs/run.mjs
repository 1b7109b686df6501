// Applies fix all, and then every single fix in turn, to all fixtures and to generated broken documents in both syntaxes, and prints
// how many were fully repaired to the original, per kind of mistake.
// usage: node test/repairs/run.mjs [COUNT] [SEED]   (npm run repairs)
import { fork } from 'node:child_process';
import { build } from 'esbuild';

const REPORT = 'dist/repairs/report.js';

await build({
  entryPoints: ['test/repairs/report.ts'],
  outfile: REPORT,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
});
fork(REPORT, process.argv.slice(2)).on('exit', (code) => {
  process.exitCode = code ?? 1;
});

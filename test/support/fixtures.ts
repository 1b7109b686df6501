// The fixtures of other tests that stand there in full: those of the rules and of the analysis, and timelines.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFixture } from './fixture';

/** Where fixtures stand, and the calls that hold them. */
const FILES =
  /^(?:rules\/(?!suppression\/|config\/).+|analysis\/.+|syntax\/markdown-(?:timelines|day-headings|updates|leads))\.test\.ts$/;
const CALL = /\b(?:checkRule|finds|reads)\(\s*(?:CODE|'([^'\n]*)'),\s*`([^`]*)`/g;

export interface FixtureOfTest {
  readonly title: string;
  /** Tells the syntax. */
  readonly name: string;
  readonly text: string;
}

export function fixturesOfTests(): readonly FixtureOfTest[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => FILES.test(file.replaceAll('\\', '/')))
    .sort()
    .flatMap((file) => {
      const calls = readFileSync(join('test', file), 'utf8').matchAll(CALL);
      return [...calls].flatMap(([, title, raw = '']): readonly FixtureOfTest[] => {
        const { name, text } = parseFixture(raw.split(/^ *⇒/m)[0] ?? '');
        if (raw.includes('${') || raw.includes('\\')) return [];
        return [{ title: `a fixture of ${file.replace('.test.ts', '')}: ${title ?? fingerprint(text)}`, name, text }];
      });
    });
}

/** The line that tells fixtures apart best: the first one that is no heading and no front matter. */
function fingerprint(text: string): string {
  return (text.split('\n').find((line) => /^[^#\s-]|^- /.test(line)) ?? text).slice(0, 60);
}

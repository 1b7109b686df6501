// Takes away the findings that comments in the text switch off, and says which of those comments do nothing.
import { SUPPRESSION_WORDS, type Suppression } from '../model/suppression';
import type { LineIndex } from '../text/lines';
import { nearest } from '../text/nearest';
import type { Span, Text } from '../text/span';
import { isKnown, meansRule, meantBy } from './codes';
import type { Finding, Fix, Rule } from './rule';
import { unknown } from './suppression/unknown';
import { unused } from './suppression/unused';

export interface Suppressed {
  /** What is left of the findings, in their order. */
  readonly findings: readonly Finding[];
  /** What is to be said of the comments themselves. */
  readonly remarks: readonly Finding[];
}

/** @param rules those that are run, and are not about other documents: of the others nobody knows whether they would find something. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  lines: LineIndex,
  { all, run }: { readonly all: readonly Rule[]; readonly run: readonly Rule[] },
): Suppressed {
  const used = new Set<Suppression | Text>();
  const left = findings.filter((finding) => {
    const by = hiding(finding, suppressions, lines);
    for (const one of by) used.add(one);
    return by.length === 0;
  });
  for (const one of enabling(suppressions)) used.add(one);
  const isInUse = (one: Suppression | Text, written: string | undefined): boolean =>
    used.has(one) || !(written === undefined || run.some(({ code }) => meansRule(written, code)));
  return { findings: left, remarks: suppressions.flatMap((one) => remarksOn(one, isInUse, all)) };
}

/** The comments, or the codes in them, that hide the finding; none when it is to be seen. */
function hiding(
  { code, span }: Finding,
  suppressions: readonly Suppression[],
  lines: LineIndex,
): readonly (Suppression | Text)[] {
  const line = lines.lineAt(span.start);
  const onLine: (Suppression | Text)[] = [];
  let inBlock: readonly (Suppression | Text)[] = [];
  for (const one of suppressions) {
    const means = one.codes.length === 0 ? [one] : one.codes.filter(({ text }) => meansRule(text, code));
    if (means.length === 0) continue;
    if (one.effect === 'line' && one.line === line) onLine.push(...means);
    if (one.effect === 'next-line' && one.line + 1 === line) onLine.push(...means);
    const isAbove = one.span.start <= span.start;
    if (one.effect === 'disable' && (isAbove || one.first)) inBlock = [...inBlock, ...means];
    if (one.effect === 'enable' && isAbove) inBlock = [];
  }
  return [...onLine, ...inBlock];
}

/** The `enable`s, or codes in them, that end something. */
function enabling(suppressions: readonly Suppression[]): readonly (Suppression | Text)[] {
  const used: (Suppression | Text)[] = [];
  let off: readonly string[] = [];
  for (const one of suppressions) {
    const { effect, codes } = one;
    const own = codes.length === 0 ? [ALL] : codes.map(({ text }) => text);
    if (effect === 'disable') off = [...off, ...own];
    if (effect !== 'enable') continue;
    for (const [at, written] of own.entries()) {
      if (off.some((other) => concern(other, written))) used.push(codes[at] ?? one);
    }
    off = own.includes(ALL) ? [] : off.filter((other) => !own.includes(other));
  }
  return used;
}

const ALL = '*';

function concern(a: string, b: string): boolean {
  return a === ALL || b === ALL || a === b || meansRule(a, b) || meansRule(b, a);
}

function remarksOn(
  one: Suppression,
  isInUse: (one: Suppression | Text, written: string | undefined) => boolean,
  rules: readonly Rule[],
): readonly Finding[] {
  if (one.effect === undefined) return [unknownWord(one)];
  const strange = one.codes.filter(({ text }) => !isKnown(text, rules));
  const idle = one.codes.filter((code) => !strange.includes(code) && !isInUse(code, code.text));
  const remarks = strange.map((code) => unknownCode(one, code, rules));
  if (one.codes.length === 0 ? !isInUse(one, undefined) : idle.length === one.codes.length) {
    return [remark(unused, one.span, `${idleMessage(one)}: remove the comment`, [removal(one)])];
  }
  const fixes = (code: Text): readonly Fix[] => [
    { title: `Remove ${code.text}`, edits: [without(one, code)], preferred: true, safe: strange.length === 0 },
  ];
  return [
    ...remarks,
    ...idle.map((code) => remark(unused, code.span, `Nothing is found by ${code.text} here: remove it`, fixes(code))),
  ];
}

function idleMessage({ effect, codes }: Suppression): string {
  const what = codes.map(({ text }) => text).join(', ');
  if (effect === 'enable') return `Nothing above switches ${what || 'findings'} off`;
  const where = { line: 'on this line', 'next-line': 'on the next line', disable: 'from here on' }[effect ?? 'line'];
  return `Nothing is found${what && ` by ${what}`} ${where}`;
}

function unknownWord(one: Suppression): Finding {
  const words = Object.keys(SUPPRESSION_WORDS);
  const meant = nearest(one.word.text, words) ?? 'disable-line';
  const message = `postmortem-${one.word.text} says nothing: write postmortem-${meant}`;
  return remark(unknown, one.word.span, message, [change(one.word, meant)]);
}

function unknownCode(one: Suppression, code: Text, rules: readonly Rule[]): Finding {
  const meant = meantBy(code.text, rules);
  const message = `No rule is called ${code.text}: ${meant === undefined ? 'remove it, or name one' : `write ${meant}`}`;
  const gone: Fix =
    one.codes.length === 1
      ? { ...removal(one), preferred: false, safe: false }
      : { title: `Remove ${code.text}`, edits: [without(one, code)], preferred: false, safe: false };
  return remark(
    unknown,
    code.span,
    message,
    meant === undefined ? [{ ...gone, preferred: true }] : [change(code, meant), gone],
  );
}

function change({ span }: Text, text: string): Fix {
  return { title: `Change to ${text}`, edits: [{ kind: 'replace', span, text }], preferred: true, safe: false };
}

function removal(one: Suppression): Fix {
  return {
    title: 'Remove the comment',
    edits: [{ kind: 'replace', span: one.removal, text: '' }],
    preferred: true,
    safe: true,
  };
}

/** The code goes with the blanks, or the comma, before it; the first one with what is behind it. */
function without(one: Suppression, code: Text): Fix['edits'][number] {
  const at = one.codes.indexOf(code);
  const [before, behind] = [one.codes[at - 1], one.codes[at + 1]];
  const span =
    before !== undefined
      ? { start: before.span.end, end: code.span.end }
      : { start: code.span.start, end: behind?.span.start ?? code.span.end };
  return { kind: 'replace', span, text: '' };
}

function remark({ code, severity }: Rule, span: Span, message: string, fixes: readonly Fix[]): Finding {
  return { code, severity, span, message, fixes, related: [], ...(code === unused.code && { tag: 'unnecessary' }) };
}

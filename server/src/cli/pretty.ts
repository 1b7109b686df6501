// Findings for people: place, message, the line with what is meant underlined, the other places, the fix.
import { createColors } from 'picocolors';
import { rangeOf } from '../export/findings';
import type { Reading } from '../reading';
import type { Finding, Severity } from '../rules/rule';
import type { Span } from '../text/span';
import { codeFrame } from './codeFrame';
import type { Printer } from './formats';
import type { Outcome } from './postmortems';
import { type Counts, counted, SEVERITIES } from './shown';
import { printable, type Terminal } from './terminal';

/** @returns what shows one finding. */
export function prettyFinding(coloured: boolean): (reading: Reading, file: string, finding: Finding) => string {
  const colour = createColors(coloured);
  const paint = paints(colour);

  const frame = (reading: Reading, span: Span, mark: (text: string) => string): string => {
    const { number, line, underline } = codeFrame(reading, span);
    const gutter = ' '.repeat(number.length);
    return `  ${colour.dim(`${number} │`)} ${line}\n  ${colour.dim(`${gutter} │`)} ${mark(underline)}\n`;
  };
  return (reading, file, finding) => {
    const { line, column } = rangeOf(reading, finding.span);
    const { severity, code, message, related, fixes } = finding;
    const fix = fixes.find(({ preferred }) => preferred);
    return [
      `${colour.bold(`${printable(file)}:${line}:${column}`)} ${paint[severity](severity)} ${colour.dim(code)}\n`,
      `  ${printable(message)}\n`,
      frame(reading, finding.span, paint[severity]),
      ...related.map(({ message: told, span, elsewhere }) =>
        elsewhere === undefined
          ? `  ${printable(told)}:\n${frame(reading, span, colour.cyan)}`
          : `  ${printable(told)}: ${colour.cyan(printable(`${elsewhere.path}:${elsewhere.line + 1}:${elsewhere.start + 1}`))}\n`,
      ),
      ...(fix ? [`  ${colour.green('fix:')} ${printable(fix.title)}\n`] : []),
      '\n',
    ].join('');
  };
}

/** What was found and fixed in all documents. */
export interface Sum extends Outcome {
  readonly counts: Counts;
  readonly fixed: { readonly places: number; readonly postmortems: number };
}

export function prettyPrinter(coloured: boolean, { stdout }: Terminal): Printer<Sum> {
  const paint = paints(createColors(coloured));
  return {
    print: (record) => stdout.write(record),
    end({ postmortems, files, counts, fixed }) {
      if (fixed.places > 0) {
        stdout.write(`Fixed ${counted(fixed.places, 'place')} in ${counted(fixed.postmortems, 'postmortem')}\n`);
      }
      const found = SEVERITIES.filter((severity) => counts[severity] > 0);
      const parts = found.map((severity) => paint[severity](counted(counts[severity], severity)));
      if (postmortems === 0) stdout.write(`No postmortem among ${counted(files, 'file')}\n`);
      else stdout.write(`${parts.join(', ') || 'No findings'} in ${counted(postmortems, 'postmortem')}\n`);
    },
  };
}

function paints(colour: ReturnType<typeof createColors>): Readonly<Record<Severity, (text: string) => string>> {
  return { error: colour.red, warning: colour.yellow, information: colour.blue, hint: colour.dim };
}

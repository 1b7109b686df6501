// Findings for people: place, message, the line with what is meant underlined, the other places, the fix.
import { createColors } from 'picocolors';
import { rangeOf } from '../export/findings';
import type { Reading } from '../reading';
import type { Finding, Severity } from '../rules/rule';
import type { Span } from '../text/span';
import type { CheckPrinter } from './check';
import { codeFrame } from './codeFrame';
import { printable, type Terminal, wantsColour } from './terminal';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export function prettyPrinter(terminal: Terminal): CheckPrinter {
  const colour = createColors(wantsColour(terminal));
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colour.red,
    warning: colour.yellow,
    information: colour.blue,
    hint: colour.dim,
  };
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };

  const frame = (reading: Reading, span: Span, mark: (text: string) => string): string => {
    const { number, line, underline } = codeFrame(reading, span);
    const gutter = ' '.repeat(number.length);
    return `  ${colour.dim(`${number} │`)} ${line}\n  ${colour.dim(`${gutter} │`)} ${mark(underline)}\n`;
  };
  const show = (reading: Reading, file: string, finding: Finding): string => {
    const { line, column } = rangeOf(reading, finding.span);
    const { severity, code, message, related, fixes } = finding;
    const fix = fixes.find(({ preferred }) => preferred);
    return [
      `${colour.bold(`${printable(file)}:${line}:${column}`)} ${paint[severity](severity)} ${colour.dim(code)}\n`,
      `  ${printable(message)}\n`,
      frame(reading, finding.span, paint[severity]),
      ...related.map((place) => `  ${printable(place.message)}:\n${frame(reading, place.span, colour.cyan)}`),
      ...(fix ? [`  ${colour.green('fix:')} ${printable(fix.title)}\n`] : []),
      '\n',
    ].join('');
  };

  return {
    print({ reading, file }) {
      for (const finding of reading.findings) {
        counts[finding.severity]++;
        terminal.stdout.write(show(reading, file, finding));
      }
    },
    end({ postmortems, files }) {
      const found = SEVERITIES.filter((severity) => counts[severity] > 0);
      const parts = found.map((severity) => paint[severity](counted(counts[severity], severity)));
      if (postmortems === 0) terminal.stdout.write(`No postmortem among ${counted(files, 'file')}\n`);
      else terminal.stdout.write(`${parts.join(', ') || 'No findings'} in ${counted(postmortems, 'postmortem')}\n`);
    },
  };
}

function counted(count: number, noun: string): string {
  if (noun === 'information') return `${count} information`;
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

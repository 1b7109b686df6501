// Findings as the workflow commands of GitHub Actions, which shows them beside the lines of a pull request.
import type { Severity } from '../rules/rule';
import type { FindingRecord } from './findings';

/** One line: `::error file=…,line=…,col=…,endLine=…,endColumn=…,title=CODE::message`. */
export function githubCommand(found: FindingRecord): string {
  const { file, line, column, endLine, endColumn, code, severity, message, related, fixes } = found;
  const properties = { file, line, col: column, endLine, endColumn, title: code };
  const fix = fixes.find(({ preferred }) => preferred);
  const told = [
    message,
    ...related.map((place) =>
      place.file === file
        ? `Line ${place.line}: ${place.message}`
        : `${place.file}, line ${place.line}: ${place.message}`,
    ),
    ...(fix === undefined ? [] : [`Fix: ${fix.title}`]),
  ];
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${listed.join(',')}::${data(told.join('\n'))}`;
}

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property also ends at a colon or a comma. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

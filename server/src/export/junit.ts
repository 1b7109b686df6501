// The findings of one document as a test suite of JUnit's XML, which most CI servers show as test results.
import type { FindingRecord } from './findings';

export const JUNIT_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="postmortem">\n';
export const JUNIT_TAIL = '</testsuites>\n';

/**
 * A document without findings is one test that passes. With findings, each is a test.
 * @param fails whether the test of a finding fails, as the exit code does.
 */
export function junitSuite(
  file: string,
  findings: readonly FindingRecord[],
  fails: (finding: FindingRecord) => boolean,
): string {
  const failures = findings.filter(fails).length;
  const tests = findings.map((finding) => testOf(finding, fails(finding)));
  if (tests.length === 0) tests.push(`    <testcase name="no findings" classname="${escaped(file)}"/>\n`);
  const counts = `tests="${tests.length}" failures="${failures}" errors="0" skipped="0"`;
  return `  <testsuite name="${escaped(file)}" ${counts}>\n${tests.join('')}  </testsuite>\n`;
}

function testOf(finding: FindingRecord, fails: boolean): string {
  const { file, line, column, code, severity, message, related, fixes } = finding;
  const fix = fixes.find(({ preferred }) => preferred);
  const told = [
    `${file}:${line}:${column} ${severity} ${code}`,
    message,
    ...related.map((place) => `${place.file}:${place.line}: ${place.message}`),
    ...(fix === undefined ? [] : [`fix: ${fix.title}`]),
  ];
  const text = escaped(told.join('\n'), true);
  const body = fails
    ? `<failure type="${escaped(severity)}" message="${escaped(message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  const place = `name="${escaped(`${line}:${column} ${code}`)}" classname="${escaped(file)}" line="${line}"`;
  return `    <testcase ${place}>\n      ${body}\n    </testcase>\n`;
}

/** Line breaks and tabs stay what they are in an attribute only as references; characters that XML does not have become U+FFFD. */
function escaped(text: string, isContent = false): string {
  const valid = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
  return valid.replace(
    isContent ? /[&<>\r]/g : /[&<>"\t\n\r]/g,
    (found) => NAMED[found] ?? `&#${found.charCodeAt(0)};`,
  );
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

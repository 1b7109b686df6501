// meta/bad-value: a field whose value does not say what the field is for.
import type { FieldProblem } from '../../analysis/facts';
import { meets } from '../../text/span';
import type { Fix, Rule } from '../rule';

export const badValue: Rule = {
  code: 'meta/bad-value',
  severity: 'warning',
  summary: 'The value of a field is not of the kind that the field holds.',
  why:
    'Severity, status, zone and times are read by people and by tools that compare incidents. A value that cannot be ' +
    'understood is left out of every list and every calculation.',
  example: {
    bad: [
      '---',
      'timezone: Pacific/Los_Angeles',
      '          ^^^^^^^^^^^^^^^^^^^ meta/bad-value',
      '---',
      '# Postmortem: sign-in errors on 3 March 2026',
      '',
    ].join('\n'),
    good: ['---', 'timezone: America/Los_Angeles', '---', '# Postmortem: sign-in errors on 3 March 2026', ''].join(
      '\n',
    ),
  },
  check({ fieldProblems, postmortem }, report) {
    for (const problem of fieldProblems) {
      const { value, label } = problem.field;
      const span = value.span.end > value.span.start ? value.span : label.span;
      // What cannot be read is no value yet.
      if (postmortem.problems.some((unread) => meets(unread.span, span))) continue;
      report({ span, message: problem.message, fixes: fixesFor(problem) });
    }
  },
};

function fixesFor({ field, suggestions }: FieldProblem): readonly Fix[] {
  return suggestions.map((text) => ({
    title: `Change to ${text}`,
    edits: [{ kind: 'replace', span: field.value.span, text }],
    preferred: suggestions.length === 1,
    safe: false,
  }));
}

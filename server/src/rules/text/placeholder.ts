// text/placeholder: what a template left to be filled in.
import type { Facts } from '../../analysis/facts';
import type { Prose, Section } from '../../model/postmortem';
import { ask } from '../../text/memory';
import type { Span } from '../../text/span';
import type { Timestamp } from '../../time/timestamp';
import type { Report, Rule } from '../rule';
import { stampsThat } from '../stamps';
import { quoted, written } from '../wording';
import { placeholdersIn } from './template-words';

export const placeholder: Rule = {
  code: 'text/placeholder',
  severity: 'warning',
  summary: 'A placeholder of the template is still there.',
  why:
    'Whoever reads the postmortem later cannot tell whether [Your Name], TBD or HH:MM was unknown or forgotten. Fill it in, or ' +
    'say that it is not known. A time whose digits are left open with question marks is taken as such a statement, and is ' +
    'only mentioned.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Summary',
      'Sign-ins failed for 47 minutes. Written by [Your Name].',
      '                                           ^^^^^^^^^^^ text/placeholder: “[Your Name]” is still to be filled in',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Summary',
      'Sign-ins failed for 47 minutes. Written by Ines Pereira.',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const { postmortem, history } = facts;
    const inText = [...inTimes(facts), ...history.flatMap(inLine, postmortem.prose, [])];
    const found = [...inText, ...inSections(facts, inText)];
    let end = 0;
    for (const finding of found.sort((a, b) => a.span.start - b.span.start)) {
      if (finding.span.start < end) continue;
      report(finding);
      end = finding.span.end;
    }
  },
};

/** `HH:MM` is the template's; `??:??` and `--:--` say that the time is open. */
function inTimes(facts: Facts): readonly Report[] {
  return withPlaceholders(facts).flatMap(({ stamp }) =>
    stamp.defects.flatMap((defect): readonly Report[] => {
      if (defect.kind !== 'placeholder') return [];
      const text = written(stamp, defect);
      const span = { start: defect.start, end: defect.end };
      if (/[a-z]/i.test(text)) return [{ span, message: `${quoted(text)} is still to be filled in` }];
      return [
        { span, message: `${quoted(text)} leaves the time open: fill it in when it is known`, severity: 'information' },
      ];
    }),
  );
}

const withPlaceholders = stampsThat(({ defects }: Timestamp) => defects.some(({ kind }) => kind === 'placeholder'));

function inLine(line: Prose): readonly Report[] {
  return ask(line, placeholdersIn[line.role]).map(({ start, end }) => ({
    span: { start: line.span.start + start, end: line.span.start + end },
    message: `${quoted(line.text.slice(start, end))} is still to be filled in`,
  }));
}

/** A section that holds nothing but the template's guidance, unless a placeholder in it says so already. */
function inSections({ postmortem, history }: Facts, inText: readonly Report[]): readonly Report[] {
  const isMarked = ({ start, end }: Span): boolean => inText.some(({ span }) => start <= span.start && span.end <= end);
  return history.filter(isUnbegun, postmortem.sections, []).flatMap((section) =>
    !isMarked(section.body)
      ? [
          {
            span: section.title.span,
            message: `${quoted(section.title.text)} holds only the template’s guidance: fill it in, or leave it out`,
          },
        ]
      : [],
  );
}

function isUnbegun({ canonical, content }: Section): boolean {
  return canonical !== undefined && content === 'guidance';
}

// action/due-before-incident: an action item that was due before the incident began.
import type { Facts } from '../../analysis/facts';
import { timesWritten } from '../../analysis/line-times';
import type { Text } from '../../text/span';
import { DAY, dayNumber } from '../../time/civil';
import { showDay } from '../../time/show';
import type { DatePart } from '../../time/timestamp';
import type { Fix, Rule } from '../rule';

export const dueBeforeIncident: Rule = {
  code: 'action/due-before-incident',
  severity: 'warning',
  summary: 'An action item is due before the incident began.',
  why: 'What follows from an incident cannot be due before it. Usually the year is the one of another document, most often in January.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Action items',
      '- Alert on the age of the signing key (@identity, by 2025-04-01)',
      '                                                     ^^^^^^^^^^ action/due-before-incident: 2025-04-01 is before the incident of 2026-03-03: correct the day',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Action items',
      '- Alert on the age of the signing key (@identity, by 2026-04-01)',
      '',
    ].join('\n'),
  },
  check({ actions, days }, report) {
    const begin = firstDay(days);
    if (begin === undefined) return;
    for (const { item, due } of actions) {
      if (due === undefined || item.due === undefined || item.done === true || dayNumber(due) >= begin) continue;
      const date = dateIn(item.due);
      if (date === undefined) continue;
      report({
        span: item.due.span,
        message: `${item.due.text.trim()} is before the incident of ${showDay(begin * DAY)}: correct the day`,
        fixes: fixesFor(item.due, date, begin),
      });
    }
  },
};

/** The first day that anything in the document gives for the incident. */
function firstDay(days: Facts['days']): number | undefined {
  const all = days.flatMap((told) => told.days);
  return all.length === 0 ? undefined : Math.min(...all);
}

/** The date, when it says its year and can be read in one way only. */
function dateIn(due: Text): DatePart | undefined {
  const [stamp, ...others] = timesWritten(due);
  const date = stamp?.date;
  const isPlain = others.length === 0 && stamp?.until === undefined && date?.alternative === undefined;
  return isPlain && date?.year !== undefined ? date : undefined;
}

/** The first year in which the day comes after the incident, where the year stands there in full. */
function fixesFor({ text, span }: Text, { start, end, month, day, year }: DatePart, begin: number): readonly Fix[] {
  const at = text.slice(start, end).indexOf(String(year));
  if (at < 0 || year === undefined || month === undefined || day === undefined) return [];
  const next = [1, 2].map((more) => year + more).find((other) => dayNumber({ year: other, month, day }) >= begin);
  if (next === undefined) return [];
  const written = text.slice(start, end).replace(String(year), String(next));
  const from = span.start + start + at;
  return [
    {
      title: `Change to ${written}`,
      edits: [{ kind: 'replace', span: { start: from, end: from + String(year).length }, text: String(next) }],
      preferred: true,
      safe: false,
    },
  ];
}

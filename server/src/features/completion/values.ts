// Completion of the values of known fields: scales, zones, and what the timeline already says.
import { FIELD_DOCS, type ValueDoc } from '../../model/field-docs';
import type { FieldName } from '../../model/fields';
import { humanDuration } from '../../time/duration';
import { showClock, showDay } from '../../time/show';
import type { CompletionItem } from '../completion';
import { type Ask, inThisOrder, typed } from './ask';
import { dueDays } from './dueDays';

/** @param value what is already typed of the value */
export function valuesOf(ask: Ask, name: FieldName, value: string): readonly CompletionItem[] {
  return chosenFrom(ask, value, [...suggested(ask, name), ...(FIELD_DOCS[name].values ?? [])]);
}

/** One item for each value, in their order. */
export function chosenFrom(ask: Ask, value: string, values: readonly Choice[]): readonly CompletionItem[] {
  const items = values.map(
    (choice): CompletionItem => ({
      label: choice.value,
      kind: 'value',
      ...(choice.detail !== undefined && { detail: choice.detail }),
      ...(choice.means !== undefined && { documentation: choice.means }),
      replace: typed(ask, value.length),
      newText: choice.value,
      snippet: false,
    }),
  );
  return inThisOrder(items, 'a');
}

export interface Choice extends Partial<ValueDoc> {
  readonly value: string;
  readonly detail?: string;
}

function suggested(ask: Ask, name: FieldName): readonly Choice[] {
  const { facts, postmortem } = ask.reading;
  switch (name) {
    case 'started':
    case 'detected':
    case 'mitigated':
    case 'resolved': {
      const moment = facts.milestones[name]?.moment;
      if (moment === undefined || !moment.dated) return [];
      const time = moment.day ? showDay(moment.wall) : `${showDay(moment.wall)} ${showClock(moment.wall)}`;
      return [{ value: time, detail: 'as the timeline says' }];
    }
    case 'date': {
      const moment = facts.milestones.started?.moment;
      if (moment?.dated === true) return [{ value: showDay(moment.wall), detail: 'as the timeline says' }];
      return dueDays(ask).filter(({ detail }) => detail === 'today');
    }
    case 'duration': {
      const impact = facts.metrics.find((metric) => metric.name === 'impactDuration');
      if (impact === undefined) return [];
      const value = humanDuration(impact.value).replace(/(\d) (?=[dhms])/g, '$1');
      return [{ value, detail: impact.formula, means: 'Computed from the times in this document.' }];
    }
    case 'title': {
      const heading = postmortem.sections.find(({ level }) => level === 1)?.title.text;
      return heading === undefined ? [] : [{ value: heading, detail: 'the first heading' }];
    }
    case 'timezone':
      return zones(ask);
    default:
      return [];
  }
}

/** UTC, the zone that the document already uses, then every place that the calendar knows. */
function zones({ reading }: Ask): readonly Choice[] {
  const used = reading.facts.zone?.zone;
  const own = used?.kind === 'place' ? [{ value: used.id, detail: 'used in this document' }] : [];
  const places = Intl.supportedValuesOf('timeZone').filter((id) => id !== 'UTC' && id !== own[0]?.value);
  return [{ value: 'UTC', means: 'The same all year and everywhere.' }, ...own, ...places.map((value) => ({ value }))];
}

// The days offered for a due date: counted from today, or from the end of the incident where no clock may be read.
import { DAY } from '../../time/civil';
import { showDay } from '../../time/show';
import type { Zone } from '../../time/timestamp';
import { offsetAtInstant } from '../../time/zones';
import type { Ask } from './ask';
import type { Choice } from './values';

/** `2026-12-21`, with "in 30 days" beside it. Empty when neither today nor the incident's day is known. */
export function dueDays(ask: Ask): readonly Choice[] {
  const today = localNow(ask);
  if (today !== undefined) {
    return [30, 14, 7, 60, 90, 0].map((days) => ({
      value: showDay(today + days * DAY),
      detail: days === 0 ? 'today' : `in ${days} days`,
    }));
  }
  const { resolved, mitigated, started } = ask.reading.facts.milestones;
  const end = (resolved ?? mitigated ?? started)?.moment;
  if (end?.dated !== true) return [];
  return [30, 14, 7, 60, 90].map((days) => ({
    value: showDay(end.wall + days * DAY),
    detail: `${days} days after the incident`,
  }));
}

/** Now on the clock of `zone`, which is the document's unless said otherwise, in local milliseconds; that of UTC where none is known. */
export function localNow({ reading, now }: Ask, zone: Zone | undefined = reading.facts.zone?.zone): number | undefined {
  if (now === undefined) return undefined;
  const offset = zone === undefined ? 0 : (offsetAtInstant(zone, now) ?? 0);
  return now + offset * 60_000;
}

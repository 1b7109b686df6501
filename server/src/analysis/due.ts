// When an action item is due, as a date: written, or counted from the incident ("within 30 days").
import type { ActionItem, ActionList } from '../model/postmortem';
import { type CivilDate, DAY, dateOfDay, dayNumber, HOUR } from '../time/civil';
import { type BaseDate, completeDate } from './base-date';
import type { ActionFact } from './facts';
import { timesWritten } from './line-times';

/** @param end the day that the incident was over. */
export function actionFacts(list: ActionList, base: BaseDate, end: CivilDate | undefined): readonly ActionFact[] {
  return list.items.map((item) => {
    const due = dueOf(item, base, end);
    return { list, item, ...(due && { due }) };
  });
}

const WITHIN = /\b(?:within|in) (\d{1,3}) (day|week|month)s?\b/i;
const DAYS_IN = { day: 1, week: 7, month: 30 } as const;

function dueOf({ due }: ActionItem, base: BaseDate, end: CivilDate | undefined): CivilDate | undefined {
  if (due === undefined) return undefined;
  const written = timesWritten(due).find(({ date }) => date?.day !== undefined)?.date;
  if (written !== undefined) return completeDate(written, base);
  const within = WITHIN.exec(due.text);
  const from = end ?? base.date;
  if (within === null || from === undefined) return undefined;
  const unit = within[2]?.toLowerCase() as keyof typeof DAYS_IN;
  return dateOfDay(dayNumber(from) + Number(within[1]) * DAYS_IN[unit]);
}

/** The day of local milliseconds. */
export function dayOfWall(wall: number): CivilDate {
  return dateOfDay(Math.floor(wall / DAY));
}

/** The day since 1970 that it is where days begin last: what was due before it is late everywhere. */
export function todayAt(now: number): number {
  return Math.floor((now - BEHIND_UTC) / DAY);
}

/** No clock on land is further behind UTC. */
const BEHIND_UTC = 12 * HOUR;

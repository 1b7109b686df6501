// Times of day as distances from the start, and distances as times of day: each event keeps its instant.
import type { Facts, OrderedTimeline } from '../analysis/facts';
import type { ModelEdit } from '../model/edit';
import { DAY, HOUR, MINUTE, SECOND } from '../time/civil';
import type { Moment } from '../time/moment';
import { showClock, showDay } from '../time/show';
import { firstMoved } from './instants';
import { after, isTimelineAsked, type Offer, type Refactoring, type Subject, textEdits } from './refactoring';

export const relativeTimes: Refactoring = {
  kind: 'refactor.rewrite.relativeTimes',
  offers(subject) {
    return subject.reading.facts.timelines
      .filter((timeline) => isTimelineAsked(subject, timeline))
      .flatMap((timeline) => [
        ...offerOf(subject, 'Write these times as distances from the start', relative(subject.reading.facts, timeline)),
        ...offerOf(subject, 'Write these distances as times of day', absolute(timeline)),
      ]);
  },
};

/** Tried at once: only the result shows whether every event is still where it was. */
function offerOf(subject: Subject, title: string, wanted: readonly ModelEdit[] | undefined): readonly Offer[] {
  if (wanted === undefined || wanted.length === 0) return [];
  const edits = textEdits(subject.reading, wanted);
  const isKept = firstMoved(subject.reading.facts, after(subject, edits)?.facts) === 'none';
  return isKept && edits.length > 0 ? [{ title, edits: () => edits }] : [];
}

/** `T+1h05m`. The event that the distances count from stays as it is; undefined where a time is no exact one. */
function relative({ window, milestones }: Facts, { events }: OrderedTimeline): readonly ModelEdit[] | undefined {
  const start = window.start?.moment ?? milestones.started?.moment;
  if (start === undefined || start.day || start.approx) return undefined;
  const edits: ModelEdit[] = [];
  for (const { event, moment, until } of events) {
    const { stamp } = event;
    if (stamp?.clock === undefined || stamp.start === milestones.started?.span.start) continue;
    if (milestones.started?.event?.event === event) continue;
    if (moment === undefined || moment.approx || until !== undefined || stamp.relative !== undefined) return undefined;
    if (stamp.defects.length > 0 || (moment.instant === undefined) !== (start.instant === undefined)) return undefined;
    edits.push({
      kind: 'replace',
      span: { start: stamp.start, end: stamp.end },
      text: distanceText(moment.axis - start.axis),
    });
  }
  return edits;
}

/** As the clock of the document shows it; with the day where it is another one than that of the event above. */
function absolute({ events }: OrderedTimeline): readonly ModelEdit[] | undefined {
  const edits: ModelEdit[] = [];
  let above: number | undefined;
  for (const { event, moment, until } of events) {
    const { stamp } = event;
    const day = dayOf(moment);
    if (stamp?.relative !== undefined && stamp.clock === undefined) {
      if (moment === undefined || moment.approx || until !== undefined) return undefined;
      const date = moment.dated && day !== above ? `${showDay(moment.wall)} ` : '';
      edits.push({
        kind: 'replace',
        span: { start: stamp.start, end: stamp.end },
        text: `${date}${showClock(moment.wall)}`,
      });
    }
    above = day ?? above;
  }
  return edits;
}

function dayOf(moment: Moment | undefined): number | undefined {
  return moment === undefined ? undefined : Math.floor(moment.wall / DAY);
}

/** `T+15m`, `T-1h05m`, `T+2m30s`: no coarser than the time was. */
function distanceText(ms: number): string {
  const sign = ms < 0 ? '-' : '+';
  const size = Math.abs(ms);
  const [hours, minutes, seconds] = [size / HOUR, (size % HOUR) / MINUTE, (size % MINUTE) / SECOND].map(Math.floor);
  const two = (value: number | undefined): string => String(value ?? 0).padStart(2, '0');
  if (seconds !== 0) return `T${sign}${two(hours)}:${two(minutes)}:${two(seconds)}`;
  return hours === 0 ? `T${sign}${minutes}m` : `T${sign}${hours}h${minutes === 0 ? '' : `${two(minutes)}m`}`;
}

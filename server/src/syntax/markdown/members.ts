// Which units under a timeline heading are events: those with a time, and the siblings among them that lack one.
import type { Event } from '../../model/postmortem';
import type { Mark } from './marks';

/** For each unit, by its mark, whether it is an event or a date of its own. */
export function membersOf(marks: readonly Mark[]): readonly boolean[] {
  const lists = listsOf(marks);
  const headings = marks.filter(({ role, time }) => role === 'heading' && time !== undefined).length;
  const timed = marks.filter(({ time }) => time !== undefined);
  const labelled = timed.length > 0 && timed.every(({ role, time }) => role === 'line' && time?.labelled);
  let day = false;
  let introduced: number | undefined;
  return marks.map((mark, index) => {
    const { role, time } = mark;
    if (role === 'heading') day = time?.date === true && !time.clock;
    if (role === 'item' && isIntroduced(marks[index - 1], mark)) introduced = mark.group;
    const listed = role === 'item' && mark.depth === 1 && mark.group !== introduced;
    if (listed && time === undefined && day) return true;
    if (role !== 'heading' && headings > 1) return time?.labelled === false && time.hasClock && !mark.isSentence;
    if (time !== undefined) return true;
    if (role === 'item') return lists.lacksTime(mark) && !mark.comments;
    return labelled && mark.isLabelled;
  });
}

/** A list behind "The change does this:" is what that sentence lists, not what happened. */
export function isIntroduced(before: Mark | undefined, item: Mark): boolean {
  return before?.announces === true && before.group !== item.group;
}

/** A short list of labelled milestones: every time stands behind a label, and nothing more is told. */
export function isKeyEvents(events: readonly Event[]): boolean {
  return (
    events.length > 1 &&
    events.every(
      ({ marker, stamp, text }) =>
        marker !== undefined && stamp !== undefined && marker.span.end <= stamp.start && text.span.start < stamp.start,
    )
  );
}

interface TimedLists {
  /** Whether an item without a time is an event that lacks one. */
  lacksTime(item: Mark): boolean;
}

/** The lists that hold timed items. In one of labelled times the others say something else; below an event they are its detail. */
function listsOf(marks: readonly Mark[]): TimedLists {
  const isTimed = ({ role, time }: Mark): boolean => role === 'item' && time !== undefined;
  const items = marks.filter(isTimed);
  const depth = items.reduce((least, item) => Math.min(least, item.depth), Number.POSITIVE_INFINITY);
  const listing = marks.filter(
    (mark, at) => isTimed(mark) && !mark.time?.labelled && !isToldBeside(mark, marks[at + 1]),
  );
  const unlabelled = new Set(listing.map(({ group }) => group));
  return { lacksTime: (item) => unlabelled.has(item.group) && item.depth === depth };
}

/** Whether an item is a time alone, and the one below it says what happened then. */
function isToldBeside({ time, group }: Mark, below: Mark | undefined): boolean {
  return time?.isBare === true && below?.role === 'item' && below.group === group && below.time === undefined;
}

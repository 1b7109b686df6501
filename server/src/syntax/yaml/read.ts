// Reading a YAML postmortem: the models of its pieces, put together. What did not change since the last read is not read again.
import type { Postmortem, Prose, Section, Timeline } from '../../model/postmortem';
import type { Compare } from '../../text/changed';
import { History } from '../../text/history';
import { type LaidOut, layOut, NOTHING } from '../../text/layout';
import { ask } from '../../text/memory';
import { once } from '../../text/once';
import { isGuidance } from '../guidance';
import type { ReadEdited } from '../syntax';
import { editedPart } from './alike';
import { maybeFilled } from './lower/draft';
import type { Piece } from './piece';
import { NO_PIECES, recut } from './recut';

/**
 * A reader that remembers the pieces of the text it read last: made for one document that is being edited.
 * What it returns does not depend on what it remembers; what an edit leaves as it is are the same objects again.
 */
export function createReader(history: History, compare: Compare): ReadEdited {
  let pieces = NO_PIECES;
  let layout: LaidOut<Piece> = NOTHING;
  return (source) => {
    const before = layout;
    pieces = recut(pieces, source, compare);
    layout = layOut(pieces.list, before);
    const { pieces: list, starts } = layout;
    const { head, tail } = history.unchanged(before.pieces, list);
    const unchangedBut = head + tail === list.length - 1 ? editedPart(head, before, layout) : undefined;
    const postmortem = once(() => assembled(list, starts, history));
    return {
      layout,
      get postmortem() {
        return postmortem();
      },
      ...(unchangedBut && { unchangedBut }),
    };
  };
}

/** The model of `source`. Cannot fail: what does not parse becomes a problem, and the rest is still there. */
export function read(source: string): Postmortem {
  const { list, starts } = recut(NO_PIECES, source);
  return assembled(list, starts, new History());
}

/** @param bases where each of the pieces is placed. */
function assembled(pieces: readonly Piece[], bases: readonly number[], history: History): Postmortem {
  const parts: Postmortem[] = [];
  let sections = 0;
  for (let at = 0; at < pieces.length; ) {
    const end = behindItems(pieces, at);
    const place = sections;
    const models = pieces.slice(at, end).map((piece, index) => piece.at(bases[at + index] ?? 0, place));
    const part = together(models, history, parts.length + 1);
    parts.push(part);
    sections += part.sections.length;
    at = end;
  }
  return joined(parts, history, 0);
}

/** Where the items of the timeline whose key stands at `key` end; a piece without items is one for itself. */
function behindItems(list: readonly Piece[], key: number): number {
  let end = key + 1;
  while (list[end]?.role === 'item') end++;
  return end;
}

/** A piece without items, or a timeline whose items were read one by one after its key. */
function together(models: readonly Postmortem[], history: History, slot: number): Postmortem {
  const [head, ...items] = models;
  if (head !== undefined && items.length === 0) return head;
  const all = joined(models, history, slot);
  const [section] = head?.sections ?? [];
  const [timeline] = head?.timelines ?? [];
  if (section === undefined || timeline === undefined) return all;
  const { timelines: lists, prose, problems } = all;
  const [, first = timeline] = lists;
  const end = lists.at(-1)?.span.end ?? section.body.end;
  const events = history.flatMap(eventsIn, lists, [], slot);
  const whole: Section = {
    ...section,
    span: { start: section.span.start, end },
    body: { start: first.span.start, end },
    content: contentOf(section, prose),
  };
  const span = history.stable('timeline: span', { start: timeline.span.start, end }, slot);
  return {
    fields: [],
    sections: [history.stable('timeline: section', problems.length === 0 ? whole : maybeFilled(whole), slot)],
    timelines: [
      history.keep('timeline', [timeline, span, events], (): Timeline => ({ ...timeline, span, events }), slot),
    ],
    actions: [],
    prose,
    problems,
  };
}

function contentOf(section: Section, lines: readonly Prose[]): Section['content'] {
  if (lines.length === 0) return section.content;
  return lines.every((line) => ask(line, isGuiding)) ? 'guidance' : 'filled';
}

function isGuiding({ text }: Pick<Prose, 'text'>): boolean {
  return isGuidance(text);
}

/** The models of consecutive pieces as one. */
function joined(models: readonly Postmortem[], history: History, slot: number): Postmortem {
  const title = models.find((model) => model.title !== undefined)?.title;
  const lists = {
    fields: history.flatMap(fieldsIn, models, [], slot),
    sections: history.flatMap(sectionsIn, models, [], slot),
    timelines: history.flatMap(timelinesIn, models, [], slot),
    actions: history.flatMap(actionsIn, models, [], slot),
    prose: history.flatMap(proseIn, models, [], slot),
    problems: history.flatMap(problemsIn, models, [], slot),
  };
  return history.keep(joined, [title, ...Object.values(lists)], () => ({ ...(title && { title }), ...lists }), slot);
}

const fieldsIn = ({ fields }: Postmortem): Postmortem['fields'] => fields;
const sectionsIn = ({ sections }: Postmortem): Postmortem['sections'] => sections;
const timelinesIn = ({ timelines }: Postmortem): Postmortem['timelines'] => timelines;
const eventsIn = ({ events }: Timeline): Timeline['events'] => events;
const actionsIn = ({ actions }: Postmortem): Postmortem['actions'] => actions;
const proseIn = ({ prose }: Postmortem): Postmortem['prose'] => prose;
const problemsIn = ({ problems }: Postmortem): Postmortem['problems'] => problems;

// Reading a YAML postmortem: the models of its pieces, put together. What did not change since the last read is not read again.
import type { Postmortem, Prose, Section } from '../../model/postmortem';
import { detached } from '../../text/memory';
import type { Span } from '../../text/span';
import { isGuidance } from '../guidance';
import { lower, lowerItem } from './lower/document';
import { maybeFilled } from './lower/draft';
import { parse, parseKey } from './parse';
import { type Block, blocksOf } from './pieces';
import { shiftModel } from './shift';

export type Read = (source: string) => Postmortem;

/**
 * A reader that remembers the pieces of the text it read last: made for one document that is being edited.
 * What it returns does not depend on what it remembers.
 */
export function createReader(): Read {
  let known = new Map<string, Known>();
  return (source) => {
    const seen = new Map<string, Known>();
    const model = readWith(source, (role, range, sections) => {
      const key = role + source.slice(range.start, range.end);
      const before = seen.get(key) ?? known.get(key);
      const now = placed(before ?? unplaced(source, role, range), range.start, sections);
      seen.set(key, now);
      return now.placed;
    });
    known = seen;
    return model;
  };
}

/** The model of `source`. Cannot fail: what does not parse becomes a problem, and the rest is still there. */
export function read(source: string): Postmortem {
  return readWith(
    source,
    (role, range, sections) => placed(unplaced(source, role, range), range.start, sections).placed,
  );
}

/** How a piece is read: a document, a key of several, an item of a timeline. */
type Role = 'document' | 'key' | 'item';

/** The model of a piece, with offsets from its own beginning and at the place where it stood last. */
interface Known {
  readonly own: Postmortem;
  readonly at: number;
  readonly sections: number;
  readonly placed: Postmortem;
}

function unplaced(source: string, role: Role, range: Span): Known {
  const text = detached(source.slice(range.start, range.end));
  const own = readPiece(text, role);
  return { own, at: 0, sections: 0, placed: own };
}

function placed(known: Known, at: number, sections: number): Known {
  if (known.at === at && known.sections === sections) return known;
  return { own: known.own, at, sections, placed: shiftModel(known.own, at, sections) };
}

function readPiece(text: string, role: Role): Postmortem {
  const range = { start: 0, end: text.length };
  switch (role) {
    case 'document':
      return lower(text, parse(text, range));
    case 'key':
      return lower(text, parseKey(text, range));
    case 'item':
      return lowerItem(text, parse(text, range));
  }
}

type ReadAt = (role: Role, range: Span, sections: number) => Postmortem;

function readWith(source: string, readAt: ReadAt): Postmortem {
  const parts: Postmortem[] = [];
  let sections = 0;
  for (const block of blocksOf(source, { start: 0, end: source.length })) {
    const model =
      block.items.length > 0 ? timelineBlock(block, sections, readAt) : readAt(block.kind, block.span, sections);
    parts.push(model);
    sections += model.sections.length;
  }
  return joined(parts);
}

/** A timeline whose items were read one by one. */
function timelineBlock({ head, items }: Block, sections: number, readAt: ReadAt): Postmortem {
  const before = readAt('key', head, sections);
  const [section] = before.sections;
  const [timeline] = before.timelines;
  const parts = items.map((item) => readAt('item', item, sections));
  if (section === undefined || timeline === undefined) return joined([before, ...parts]);
  const { timelines: lists, prose, problems } = joined([before, ...parts]);
  const [, first = timeline] = lists;
  const end = lists.at(-1)?.span.end ?? section.body.end;
  const whole: Section = {
    ...section,
    span: { start: section.span.start, end },
    body: { start: first.span.start, end },
    content: contentOf(section, prose),
  };
  const span = { start: timeline.span.start, end };
  const events = concat(lists.map((list) => list.events));
  return {
    fields: [],
    sections: [problems.length === 0 ? whole : maybeFilled(whole)],
    timelines: [{ ...timeline, span, events }],
    actions: [],
    prose,
    problems,
  };
}

function contentOf(section: Section, lines: readonly Prose[]): Section['content'] {
  if (lines.length === 0) return section.content;
  return lines.every(({ text }) => isGuidance(text)) ? 'guidance' : 'filled';
}

function joined(parts: readonly Postmortem[]): Postmortem {
  const title = parts.find((part) => part.title !== undefined)?.title;
  return {
    ...(title && { title }),
    fields: concat(parts.map(({ fields }) => fields)),
    sections: concat(parts.map(({ sections }) => sections)),
    timelines: concat(parts.map(({ timelines }) => timelines)),
    actions: concat(parts.map(({ actions }) => actions)),
    prose: concat(parts.map(({ prose }) => prose)),
    problems: concat(parts.map(({ problems }) => problems)),
  };
}

/** A plain loop: with a thousand pieces, `flat` is felt. */
function concat<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const all: T[] = [];
  for (const list of lists) for (const one of list) all.push(one);
  return all;
}

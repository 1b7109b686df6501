// From Markdown to the manuscript: every line goes to the event, the action item, the field or the text that it belongs to.

import type { Chapter, Labelled, Manuscript, Part } from '../../../model/manuscript';
import type { Field, Section } from '../../../model/postmortem';
import { lineIndex } from '../../../text/lines';
import { withoutAtEnds, withoutEmptyLinesAround } from '../../../text/trim';
import { frontMatter, tomlFrontMatter } from '../frontmatter';
import { markdown } from '../markdown';
import { placeEvents } from './events';
import { DELIMITER, type Owner, type Pages, TAKEN, withoutMarks } from './pages';
import { placeTasks } from './tasks';

/** @param text the document, its lines ended by line feeds. */
export function readManuscript(text: string): Manuscript {
  const lines = lineIndex(text);
  const pages: Pages = {
    text,
    lines,
    postmortem: markdown.read(text),
    suppressions: markdown.suppressions(text, lines),
    owners: [],
    delimiters: new Map(),
  };
  const front = frontMatter(text);
  const yaml = front === 'unclosed' ? undefined : front;
  const other = yaml === undefined ? tomlFrontMatter(text) : undefined;
  const end = yaml?.end ?? other?.end ?? 0;
  const contexts = placeEvents(pages);
  placeTasks(pages);
  placeFields(pages);
  const title = takeTitle(pages);
  const stated = pages.postmortem.fields.filter(({ origin }) => origin === 'metadata');
  return {
    metadata: yaml === undefined ? '' : text.slice(yaml.body.start, yaml.body.end),
    fields: other === undefined ? [] : stated.map(labelled),
    ...(title !== undefined && { title }),
    chapters: chaptersOf({ pages, contexts }, end === 0 ? 0 : lines.lineAt(end - 1) + 1),
  };
}

/** The title that the metadata do not say. A heading that says something else than they do stays a line of the text. */
function takeTitle({ postmortem, lines, owners }: Pages): string | undefined {
  const heading = postmortem.prose.find(({ role }) => role === 'title');
  const field = postmortem.fields.find(({ name, origin }) => name === 'title' && origin === 'metadata');
  if (heading === undefined) return undefined;
  const isOther = field !== undefined && field.value.text.trim() !== heading.text.trim();
  const line = lines.lineAt(heading.span.start);
  const { text } = lines.line(line);
  if (
    isOther ||
    owners[line] !== undefined ||
    withoutMarks(withoutAtEnds(text, ' \t#')) !== withoutMarks(heading.text)
  ) {
    return undefined;
  }
  owners[line] = TAKEN;
  if (!text.trimStart().startsWith('#') && /^(?:=+|-+)[ \t]*$/.test(lines.line(line + 1).text))
    owners[line + 1] = TAKEN;
  return field === undefined ? postmortem.title?.text : undefined;
}

/** Lines that are a label and its value. A label that nobody knows stays text, but for the rows of a table of labels. */
function placeFields({ postmortem, lines, owners }: Pages): void {
  for (const field of postmortem.fields) {
    const { label, value, origin, name } = field;
    const line = lines.lineAt(label.span.start);
    if (origin !== 'label' || owners[line] !== undefined || lines.lineAt(value.span.end) !== line) continue;
    const isRow = lines.line(line).text.includes('|');
    if (name === undefined && !isRow) continue;
    owners[line] = { kind: 'field', field: labelled(field) };
  }
  for (let line = 1; line + 1 < lines.count; line++) {
    if (owners[line + 1]?.kind !== 'field' || !DELIMITER.test(lines.line(line).text)) continue;
    owners[line] ??= TAKEN;
    owners[line - 1] ??= TAKEN;
  }
}

function labelled({ label, value, items }: Field): Labelled {
  return { label: label.text.trim(), value: items.length > 0 ? items.map(({ text }) => text) : value.text.trim() };
}

interface Body {
  readonly pages: Pages;
  /** By timeline: what stands over the columns of a table. */
  readonly contexts: readonly (readonly string[])[];
}

/**
 * Sections that have no name of their own and hold some that do, such as a heading over all of them, are opened: what is in them
 * stands beside them.
 */
function chaptersOf(body: Body, first: number): readonly Chapter[] {
  const { lines } = body.pages;
  const outer = openedIn(body, undefined);
  const starts = outer.map(({ title }) => lines.lineAt(title.span.start));
  const preamble = partsOf(body, first, starts[0] ?? lines.count);
  const own = outer.map((section, at) => chapterOf(body, section, starts[at + 1] ?? lines.count));
  return preamble.length === 0 ? own : [{ parts: preamble, chapters: [] }, ...own];
}

function openedIn(body: Body, parent: Section | undefined): readonly Section[] {
  return childrenOf(body, parent).flatMap((section) => {
    const isOpen = section.canonical === undefined && holdsNamed(body, section);
    return isOpen ? [section, ...openedIn(body, section)] : [section];
  });
}

/** Headings that are an event, or the day of some, are no sections of their own. */
function childrenOf({ pages: { owners, lines, postmortem } }: Body, parent: Section | undefined): readonly Section[] {
  const at = parent && postmortem.sections.indexOf(parent);
  return postmortem.sections.filter(
    (section) => section.parent === at && owners[lines.lineAt(section.title.span.start)] === undefined,
  );
}

function holdsNamed(body: Body, section: Section): boolean {
  return childrenOf(body, section).some((child) => child.canonical !== undefined || holdsNamed(body, child));
}

/** Sections that have a name of their own are chapters within a chapter; other headings are lines of its text. */
function chapterOf(body: Body, section: Section, until: number): Chapter {
  const { lines } = body.pages;
  const isOpen = section.canonical === undefined;
  const inner = isOpen ? [] : childrenOf(body, section).filter(({ canonical }) => canonical !== undefined);
  const starts = inner.map(({ title }) => lines.lineAt(title.span.start));
  const ends = inner.map(({ span }, at) => Math.min(lineAfter(body, span.end), starts[at + 1] ?? until));
  const from = lineAfter(body, section.body.start);
  return {
    title: withoutMarks(section.title.text),
    ...(section.canonical && { canonical: section.canonical }),
    parts: [
      ...partsOf(body, from, Math.min(starts[0] ?? until, until)),
      ...ends.flatMap((end, at) => partsOf(body, end, starts[at + 1] ?? until)),
    ],
    chapters: inner.map((one, at) => chapterOf(body, one, ends[at] ?? until)),
  };
}

/** The first line that begins at an offset or behind it. */
function lineAfter({ pages: { lines } }: Body, offset: number): number {
  const line = lines.lineAt(offset);
  return lines.startOf(line) < offset ? line + 1 : line;
}

/** The lines of a chapter as its parts: the events of one timeline are one, and so are the action items and the fields. */
function partsOf({ pages, contexts }: Body, from: number, until: number): readonly Part[] {
  const parts: Part[] = [];
  const places = new Map<string, number>();
  let text: string[] = [];
  let last: Owner | undefined;
  const flush = (): void => {
    const said = withoutEmptyLinesAround(text);
    if (said !== '') parts.push({ kind: 'text', text: said });
    text = [];
  };
  const put = (name: string, part: Part, join: (known: Part) => Part): void => {
    const at = places.get(name);
    const known = at === undefined ? undefined : parts[at];
    if (at === undefined || known === undefined) {
      flush();
      places.set(name, parts.push(part) - 1);
    } else parts[at] = join(known);
  };
  for (let line = from; line < until; line++) {
    const owner = pages.owners[line];
    if (owner === undefined) text.push(pages.lines.line(line).text);
    else if (owner !== last) {
      if (owner.kind === 'event') flush();
      place(owner, put, pages, contexts);
    }
    last = owner;
  }
  flush();
  return parts;
}

type Put = (name: string, part: Part, join: (known: Part) => Part) => void;

function place(owner: Owner, put: Put, { postmortem }: Pages, contexts: Body['contexts']): void {
  switch (owner.kind) {
    case 'taken':
      return;
    case 'field':
      put('fields', { kind: 'fields', fields: [owner.field] }, (known) =>
        known.kind === 'fields' ? { ...known, fields: [...known.fields, owner.field] } : known,
      );
      return;
    case 'task':
      put('actions', { kind: 'actions', tasks: [owner.task] }, (known) =>
        known.kind === 'actions' ? { ...known, tasks: [...known.tasks, owner.task] } : known,
      );
      return;
    case 'event': {
      const role = postmortem.timelines[owner.timeline]?.role ?? 'timeline';
      const context = contexts[owner.timeline] ?? [];
      const part = { kind: 'timeline', role, context, entries: [owner.entry] } as const;
      put(`timeline ${owner.timeline}`, part, (known) =>
        known.kind === 'timeline' ? { ...known, entries: [...known.entries, owner.entry] } : known,
      );
      return;
    }
  }
}

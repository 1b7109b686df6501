// The Markdown syntax: text to model, model edits to text edits. Plain text pasted from a document editor is read here too.
import type { Field, Postmortem, Problem } from '../../model/postmortem';
import { sectionName } from '../../model/section-names';
import { comparison } from '../../text/changed';
import { History } from '../../text/history';
import type { Layout } from '../../text/layout';
import { type LineIndex, lineIndex } from '../../text/lines';
import { detached } from '../../text/memory';
import { once } from '../../text/once';
import { type Span, textOf } from '../../text/span';
import { findSuppressions } from '../suppressions';
import type { ReadEdited, Syntax } from '../syntax';
import { readFields } from '../yaml/frontmatter';
import { findActions } from './actions';
import { createUnitReader } from './assemble';
import { frontMatter, tomlFrontMatter } from './frontmatter';
import { fieldOf, tomlFields } from './labels';
import { proseOf } from './prose';
import { markdownRegions } from './regions';
import { type Outline, outline } from './sections';
import { findTimelines, type Rest } from './timelines';
import { readUnits, type Unit } from './units';
import { write } from './write';

export const markdown: Syntax = {
  name: 'markdown',
  read(source) {
    const lines = lineIndex(source);
    const front = frontOf(source);
    return postmortemOf({ text: source, lines }, front, readUnits(source, lines, front.end), readFields, new History());
  },
  write,
  suppressions: (text, lines) => findSuppressions(text, lines, markdownRegions),
  forEditing: markdownForEditing,
};

/** The same for one document that is being edited: it reads only what changed since the last time. */
export function markdownForEditing(compare = comparison()): ReadEdited {
  const unitsOf = createUnitReader(compare);
  const fieldsOf = createFieldReader();
  const history = new History();
  return (source) => {
    const front = frontOf(source);
    const { layout, units, unchangedBut } = unitsOf(source, front.end);
    const text = { text: source, lines: layout.lines };
    const postmortem = once(() => postmortemOf(text, front, units(), fieldsOf, history));
    return {
      layout,
      get postmortem() {
        return postmortem();
      },
      ...(unchangedBut && { unchangedBut }),
    };
  };
}

/** Reads the front matter again only when it changed. */
function createFieldReader(): typeof readFields {
  let known = { body: '', start: -1, read: readFields('', { start: 0, end: 0 }) };
  return (source, { start, end }) => {
    const body = source.slice(start, end);
    if (known.start !== start || known.body !== body) {
      known = { body: detached(body), start, read: readFields(source, { start, end }) };
    }
    return known.read;
  };
}

/** What stands above the Markdown. */
interface Front {
  /** Where the Markdown begins. */
  readonly end: number;
  readonly yaml?: Span;
  readonly toml?: Span;
  readonly isUnclosed?: true;
}

function frontOf(source: string): Front {
  const yaml = frontMatter(source);
  if (yaml === 'unclosed') return { end: 0, isUnclosed: true };
  if (yaml !== undefined) return { end: yaml.end, yaml: yaml.body };
  const toml = tomlFrontMatter(source);
  return toml === undefined ? { end: 0 } : { end: toml.end, toml: toml.body };
}

/** @param text the document's own text will do: of it only the front matter is read, and that stands where it stands in any layout. */
function postmortemOf(
  { text: source, lines }: Layout,
  front: Front,
  units: readonly Unit[],
  fieldsIn: typeof readFields,
  history: History,
): Postmortem {
  const metadata = front.yaml && fieldsIn(source, front.yaml);
  const problems: Problem[] = [...(metadata?.problems ?? [])];
  if (front.isUnclosed) {
    problems.push({
      span: openingFence(source, lines),
      message: 'The front matter that opens here has no closing `---` line: add one.',
    });
  }
  const titleUnit = titleOf(units);
  const sections = outline(lines, units, titleUnit, history);
  const { timelines, rest } = findTimelines(units, sections, history);
  const fields = history.list('fields', [
    ...(metadata?.fields ?? []),
    ...(front.toml === undefined ? [] : tomlFields(lines, front.toml)),
    ...labelFields(rest, sections, history),
  ]);
  const title =
    fields.find((field) => field.name === 'title' && field.origin === 'metadata')?.value ??
    (titleUnit && history.keep('title', [titleUnit], () => textOf(titleUnit.text)));
  return {
    ...(title && { title }),
    fields,
    sections: sections.sections,
    timelines,
    actions: findActions(units, sections, rest, history),
    prose: proseOf(units, sections, titleUnit, history),
    problems: history.list('problems', problems),
  };
}

/** The first line, without a byte order mark. */
function openingFence(source: string, lines: LineIndex): Span {
  const { start, end } = lines.line(0).span;
  return { start: source.startsWith('\ufeff') ? start + 1 : start, end };
}

function labelFields({ units, places }: Rest, { sections, sectionOf }: Outline, history: History): readonly Field[] {
  // `Owner:` below an action item says who does it, not who wrote the document.
  const isAction = sections.map(({ canonical }) => canonical === 'actions');
  const stating = units.filter(
    ({ role }, index) =>
      (role === 'line' || role === 'item' || role === 'row') && !isAction[sectionOf[places[index] ?? -1] ?? -1],
  );
  return history.flatMap(fieldIn, stating, []);
}

function fieldIn(unit: Unit): readonly Field[] {
  const field = fieldOf(unit);
  return field === undefined ? [] : [field];
}

/** A first line that begins with what the document is heads it, whatever stands right below. */
const NAMED = /^post-?mortem(?: report)?\b/i;

/** The first heading, unless it names a section; in a pasted document without headings, its first line. */
function titleOf(units: readonly Unit[]): Unit | undefined {
  const heading = units.find((unit) => unit.role === 'heading' && !unit.quoted);
  const first = units.find((unit) => unit.role === 'line' || unit.role === 'heading');
  if (heading !== undefined && heading.level <= 2) {
    return sectionName(heading.text.memory.text) === undefined ? heading : undefined;
  }
  if (first?.role !== 'line' || first.depth > 0) return undefined;
  const text = first.text.memory.text;
  const alone = NAMED.test(text) || !units.some((unit) => unit !== first && unit.group === first.group);
  return alone && text.length <= 120 && !/[.:;]$/.test(text) ? first : undefined;
}

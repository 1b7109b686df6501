// The sections of a document: headings, nesting, extent, and whether anything stands in them.
import type { Section } from '../../model/postmortem';
import { sectionName } from '../../model/section-names';
import type { SectionName } from '../../model/sections';
import { zip } from '../../text/columns';
import type { History } from '../../text/history';
import type { LineIndex } from '../../text/lines';
import { type Text, textOf } from '../../text/span';
import { isGuidance } from '../guidance';
import type { Unit } from './units';

export interface Outline {
  readonly sections: readonly Section[];
  /** For each unit, the index of the section it stands in. */
  readonly sectionOf: readonly (number | undefined)[];
  /** Where all headings stand among the units, quoted ones and the title among them. */
  readonly headings: readonly number[];
}

/** @param title the unit that is the document's title and opens no section. */
export function outline(lines: LineIndex, units: readonly Unit[], title: Unit | undefined, history: History): Outline {
  const headings: Unit[] = [];
  const places: number[] = [];
  const all: number[] = [];
  const sectionOf: (number | undefined)[] = [];
  let section: number | undefined;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (unit?.role === 'heading') {
      all.push(at);
      if (unit !== title && !unit.quoted) {
        section = headings.length;
        headings.push(unit);
        places.push(at);
      }
    }
    sectionOf.push(section);
  }
  const { parents, ends } = nesting(lines, headings);
  const columns = [
    history.map(titleIn, headings, []),
    headings.map(({ level }) => level),
    headings.map((heading) => lineStart(lines, heading)),
    headings.map(({ span }, at) => Math.min(ends[at] ?? 0, lines.fullSpan(lines.lineAt(span.end)).end)),
    ends,
    places.map((at, index) => contentOf(units, at, ends[index] ?? 0)),
    parents,
  ] as const;
  return {
    sections: zip(history, sectionIn, columns, []),
    sectionOf: history.list('sections of units', sectionOf),
    headings: all,
  };
}

interface Title {
  readonly text: Text;
  readonly canonical: SectionName | undefined;
}

function titleIn({ text }: Unit): Title {
  return { text: textOf(text), canonical: sectionName(text.memory.text.replace(/(?<![#\s])[#\s]+$/, '')) };
}

type Measures = readonly [
  title: Title,
  level: number,
  start: number,
  body: number,
  end: number,
  content: Section['content'],
  parent: number | undefined,
];

function sectionIn([title, level, start, body, end, content, parent]: Measures): Section {
  return {
    title: title.text,
    level,
    span: { start, end },
    body: { start: body, end },
    content,
    ...(title.canonical !== undefined && { canonical: title.canonical }),
    ...(parent !== undefined && { parent }),
  };
}

/** For each heading, the one whose section it lies in, and where the next begins that is no part of its section. */
function nesting(
  lines: LineIndex,
  headings: readonly Unit[],
): { readonly parents: readonly (number | undefined)[]; readonly ends: readonly number[] } {
  const parents: (number | undefined)[] = [];
  const ends = headings.map(() => lines.startOf(lines.count));
  const open: number[] = [];
  for (const [index, heading] of headings.entries()) {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if ((headings[last]?.level ?? 0) < heading.level) break;
      ends[last] = lineStart(lines, heading);
      open.pop();
    }
    parents.push(open.at(-1));
    open.push(index);
  }
  return { parents, ends };
}

function lineStart(lines: LineIndex, unit: Unit): number {
  return lines.startOf(lines.lineAt(unit.span.start));
}

const COMMENT = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/;
function isComment(text: string): boolean {
  return COMMENT.test(text);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function contentOf(units: readonly Unit[], at: number, end: number): Section['content'] {
  const heading = units[at];
  if (heading === undefined) return 'empty';
  if (/:\s*\S/.test(heading.text.memory.text)) return 'filled';
  // How pasted headings nest is not written, so one that follows another says nothing about emptiness.
  const next = units[at + 1];
  if (heading.level >= 7 && (next === undefined || next.role === 'heading'))
    return next === undefined ? 'empty' : 'filled';
  let guided = false;
  for (let index = at + 1; index < units.length; index++) {
    const unit = units[index];
    if (unit === undefined || unit.span.start >= end) break;
    if (unit.role === 'rule') continue;
    if (unit.role === 'heading') return 'filled';
    if (unit.text.memory.recall(unit.role === 'html' ? isComment : isGuidance)) guided = true;
    else if (!unit.text.memory.recall(isBlank)) return 'filled';
  }
  return guided ? 'guidance' : 'empty';
}

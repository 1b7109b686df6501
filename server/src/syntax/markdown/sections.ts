// The sections of a document: headings, nesting, extent, and whether anything stands in them.
import type { Section } from '../../model/postmortem';
import { sectionName } from '../../model/section-names';
import type { LineIndex } from '../../text/lines';
import { textOf } from '../../text/span';
import { isGuidance } from '../guidance';
import type { Unit } from './units';

export interface Outline {
  readonly sections: readonly Section[];
  /** For each unit, the index of the section it stands in. */
  readonly sectionOf: readonly (number | undefined)[];
}

/** @param title the unit that is the document's title and opens no section. */
export function outline(lines: LineIndex, units: readonly Unit[], title: Unit | undefined): Outline {
  const headings = units.filter((unit) => unit.role === 'heading' && unit !== title && !unit.quoted);
  const position = new Map(units.map((unit, index) => [unit, index]));
  const sections: Section[] = [];
  const open: number[] = [];
  for (const [index, heading] of headings.entries()) {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= heading.level) open.pop();
    const parent = open.at(-1);
    const next = following(headings, index);
    const end = next === undefined ? lines.startOf(lines.count) : lineStart(lines, next);
    const body = { start: Math.min(end, lines.fullSpan(lines.lineAt(heading.span.end)).end), end };
    const text = textOf(heading.text);
    const canonical = sectionName(text.text.replace(/(?<![#\s])[#\s]+$/, ''));
    sections.push({
      title: text,
      level: heading.level,
      span: { start: lineStart(lines, heading), end },
      body,
      content: contentOf(units, position.get(heading) ?? 0, end),
      ...(canonical !== undefined && { canonical }),
      ...(parent !== undefined && { parent }),
    });
    open.push(index);
  }
  return { sections, sectionOf: assign(units, headings) };
}

/** The next heading that is no part of the section of the one at `index`. */
function following(headings: readonly Unit[], index: number): Unit | undefined {
  const level = headings[index]?.level ?? 0;
  for (let at = index + 1; at < headings.length; at++) {
    if ((headings[at]?.level ?? 0) <= level) return headings[at];
  }
  return undefined;
}

function lineStart(lines: LineIndex, unit: Unit): number {
  return lines.startOf(lines.lineAt(unit.span.start));
}

function assign(units: readonly Unit[], headings: readonly Unit[]): readonly (number | undefined)[] {
  let current: number | undefined;
  let next = 0;
  return units.map((unit) => {
    if (unit === headings[next]) current = next++;
    return current;
  });
}

const COMMENT = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/;
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
    const text = unit.text.memory.text;
    if (unit.role === 'heading') return 'filled';
    if (unit.role === 'html' ? COMMENT.test(text) : isGuidance(text)) guided = true;
    else if (text.trim() !== '') return 'filled';
  }
  return guided ? 'guidance' : 'empty';
}

// The running text of a document, line by line.
import type { Prose } from '../../model/postmortem';
import type { Span } from '../../text/span';
import { plainOf } from '../plain';
import type { Outline } from './sections';
import type { Unit } from './units';

export function proseOf(
  source: string,
  units: readonly Unit[],
  { sectionOf }: Outline,
  title: Unit | undefined,
): readonly Prose[] {
  const prose: Prose[] = [];
  for (const [index, unit] of units.entries()) {
    const role = unit === title ? 'title' : roleOf(unit);
    if (role === undefined) continue;
    const section = sectionOf[index];
    for (const span of unit.cells ?? [textWithMojibake(source, unit)]) {
      if (span.start < span.end) prose.push(line(source, span, role, section));
    }
  }
  return prose;
}

/** A bullet that was read in the wrong encoding is text to repair, not a marker to leave out. */
function textWithMojibake(source: string, unit: Unit): Span {
  const { marker, text } = unit;
  const garbled = marker !== undefined && /[^\x20-\x7e•◦▪▫●○·‣∙]/.test(source.slice(marker.start, marker.end));
  return garbled ? { start: marker.start, end: text.end } : text;
}

function line(source: string, span: Span, role: Prose['role'], section: number | undefined): Prose {
  const text = source.slice(span.start, span.end);
  return { text, plain: plainOf(text), span, role, ...(section !== undefined && { section }) };
}

function roleOf(unit: Unit): Prose['role'] | undefined {
  switch (unit.role) {
    case 'heading':
      return 'heading';
    case 'row':
      return 'cell';
    case 'item':
      return unit.quoted ? 'quote' : 'item';
    case 'line':
      return unit.quoted ? 'quote' : unit.item === undefined ? 'paragraph' : 'item';
    case 'code':
    case 'html':
    case 'rule':
      return undefined;
  }
}

// Writing model edits into YAML: the text edits that carry them out and touch nothing else.
import type { ModelEdit } from '../../../model/edit';
import type { Postmortem } from '../../../model/postmortem';
import { applyEdits } from '../../../text/edits';
import { ROOM } from '../../../text/layout';
import type { Span, TextEdit } from '../../../text/span';
import { respell } from '../../../time/respell';
import { type Forest, forestOf } from '../forest';
import type { Mapping } from '../tree';
import { addAction } from './add-action';
import { addField } from './add-field';
import { addItem, addSection } from './add-section';
import { addTime } from './add-time';
import { type FoundScalar, scalarAround } from './locate';
import { moveEvent, removeEvent } from './move';
import { orderEvents } from './order';
import { rewrite } from './rewrite';
import { documentIn } from './room';
import { suppressLine } from './suppress';
import { tagEvent } from './tag-event';

export function write(source: string, _postmortem: Postmortem, edits: readonly ModelEdit[]): readonly TextEdit[] {
  if (!source.includes(ROOM)) return writeInDocument(source, edits);
  const document = documentIn(source);
  const meant = edits.map((edit) => document.meant(edit));
  return writeInDocument(document.text, meant).map((edit) => document.laidOut(edit));
}

function writeInDocument(source: string, edits: readonly ModelEdit[]): readonly TextEdit[] {
  const forest = forestOf(source);
  const rewritten = rewriteAll(
    source,
    forest,
    edits.flatMap((edit) => replacementsOf(edit)),
  );
  const moved: Span[] = [];
  const contentOf = (span: Span): string => {
    moved.push(span);
    const inside = rewritten.filter((edit) => isInside(edit.span, span));
    return applyEdits(
      source.slice(span.start, span.end),
      inside.map((edit) => shifted(edit, -span.start)),
    );
  };
  const structuralOf = (edit: ModelEdit): readonly TextEdit[] => {
    switch (edit.kind) {
      case 'move-event':
        return moveEvent(source, forest.blockAt, edit, contentOf);
      case 'remove-event':
        return removeEvent(source, forest.blockAt(edit.event.span.start), edit.event.span);
      case 'order-events':
        return orderEvents(source, forest.blockAt, edit.order, contentOf);
      case 'tag-event':
        return tagEvent(source, forest.blockAt(edit.event.span.start), edit.event, edit.as);
      case 'add-action':
        return addAction(source, forest.blockAt(edit.last.span.start), edit.last, edit.text);
      case 'add-section':
        return addSection(source, forest.topLevel(), edit.name, edit.beside, edit.item);
      case 'add-item':
        return addItem(source, forest.topLevel(), edit.section, edit.text);
      case 'add-field':
        return addToDocument(source, forest.topLevel(), edit.key, edit.value);
      case 'add-time':
        return addTime(source, forest.blockAt(edit.event.span.start), edit);
      case 'suppress':
        return suppressLine(source, forest, edit.at, edit.code);
      case 'set-time':
      case 'replace':
      // A timeline in YAML has one shape.
      case 'reshape-timeline':
        return [];
    }
  };
  // The moves have to come first: they say what is rewritten where it goes, not where it stands.
  const structural = edits.flatMap((edit) => structuralOf(edit));
  const staying = rewritten.filter((edit) => !moved.some((span) => isInside(edit.span, span)));
  return [...staying, ...structural];
}

/** What an edit replaces, in terms of what the text shall read. */
function replacementsOf(edit: ModelEdit): readonly TextEdit[] {
  switch (edit.kind) {
    case 'set-time':
      return respell(edit.stamp, edit.to, edit.siblings ?? []).map(({ start, end, text }) => ({
        span: { start, end },
        newText: text,
      }));
    case 'replace':
      return [{ span: edit.span, newText: edit.text }];
    case 'move-event':
    case 'remove-event':
    case 'order-events':
    case 'tag-event':
    case 'add-time':
    case 'add-action':
    case 'add-section':
    case 'add-item':
    case 'add-field':
    case 'suppress':
    case 'reshape-timeline':
      return [];
  }
}

/** Replacements in one scalar are written together, because together they decide whether it needs quotes. */
function rewriteAll(source: string, forest: Forest, replacements: readonly TextEdit[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const byScalar = new Map<number, { readonly found: FoundScalar; readonly inside: TextEdit[] }>();
  for (const edit of replacements) {
    const found = scalarAround(forest.pieceAt(edit.span.start), edit.span);
    if (found === undefined) {
      edits.push(edit);
      continue;
    }
    const { start } = found.scalar.outer;
    const group = byScalar.get(start) ?? { found, inside: [] };
    group.inside.push(edit);
    byScalar.set(start, group);
  }
  for (const { found, inside } of byScalar.values()) edits.push(...rewrite(source, found, inside));
  return edits;
}

function addToDocument(source: string, mapping: Mapping | undefined, key: string, value: string): readonly TextEdit[] {
  const edit = mapping && addField(source, { start: 0, end: source.length }, mapping, key, value);
  return edit === undefined ? [] : [edit];
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function shifted({ span, newText }: TextEdit, by: number): TextEdit {
  return { span: { start: span.start + by, end: span.end + by }, newText };
}

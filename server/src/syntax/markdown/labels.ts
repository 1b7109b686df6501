// Label lines, `Severity: SEV1` or `| Severity | SEV1 |`, read as fields.
import { fieldName } from '../../model/field-names';
import type { Field } from '../../model/postmortem';
import type { LineIndex } from '../../text/lines';
import { type Passage, partOf, type Span, textOf } from '../../text/span';
import type { Unit } from './units';

export interface Label {
  readonly label: Span;
  readonly value: Span;
}

/** Icons may stand before the words: `🕒 Duration: 2 hours`. */
const LABEL =
  /^(?:\p{Extended_Pictographic}[\ufe0f\u200d]*[ \t]?){0,3}(?:(\*\*|__)([^*_:]{1,60}?)(?::[ \t]*\1|\1[ \t]*(?::|[-–—](?= )))|([\p{L}][\p{L}\d '’/&()#.-]{1,60}?)[ \t]*:(?![/\d]))[ \t]*/u;

/** The label that `text` begins with and its value; offsets into the document. */
export function labelOf({ start, memory }: Passage): Label | undefined {
  return memory.recallAt(labelIn, start, moved);
}

function labelIn(content: string): Label | undefined {
  const match = LABEL.exec(content);
  const written = match?.[2] ?? match?.[3];
  if (match === null || written === undefined) return undefined;
  const start = content.indexOf(written);
  return {
    label: { start, end: start + written.length },
    value: { start: match[0].length, end: content.length },
  };
}

/** The words of the label that a text begins with. */
export function labelWords(content: string): string | undefined {
  const label = labelIn(content)?.label;
  return label && content.slice(label.start, label.end);
}

function moved(label: Label | undefined, by: number): Label | undefined {
  return label && { label: shifted(label.label, by), value: shifted(label.value, by) };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The field that a line, item or table row states. */
export function fieldOf(unit: Unit): Field | undefined {
  if (unit.role !== 'row' && !unit.text.memory.recall(hasKnownLabel)) return undefined;
  const stated = unit.role === 'row' ? rowLabel(unit) : lineLabel(unit);
  if (stated === undefined) return undefined;
  const name = fieldName(stated.label.text);
  // A row of two cells is a label and a value whatever the label; elsewhere only a known label shows that it is one.
  if (name === undefined && (unit.role !== 'row' || unit.header)) return undefined;
  return { ...(name && { name }), ...stated, items: [], origin: 'label' };
}

function hasKnownLabel(content: string): boolean {
  const words = labelWords(content);
  return words !== undefined && fieldName(words) !== undefined;
}

type Stated = Pick<Field, 'label' | 'value'>;

function lineLabel({ text }: Unit): Stated | undefined {
  const found = labelOf(text);
  return found && { label: partOf(text, found.label), value: partOf(text, found.value) };
}

function rowLabel(unit: Unit): Stated | undefined {
  const [label, value, ...more] = unit.cells ?? [];
  if (label === undefined || value === undefined || more.length > 1) return undefined;
  return { label: textOf(label), value: textOf(value) };
}

const TOML_LINE = /^([A-Za-z_][\w-]*)[ \t]*=[ \t]*(?![ \t])(.*)$/;
const TOML_QUOTED = /^(["'])(.*?)\1(?=[ \t]*(?:#|$))/;
const TOML_BARE = /^()(.*?)(?=(?<![ \t])[ \t]*(?:#|$))/;

/** The one-line values of a TOML front matter, which some site generators use. */
export function tomlFields(lines: LineIndex, body: Span): readonly Field[] {
  const fields: Field[] = [];
  for (let line = lines.lineAt(body.start); lines.startOf(line) < body.end; line++) {
    const { text, span } = lines.line(line);
    const [, key = '', stated = ''] = TOML_LINE.exec(text) ?? [];
    const [, quote = '', value = ''] = TOML_QUOTED.exec(stated) ?? TOML_BARE.exec(stated) ?? [];
    if (key === '') continue;
    const at = span.start + text.indexOf('=') + 1;
    const start = at + text.slice(at - span.start).indexOf(`${quote}${value}`) + quote.length;
    const name = fieldName(key);
    fields.push({
      ...(name && { name }),
      label: { text: key, span: { start: span.start, end: span.start + key.length } },
      value: { text: value, span: { start, end: start + value.length } },
      items: [],
      origin: 'metadata',
    });
  }
  return fields;
}

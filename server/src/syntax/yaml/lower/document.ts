// The document: each key becomes a field, a section, a timeline or a list of action items.
import { fieldName } from '../../../model/field-names';
import type { Postmortem, Section } from '../../../model/postmortem';
import { sectionName } from '../../../model/section-names';
import { RULES_KEY } from '../../../model/suppression';
import type { Span } from '../../../text/span';
import { isGuidance } from '../../guidance';
import { isNull, type Mapping, type Node, type Pair, scalarsOf, spanOf, type Tree } from '../tree';
import { lowerActions } from './actions';
import { addLine, addProse, addProseOf, type Draft, finished, newDraft, type ProsePlace } from './draft';
import { fieldOf, groupOf, isDuration } from './field';
import { sentenceOf } from './sentence';
import { lowerBareList, lowerTimeline } from './timeline';

/** The model of a whole document, or of one of its keys. Indices of sections count from the tree's own first one. */
export function lower(source: string, { root, problems }: Tree): Postmortem {
  const draft = newDraft(source);
  switch (root?.kind) {
    case undefined:
      break;
    case 'mapping':
      lowerMapping(draft, root);
      break;
    case 'sequence':
      lowerBareList(draft, root, undefined);
      break;
    case 'scalar':
      addProse(draft, root, { role: 'paragraph' });
      break;
  }
  return finished(draft, problems);
}

/** The model of an item of a timeline that was cut out of its list: its section is the tree's first one. */
export function lowerItem(source: string, { root, problems }: Tree): Postmortem {
  const draft = newDraft(source);
  if (root?.kind === 'sequence') lowerBareList(draft, root, 0);
  return finished(draft, problems);
}

function lowerMapping(draft: Draft, mapping: Mapping): void {
  for (const pair of mapping.pairs) {
    const group = groupOf(pair);
    if (group !== undefined) lowerMapping(draft, group);
    else if (isField(pair)) lowerField(draft, pair);
    else lowerSection(draft, pair, undefined);
  }
}

/** A known field is one whatever its value; a key that nobody knows is one when its value is short. */
export function isField({ key, value }: Pair): boolean {
  if (fieldName(key.value) !== undefined || key.value === RULES_KEY) return true;
  if (sectionName(key.value) !== undefined) return false;
  if (value?.kind === 'mapping') return false;
  return scalarsOf(value).every(({ lines, style }) => lines.length <= 1 && style !== 'block');
}

function lowerField(draft: Draft, pair: Pair): void {
  const field = fieldOf(draft.source, pair);
  draft.fields.push(field);
  if (field.entries === undefined) addProseOf(draft, pair.value, { role: field.name === 'title' ? 'title' : 'field' });
}

function lowerSection(draft: Draft, pair: Pair, parent: number | undefined): void {
  const canonical = sectionName(pair.key.value);
  const index = draft.sections.length;
  draft.sections.push(sectionOf(draft.source, pair, canonical, parent));
  if (canonical === 'timeline') lowerTimeline(draft, pair, index);
  else if (canonical === 'actions') lowerActions(draft, pair.value, index);
  else lowerText(draft, pair.value, { role: 'paragraph', section: index });
}

function sectionOf(source: string, pair: Pair, canonical: Section['canonical'], parent: number | undefined): Section {
  return {
    ...(canonical && { canonical }),
    title: pair.key.text,
    level: parent === undefined ? 1 : 2,
    ...(parent !== undefined && { parent }),
    span: pair.span,
    body: bodyOf(source, pair),
    content: contentOf(source, pair),
  };
}

/** Text, lists of texts, and mappings whose keys are sections themselves (`lessons: {wentWell: …}`). */
function lowerText(draft: Draft, node: Node | undefined, place: ProsePlace): void {
  switch (node?.kind) {
    case undefined:
      return;
    case 'scalar':
      addProse(draft, isNull(node) ? undefined : node, place);
      return;
    case 'sequence':
      for (const { value } of node.items) {
        const sentence = value?.kind === 'mapping' ? sentenceOf(draft.source, value) : undefined;
        if (sentence !== undefined) addLine(draft, sentence, { ...place, role: 'item' });
        else lowerText(draft, value, { ...place, role: 'item' });
      }
      return;
    case 'mapping':
      for (const pair of node.pairs) lowerInside(draft, pair, place);
  }
}

function lowerInside(draft: Draft, pair: Pair, place: ProsePlace): void {
  // Of the fields only a duration is one wherever it stands: `impact: {duration: 4h}`, `metrics: {time to detect: 6 min}`.
  const { section } = place;
  const isOutermost = section !== undefined && draft.sections[section]?.level === 1 && place.role === 'paragraph';
  if (isDuration(pair) || (isOutermost && isFieldWithin(pair, draft.sections[section]))) {
    draft.fields.push(fieldOf(draft.source, pair));
  }
  if (isOutermost && sectionName(pair.key.value) !== undefined) lowerSection(draft, pair, section);
  else lowerText(draft, pair.value, place);
}

/** A section such as “Incident details” may hold the fields. */
function isFieldWithin(pair: Pair, section: Section | undefined): boolean {
  const { canonical } = section ?? {};
  const mayHold = canonical === undefined || canonical === 'summary' || canonical === 'impact';
  return mayHold && fieldName(pair.key.value) !== undefined && isShort(pair.value);
}

function isShort(value: Node | undefined): boolean {
  return (
    value?.kind !== 'mapping' && scalarsOf(value).every(({ lines, style }) => lines.length <= 1 && style !== 'block')
  );
}

function bodyOf(source: string, { key, value }: Pair): Span {
  if (value !== undefined) return spanOf(value);
  const colon = /^[ \t]*:/.exec(source.slice(key.outer.end, key.outer.end + 8))?.[0].length ?? 0;
  return { start: key.outer.end + colon, end: key.outer.end + colon };
}

function contentOf(source: string, { key, value }: Pair): Section['content'] {
  const lines = scalarsOf(value).flatMap((scalar) => (isNull(scalar) ? [] : scalar.lines));
  if (lines.length > 0) return lines.every(({ text }) => isGuidance(text)) ? 'guidance' : 'filled';
  const behind = source.slice(key.outer.end, value === undefined ? key.outer.end + NEAR : spanOf(value).end + NEAR);
  return OWN_COMMENT.test(behind) ? 'guidance' : 'empty';
}

/** How far behind a key without a value its guiding comment can begin. */
const NEAR = 200;

/** On the key's line, or indented below it; a comment in the first column belongs to the next key. */
const OWN_COMMENT = /^[ \t]*:[^\n]*?[ \t]#|^[ \t]*:[^\n]*(?:\n[ \t]*)*\n[ \t]+#/;

// Action items: lists, tables and pasted lines under the headings that announce them.
import type { ActionItem, ActionList, Section } from '../../model/postmortem';
import { historyOf, zip } from '../../text/columns';
import type { History } from '../../text/history';
import { type Passage, partOf, type Span, type Text, textOf } from '../../text/span';
import { labelOf } from './labels';
import type { Outline } from './sections';
import type { Rest } from './timelines';
import type { Unit } from './units';

/** "Tasks" and "action items" say it outright; beside them, "improvements" and "measures" are prose. */
const OUTRIGHT = /\b(?:tasks?|action items?|to-?dos?)\b/i;

export function findActions(
  units: readonly Unit[],
  { sections, sectionOf }: Outline,
  rest: Rest,
  history: History,
): readonly ActionList[] {
  const homes = sections.map((_, index) => announcedBy(sections, index));
  const isOutright = sections.map(({ title }) => OUTRIGHT.test(title.text));
  const outright = sections.some(({ canonical }, index) => canonical === 'actions' && isOutright[index]);
  const bySection = new Map<number, Unit[]>();
  for (const [index, unit] of rest.units.entries()) {
    const home = homes[sectionOf[rest.places[index] ?? -1] ?? -1];
    if (home === undefined || (outright && !isOutright[home] && unit.role !== 'row')) continue;
    const inside = bySection.get(home);
    if (inside === undefined) bySection.set(home, [unit]);
    else inside.push(unit);
  }
  const lists = [...bySection].flatMap(([section, inside]) => {
    const own = historyOf(history, 'actions', section);
    const items = itemsOf(own.list('units', inside), units, own);
    return items.length === 0 ? [] : [own.keep(findActions, [items], (): ActionList => ({ section, items }))];
  });
  return history.list('action lists', lists);
}

/** The innermost section around that announces actions, unless one in between is something else. */
function announcedBy(sections: readonly Section[], section: number): number | undefined {
  for (let at: number | undefined = section; at !== undefined; at = sections[at]?.parent) {
    const canonical = sections[at]?.canonical;
    if (canonical === 'actions') return at;
    if (canonical !== undefined) return undefined;
  }
  return undefined;
}

/** The actions in the units of one section. @param history that of this section. */
function itemsOf(inside: readonly Unit[], units: readonly Unit[], history: History): readonly ActionItem[] {
  const rows = inside.filter((unit) => unit.role === 'row');
  if (rows.some((row) => row.header)) return rowItems(rows, history);
  const items = inside.filter((unit) => unit.role === 'item');
  if (items.length > 0) {
    const listed = listedIn(items);
    const own = listed.map(({ item }) => item);
    const below = listed.map(({ inside }, slot) => history.list('below', inside, slot));
    return zip(history, listItem, [own, below], []);
  }
  const lines = inside.filter((unit) => unit.role === 'line');
  const pasted = lines.length > 1 && !units.some((unit) => unit.role === 'heading' && unit.level <= 6);
  return pasted ? history.flatMap(taskIn, lines, []) : [];
}

interface Listed {
  readonly item: Unit;
  readonly inside: readonly Unit[];
}

/** The topmost items with what is inside them; one that only announces those inside it gives way to them. */
function listedIn(items: readonly Unit[]): readonly Listed[] {
  const top = items.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
  return items.flatMap((item, at) => {
    if (item.depth !== top) return [];
    const inside = itemsIn(items, at, top);
    return inside.length > 0 && item.text.memory.recall(announces) ? listedIn(inside) : [{ item, inside }];
  });
}

/** `**Improvements:**`, `Tasks to address the issue:`: a label that names a set of actions; another names one, with its details below. */
const ANNOUNCES =
  /^[*_`]{0,3}(?=[^:]{0,60}\b(?:improvements?|fixes|tasks|to-?dos?|measures|actions|action items|recommendations|(?:short|medium|long)[- ]term)\b)[^:]{2,60}:[*_`]{0,3}$/i;

function announces(text: string): boolean {
  return ANNOUNCES.test(text);
}

/** The items inside the one at `index`, deeper than the topmost. */
function itemsIn(items: readonly Unit[], index: number, top: number): readonly Unit[] {
  const inside: Unit[] = [];
  const end = items[index]?.span.end ?? 0;
  for (let at = index + 1; at < items.length; at++) {
    const other = items[at];
    if (other === undefined || other.depth <= top || other.span.end > end) break;
    inside.push(other);
  }
  return inside;
}

function taskIn(line: Unit): readonly ActionItem[] {
  return line.text.memory.recall(isTask) ? [listItem([line, []])] : [];
}

/** A pasted line is a task when it is one sentence that asks for something, not one that announces a list. */
function isTask(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !text.endsWith(':') && text.length < 300;
}

const COLUMNS = {
  text: /action|task|item|description|what|measure|follow/i,
  owner: /owner|assignee|assigned|who|responsible|team|person|lead\b/i,
  due: /due|deadline|target|when|eta|by\b|date/i,
  status: /status|state|done|progress/i,
  ticket: /ticket|issue|bug|link|jira|tracking|ref/i,
  type: /type|kind|category/i,
} as const;

function rowItems(rows: readonly Unit[], history: History): readonly ActionItem[] {
  const header = rows.find((row) => row.header);
  const columns = history.keep(columnsIn, [header], () => columnsIn(header));
  const body = rows.filter((row) => !row.header);
  return history.flatMap(rowItem, body, [columns]);
}

type Columns = Readonly<Record<keyof typeof COLUMNS, number>>;

/** Which columns hold what, -1 for what none holds. */
function columnsIn(header: Unit | undefined): Columns {
  const titles = (header?.cells ?? []).map((cell) => cell.memory.text);
  const column = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(title));
  const { text: words, ...rest } = COLUMNS;
  const named = column(words);
  const others = {
    owner: column(rest.owner),
    due: column(rest.due),
    status: column(rest.status),
    ticket: column(rest.ticket),
    type: column(rest.type),
  };
  const free = titles.findIndex((_, index) => !Object.values(others).includes(index));
  return { ...others, text: named >= 0 ? named : free };
}

function rowItem(row: Unit, columns: Columns): readonly ActionItem[] {
  const cell = (index: number): Text | undefined => {
    const passage = row.cells?.[index];
    return passage === undefined || passage.start === passage.end ? undefined : textOf(passage);
  };
  const words = cell(columns.text);
  if (words === undefined) return [];
  const parts = {
    owner: said(cell(columns.owner)),
    due: said(cell(columns.due)),
    status: cell(columns.status),
    ticket: cell(columns.ticket),
    type: cell(columns.type),
  };
  const done = parts.status && DONE.test(parts.status.text);
  return [
    {
      span: row.span,
      head: row.text,
      text: words,
      ...defined(parts),
      ...(parts.status && { done: done === true }),
    },
  ];
}

/** A dash, `TBD` or `none` in a cell says that nothing is said. */
function said(text: Text | undefined): Text | undefined {
  return text !== undefined && /^(?:[-–—?.]+|n\/?a|tbd|tba|none|nobody|unassigned|\?+)$/i.test(text.text.trim())
    ? undefined
    : text;
}

function defined<T extends Record<string, Text | undefined>>(parts: T): { [K in keyof T]?: Text } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Text;
  };
}

const CHECKBOX = /^\[([ xX])\][ \t]+/;
const OWNER =
  /(?:\(|\[|[-–—,;|]|^)?[ \t]{0,40}(?:\*\*)?(?:owners?|assignees?|assigned to|responsible|DRI)(?:\*\*)?:(?:\*\*)?[ \t]{0,40}([^,;()[\]|]{2,60}?)(?=[ \t]{0,40}(?:$|[,;()[\]|.]|[-–—] ))/i;
const HANDLE = /(?<![\w.@/])@[a-z0-9](?:[\w-]{0,38}\w)?(?![\w@])(?:\/[\w-]{1,40})?/i;
const DATE_WORDS =
  '(?:[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}(?: \\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})';
const DUE = new RegExp(
  `\\b(?:[Dd]ue(?: [Dd]ate)?|[Dd]eadline|[Tt]arget(?: [Dd]ate)?|ETA)(?:\\*\\*)?:(?:\\*\\*)?[ \\t]*([^,;()[\\]|]{2,40}(?:, ?\\d{4})?)(?=[ \\t]*(?:$|[,;()[\\]|.]))|\\b(?:[Dd]ue|[Bb]y)(?: on| by| end of)? (${DATE_WORDS})|\\b([Ww]ithin \\d{1,3} (?:days?|weeks?|months?))\\b`,
);
const STATUS = /(?<![\w-])(?:status|state)(?:\*\*)?:(?:\*\*)?[ \t]*([\p{L} -]{2,30}?)(?=[ \t]*(?:$|[,;()[\]|.]))/iu;
const DONE = /\b(?:done|closed|completed?|fixed|resolved)\b|^\[x\]|✅|✔/i;
const TICKET = /(?<![\w-])(?:[A-Z][A-Z0-9]{1,9}-\d{1,7}|(?:[\w.-]{1,60}\/[\w.-]{1,60})?#\d{1,7})(?![\w-])/;

function listItem([unit, below]: readonly [Unit, readonly Unit[]]): ActionItem {
  const box = CHECKBOX.exec(unit.text.memory.text);
  const text = partOf(unit.text, { start: unit.text.start + (box?.[0].length ?? 0), end: unit.text.end });
  const labelled = labelledParts(below);
  const owner = labelled.owner ?? within(text, OWNER, 1) ?? within(text, HANDLE, 0);
  const due = labelled.due ?? within(text, DUE, 1, 2, 3);
  const ticket = labelled.ticket ?? within(text, TICKET, 0);
  const parts = {
    owner: said(owner),
    due: said(due),
    ticket,
    status: labelled.status ?? within(text, STATUS, 1),
    type: labelled.type,
  };
  const struck = /^~~.*~~$/.test(text.text.trim());
  return {
    span: unit.span,
    head: unit.text,
    text: labelled.text ?? text,
    ...defined(parts),
    ...((box !== null || struck || parts.status) && {
      done: struck || box?.[1]?.toLowerCase() === 'x' || (parts.status !== undefined && DONE.test(parts.status.text)),
    }),
  };
}

interface LabelledParts {
  text?: Text;
  owner?: Text;
  due?: Text;
  status?: Text;
  ticket?: Text;
  type?: Text;
}

/** Sub-items that say one thing each: `Owner: …`, `Timeline: Within 30 days`. */
function labelledParts(below: readonly Unit[]): LabelledParts {
  const parts: LabelledParts = {};
  for (const unit of below) {
    const label = labelOf(unit.text);
    if (label === undefined || label.value.start === label.value.end) continue;
    const name = partOf(unit.text, label.label).text;
    const value = withoutPeriod(unit.text, label.value);
    if (/^(?:owner|assignee|responsible|team|dri)/i.test(name)) parts.owner ??= value;
    else if (/^(?:due|deadline|timeline|target|eta|when)/i.test(name)) parts.due ??= value;
    else if (/^(?:status|state)/i.test(name)) parts.status ??= value;
    else if (/^(?:ticket|issue|bug|link)/i.test(name)) parts.ticket ??= value;
    else if (/^(?:type|kind|category)/i.test(name)) parts.type ??= value;
  }
  return parts;
}

function withoutPeriod(line: Passage, { start, end }: Span): Text {
  const value = partOf(line, { start, end });
  return value.text.endsWith('.') ? partOf(line, { start, end: end - 1 }) : value;
}

/** The first of the groups that matched, as a part of the text. */
function within(text: Text, pattern: RegExp, ...groups: readonly number[]): Text | undefined {
  const match = pattern.exec(text.text);
  const written = match === null ? undefined : groups.map((group) => match[group]).find((found) => found !== undefined);
  if (match === null || written === undefined) return undefined;
  const start = text.span.start + match.index + match[0].indexOf(written);
  const words = written.trimEnd();
  return { text: words, span: { start, end: start + words.length } };
}

// The preview's body in the few tags that every wiki and document takes when it is pasted: no classes, the timeline as a table.
import type { Reading } from '../../reading';
import { render } from '../../render/render';
import { type Element, elementsOf, isOfClass, type Piece, readMarkup } from '../elements';
import { publishedBody } from '../page/body';

/** Headings, paragraphs, lists, tables, links, code: what `simple` below lets through. */
export function simpleBody(reading: Reading): readonly Piece[] {
  return simple(publishedBody(readMarkup(render(reading, undefined).body), {}, 'left out'));
}

const KEPT: ReadonlySet<string> = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li table thead tbody tr th td strong em s del sub sup code pre blockquote hr br'.split(
    ' ',
  ),
);
/** What says the same under another name, or would run into the words beside it. */
const OTHERWISE: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  cite: 'em',
  strike: 's',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  summary: 'p',
  caption: 'p',
  figcaption: 'p',
  dt: 'p',
  dd: 'p',
};

function simple(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) =>
    typeof piece === 'string' ? [piece.replace(/(?<!\s)\s*\n\s*/g, ' ')] : simpleElement(piece),
  );
}

function simpleElement(element: Element): readonly Piece[] {
  const { attributes, children } = element;
  const name = OTHERWISE[element.name] ?? element.name;
  if (name === 'svg' || isOfClass(element, 'chart', 'dot', 'back')) return [];
  if (isOfClass(element, 'alert')) return [tag('blockquote', simple(children))];
  if (isOfClass(element, 'alert-title')) return [tag('p', [tag('strong', simple(children))])];
  if (isOfClass(element, 'head')) return head(element);
  if (isOfClass(element, 'events')) return eventTable(element);
  if (isOfClass(element, 'kind')) return [tag('strong', simple(children))];
  if (isOfClass(element, 'extra')) return ['(', ...simple(children), ')'];
  if (isOfClass(element, 'missing-picture', 'badge')) return [tag('em', simple(children))];
  if (name === 'input') return ['checked' in attributes ? '☑' : '☐'];
  if (name === 'a') {
    const href = attributes.href ?? '';
    return /^(?:https?|mailto):/i.test(href)
      ? [{ name, attributes: { href }, children: simple(children) }]
      : simple(children);
  }
  if (name === 'pre') return [code(element)];
  if (!KEPT.has(name)) return simple(children);
  const start = name === 'ol' && attributes.start !== undefined ? { start: attributes.start } : {};
  return [{ name, attributes: start, children: simple(children) }];
}

/** Code keeps its line breaks, and the name of its language for whoever writes it down again. */
function code({ children }: Element): Element {
  const inside = [...elementsOf(children)].find(({ name }) => name === 'code');
  const language = /(?:^| )language-(\S+)/.exec(inside?.attributes.class ?? '')?.[1];
  const attributes = language === undefined ? {} : { [LANGUAGE]: language };
  return { name: 'pre', attributes, children: [tag('code', [written(children)])] };
}

/** The attribute that names the language of code; in rich text it is left out. */
export const LANGUAGE = 'data-language';

/** Title, what is said above and below it, and the numbers as a table. */
function head(element: Element): readonly Piece[] {
  const inside = [...elementsOf(element.children)];
  const above = inside.find((each) => isOfClass(each, 'eyebrow'))?.children ?? [];
  const marks = above.flatMap((piece) => (typeof piece === 'string' ? [] : [written(piece.children)]));
  const below = inside.find((each) => isOfClass(each, 'sub'))?.children ?? [];
  return [
    ...inside.filter(({ name }) => name === 'h1').map(({ children }) => tag('h1', simple(children))),
    ...[marks.join(' · '), written(below)].filter((text) => text !== '').map((text) => tag('p', [text])),
    ...numbers(element),
  ];
}

function numbers(element: Element): readonly Piece[] {
  const tiles = [...elementsOf(element.children)].filter((each) => isOfClass(each, 'tile'));
  const known = tiles.flatMap((tile) => {
    const inside = [...elementsOf(tile.children)];
    const value = inside.find((each) => isOfClass(each, 'value') && !isOfClass(each, 'none'));
    const label = inside.find(({ name }) => name === 'dt');
    return value && label ? [{ label: simple(label.children), value: simple(value.children) }] : [];
  });
  if (known.length === 0) return [];
  return [
    table(
      known.map(({ label }) => label),
      [
        tag(
          'tr',
          known.map(({ value }) => tag('td', value)),
        ),
      ],
    ),
  ];
}

/** Time, distance from the start, and what happened; a day above its events spans the table. */
function eventTable(list: Element): readonly Piece[] {
  const items = list.children.filter((piece) => typeof piece !== 'string');
  const offsets = items.some((item) => part(item, 'off') !== '');
  const columns = offsets ? ['Time', 'T+', 'Event'] : ['Time', 'Event'];
  const rows = items.flatMap((item) => {
    if (isOfClass(item, 'columns')) return [];
    const across = { name: 'td', attributes: { colspan: String(columns.length) } };
    if (isOfClass(item, 'day')) return [tag('tr', [{ ...across, children: [tag('strong', simple(item.children))] }])];
    const what = item.children.flatMap((piece) =>
      typeof piece !== 'string' && isOfClass(piece, 'what') ? trimmed(simple(piece.children)) : [],
    );
    const at = part(item, 'at');
    if (isOfClass(item, 'aside') && at === '') return [tag('tr', [{ ...across, children: what }])];
    const cells = [[at], ...(offsets ? [[part(item, 'off')]] : []), what];
    return [
      tag(
        'tr',
        cells.map((cell) => tag('td', cell)),
      ),
    ];
  });
  return [
    table(
      columns.map((name) => [name]),
      rows,
    ),
  ];
}

/** Without the white space before the first words. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex((piece) => typeof piece !== 'string' || piece.trim() !== '');
  return pieces
    .slice(Math.max(0, at))
    .map((piece, i) => (i === 0 && typeof piece === 'string' ? piece.trimStart() : piece));
}

function table(columns: readonly (readonly Piece[])[], rows: readonly Piece[]): Element {
  const first = tag(
    'tr',
    columns.map((name) => tag('th', name)),
  );
  return tag('table', [tag('thead', [first]), tag('tbody', rows)]);
}

/** The escaped words of the part of an event that has this class. */
function part(item: Element, name: string): string {
  const found = item.children.find((piece) => typeof piece !== 'string' && isOfClass(piece, name));
  return found === undefined || typeof found === 'string' ? '' : written(found.children).trim();
}

/** Escaped text without its tags. */
function written(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : written(piece.children))).join('');
}

function tag(name: string, children: readonly Piece[]): Element {
  return { name, attributes: {}, children };
}

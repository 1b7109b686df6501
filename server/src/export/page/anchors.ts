// Places within the page: headings get names as GitHub gives them, and links to these names lead there.
import { type Element, isOfClass, type Piece, replaceElements, textOf, unescapeText } from '../elements';

/** Names are set apart from those that the page has of its own, whatever a heading says. */
const OWN = 'section-';

export function withAnchors(body: readonly Piece[]): readonly Piece[] {
  const names = new Set<string>();
  const named = replaceElements(body, (element) => {
    if (!/^h[1-6]$/.test(element.name) || 'id' in element.attributes) return [element];
    const name = unused(slugOf(headingText(element)), names);
    names.add(name);
    return [name === '' ? element : { ...element, attributes: { ...element.attributes, id: OWN + name } }];
  });
  return replaceElements(named, (element) => {
    const href = element.name === 'a' ? element.attributes.href : undefined;
    const name = href?.startsWith('#') ? decoded(unescapeText(href.slice(1))).toLowerCase() : '';
    if (!names.has(name) || name === '') return [element];
    return [{ ...element, attributes: { ...element.attributes, href: `#${OWN}${name}` } }];
  });
}

/** Without what stands behind the words of a heading that is an event. */
function headingText({ children }: Element): string {
  const words = children.filter((piece) => typeof piece === 'string' || !isOfClass(piece, 'off', 'kind'));
  return textOf(words);
}

/** `Root cause & fix` is `root-cause--fix`. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** The second heading of a name is `name-1`. */
function unused(slug: string, names: ReadonlySet<string>): string {
  if (!names.has(slug)) return slug;
  let count = 1;
  while (names.has(`${slug}-${count}`)) count++;
  return `${slug}-${count}`;
}

/** A percent sign that encodes nothing stands for itself. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

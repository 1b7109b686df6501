// The body of the preview as a file shows it: nothing that only works beside the source, and no remarks for the author.
import { type Element, elementsOf, isOfClass, type Piece, replaceElements, textOf } from '../elements';

/** The content of the pictures a document shows, as `data:` addresses, by the address that the document gives. */
export type Pictures = Readonly<Record<string, string>>;

/** Where the pictures of a body are, as the document gives it, relative to itself or, with a slash first, to its workspace. */
export function pictureAddresses(body: readonly Piece[]): readonly string[] {
  const addresses = [...elementsOf(body)].flatMap((element) =>
    element.name === 'img' ? [textOf([element.attributes.src ?? ''])] : [],
  );
  return [...new Set(addresses.filter((address) => !/^(?:[a-z][a-z\d+.-]*:|\/\/|$)/i.test(address)))];
}

/** @param remarks whether findings and what is left to do are kept, without the repairs that only an editor can make. */
export function publishedBody(
  body: readonly Piece[],
  pictures: Pictures,
  remarks: 'kept' | 'left out',
): readonly Piece[] {
  return replaceElements(body, (element) => {
    if (element.name === 'button') return [];
    if (remarks === 'left out' && isOfClass(element, 'note', 'note-row', 'readiness')) return [];
    if (element.name === 'img') return [picture(element, pictures)];
    const attributes = publishedAttributes(element, remarks);
    return [
      { ...element, attributes: isOfClass(element, 'chart-scroll') ? { ...attributes, ...REACHED } : attributes },
    ];
  });
}

/** What leads to the source goes, and so does the mark of an event that a remark is about. */
function publishedAttributes(element: Element, remarks: 'kept' | 'left out'): Element['attributes'] {
  const { attributes } = element;
  const kept = Object.entries(attributes).filter(([name]) => !/^data-/.test(name) && !isKey(element, name));
  if (remarks === 'kept' || !attributes.class?.includes('misplaced')) return Object.fromEntries(kept);
  const classes = attributes.class.split(' ').filter((name) => name !== 'misplaced');
  return { ...Object.fromEntries(kept), class: classes.join(' ') };
}

/** Where the drawing is wider than the screen, keys scroll it. */
const REACHED = { tabindex: '0', role: 'group', 'aria-label': 'Timeline drawn to scale' } as const;

/** Without a script no key leads from mark to mark, and none answers: only what scrolls is to be reached. */
function isKey(element: Element, name: string): boolean {
  return (
    isOfClass(element, 'mark') && (name === 'tabindex' || (name === 'role' && element.attributes.role === 'button'))
  );
}

/** A picture that is not there is told by its words. */
function picture({ attributes }: Element, pictures: Pictures): Element {
  const { src, alt } = attributes;
  const data = pictures[textOf([src ?? ''])];
  if (data !== undefined && DATA.test(data)) {
    return { name: 'img', attributes: { src: data, alt: alt ?? '' }, children: [] };
  }
  const words = alt === undefined || alt === null || alt === '' ? (src ?? '') : alt;
  return { name: 'span', attributes: { class: 'missing-picture' }, children: [`[${words}]`] };
}

const DATA = /^data:image\/[a-z.+-]+;base64,[A-Za-z\d+/=]*$/;

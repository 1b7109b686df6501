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
    return [{ ...element, attributes: publishedAttributes(element, remarks) }];
  });
}

/** What leads to the source goes, and so does the mark of an event that a remark is about. */
function publishedAttributes({ attributes }: Element, remarks: 'kept' | 'left out'): Element['attributes'] {
  const kept = Object.entries(attributes).filter(([name]) => !/^data-/.test(name));
  if (remarks === 'kept' || !attributes.class?.includes('misplaced')) return Object.fromEntries(kept);
  const classes = attributes.class.split(' ').filter((name) => name !== 'misplaced');
  return { ...Object.fromEntries(kept), class: classes.join(' ') };
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

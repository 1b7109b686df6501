// Pictures that a document shows: where their files are, and what a file must be to stand in an export as its own bytes.

/** A picture's file: below the folder of the document, or below the root of its workspace. */
export interface PicturePlace {
  readonly from: 'document' | 'root';
  /** With forward slashes; it may go up. */
  readonly path: string;
  /** Such as `image/png`. */
  readonly type: string;
}

/** Undefined for an address that leads to no picture. */
export function picturePlace(address: string): PicturePlace | undefined {
  const path = decoded(address.split(/[?#]/, 1)[0] ?? '');
  const type = TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''];
  if (type === undefined || path.includes('\0')) return undefined;
  return path.startsWith('/')
    ? { from: 'root', path: path.replace(/^\/+/, ''), type }
    : { from: 'document', path, type };
}

/** A file that is mailed should not outgrow what mail takes. */
export const LARGEST_PICTURE = 8 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
};

/** A `%` that escapes nothing stands for itself. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

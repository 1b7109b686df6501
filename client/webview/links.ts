// Images and links of a body: images load from where the document lies, links to other files are for the editor to open.

/** Where relative addresses of images lead. */
export interface ImageBases {
  readonly beside: string;
  readonly root: string;
}

/** Gives images with a relative address the one that the editor serves; `/x` starts at the root of the workspace. */
export function resolveImages(body: HTMLElement, { beside, root }: ImageBases): void {
  for (const image of body.querySelectorAll('img[src]')) {
    const written = image.getAttribute('src') ?? '';
    if (hasHost(written)) continue;
    const address = written.startsWith('/') ? `${root}/${written.slice(1)}` : `${beside}/${written}`;
    image.setAttribute('src', address);
  }
}

/** @returns the address, as written, of the link to another file that was followed; undefined for every other click. */
export function fileLink(target: EventTarget | null): string | undefined {
  const href = target instanceof Element ? target.closest('a[href]')?.getAttribute('href') : undefined;
  return href && isRelative(href) ? href : undefined;
}

/** Neither with a scheme, nor within the page, nor on another host. */
function isRelative(address: string): boolean {
  return !address.startsWith('#') && !hasHost(address);
}

function hasHost(address: string): boolean {
  return /^([a-z][a-z\d+.-]*:|\/\/)/i.test(address);
}

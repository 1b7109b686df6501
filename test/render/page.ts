// The rendered page as a document that tests can ask.
import { parseHTML } from 'linkedom';
import { render } from '../../server/src/render/render';
import { type SampleOptions, sample } from './sample';

export interface RenderedPage {
  readonly body: string;
  /** The text of each element that the selector finds, white space collapsed. */
  readonly texts: (selector: string) => readonly string[];
  /** An attribute of each element that the selector finds. */
  readonly attributes: (selector: string, name: string) => readonly (string | null)[];
}

/** 15 March 2026, noon UTC. */
export const NOW = Date.UTC(2026, 2, 15, 12);

export function page(text: string, options: SampleOptions = {}, now: number | 'no clock' = NOW): RenderedPage {
  return pageOf(render(sample(text, options), now === 'no clock' ? undefined : now).body);
}

/** What the tests need of a document; the types of the DOM belong to the webview. */
interface Queryable {
  querySelectorAll(
    selector: string,
  ): Iterable<{ textContent: string | null; getAttribute(name: string): string | null }>;
}

export function pageOf(body: string): RenderedPage {
  const parsed: unknown = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  const { document } = parsed as { readonly document: Queryable };
  return {
    body,
    texts: (selector) =>
      [...document.querySelectorAll(selector)].map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim()),
    attributes: (selector, name) => [...document.querySelectorAll(selector)].map((each) => each.getAttribute(name)),
  };
}

// Rich text goes to the clipboard through the page of a preview: the editor itself can put only plain text there.
import type { CopyMessage } from './messages';

export type Content = Pick<CopyMessage, 'html' | 'text'>;

export interface Copying {
  /** Resolves with whether the page could put it on the clipboard. */
  copy(content: Content): Promise<boolean>;
  /** The page can be talked to. */
  ready(): void;
  /** The page answered. */
  copied(isCopied: boolean): void;
}

/** A page that is asked again while it is loaded gets only the last. @param send gives it to the page, if that is loaded. */
export function createCopying(send: (content: Content) => boolean): Copying {
  let waiting: Content | undefined;
  let settle: ((isCopied: boolean) => void) | undefined;
  const end = (isCopied: boolean): void => {
    settle?.(isCopied);
    settle = undefined;
    waiting = undefined;
  };
  return {
    copy(content) {
      end(false);
      if (!send(content)) waiting = content;
      return new Promise((resolve) => {
        const timer = setTimeout(() => end(false), LIMIT_MS);
        settle = (isCopied) => {
          clearTimeout(timer);
          resolve(isCopied);
        };
      });
    },
    ready() {
      if (waiting && send(waiting)) waiting = undefined;
    },
    copied: end,
  };
}

/** A page takes a moment to load and to get the focus. */
const LIMIT_MS = 5000;

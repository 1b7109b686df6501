// Waiting for what an editor does in its own time: looked at once, then again whenever the event says that it may have changed.
import { AssertionError } from 'node:assert';
import type * as vscode from 'vscode';

const LIMIT_MS = 20_000;

/**
 * Resolves as soon as `look` gives something other than undefined or throws no assertion.
 * Rejects after 20 s with the last assertion that did not hold, or with `what` was waited for.
 */
export function eventually<T>(
  what: string,
  event: vscode.Event<unknown>,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let lastFailure: unknown = new Error(`waited ${LIMIT_MS / 1000} s for ${what}`);
    const end = (outcome: () => void) => {
      clearTimeout(timer);
      subscription.dispose();
      outcome();
    };
    const check = async () => {
      try {
        const result = await look();
        if (result !== undefined) end(() => resolve(result));
      } catch (error) {
        if (!(error instanceof AssertionError)) end(() => reject(error));
        lastFailure = error;
      }
    };
    const subscription = event(check);
    const timer = setTimeout(() => end(() => reject(lastFailure)), LIMIT_MS);
    void check();
  });
}

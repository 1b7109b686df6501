// What the previews last put on the screen, and who waits for it.
import * as vscode from 'vscode';

/** What is on the screen. */
export interface Painting {
  readonly uri: string;
  readonly version: number;
  readonly body: () => string;
}

export interface Paintings {
  painted(painting: Painting): void;
  /** Its preview is gone. */
  forget(uri: string): void;
  /** Resolves when a preview shows the current version of the document. */
  whenRendered(uri: string): Promise<Told>;
}

interface Told {
  readonly version: number;
  readonly body: string;
}

export function createPaintings(): Paintings {
  const newest = new Map<string, Painting>();
  const waiting = new Map<string, ((told: Told) => void)[]>();
  const isCurrent = ({ uri, version }: Painting) =>
    vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri)?.version === version;
  return {
    painted(painting) {
      newest.set(painting.uri, painting);
      if (!isCurrent(painting)) return;
      for (const resolve of waiting.get(painting.uri) ?? []) resolve(told(painting));
      waiting.delete(painting.uri);
    },
    forget: (uri) => newest.delete(uri),
    whenRendered(uri) {
      const painting = newest.get(uri);
      if (painting && isCurrent(painting)) return Promise.resolve(told(painting));
      return new Promise((resolve) => waiting.set(uri, [...(waiting.get(uri) ?? []), resolve]));
    },
  };
}

/** A long body is put together only for those who ask. */
function told({ version, body }: Painting): Told {
  return { version, body: body() };
}

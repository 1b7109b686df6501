// What the postmortems of a workspace know of each other: plain data, so that rules can look beyond their document without reading another.

/** What the others need to know of one postmortem. */
export interface Incident {
  readonly uri: string;
  /** The path with forward slashes, relative to the workspace, as messages show it. */
  readonly path: string;
  /** Its identifier, as `idKey` gives it; absent where it has none, or several. */
  readonly id?: string;
  /** Where the identifier stands: line and characters from 0, in UTF-16 units. */
  readonly place?: { readonly line: number; readonly start: number; readonly end: number };
  readonly title: string;
  /** The first and the last day on which its times say that something happened, as days since 1970. */
  readonly days?: readonly [first: number, last: number];
  /** The identifiers that it goes by: those of its field, its title and its file's name. */
  readonly names: readonly string[];
  /** The incidents and postmortems that it says are related. */
  readonly references: readonly Named[];
}

/** An incident named in a document, in a place that tells of related incidents or of related postmortems. */
export interface Named {
  readonly id: string;
  readonly to: 'incident' | 'postmortem';
}

/** The postmortems that are known. What is absent is not known: nothing is concluded from it unless `complete` is said. */
export interface Workspace {
  readonly incidents: readonly Incident[];
  /** Those with an identifier, by it. */
  readonly byId: ReadonlyMap<string, readonly Incident[]>;
  /** The identifiers that begin with the same letters, where all of them have one form. */
  readonly series: ReadonlyMap<string, readonly string[]>;
  /** Every identifier that something goes by, other files of the workspace included. */
  readonly names: ReadonlySet<string>;
  /** Whether no postmortem of the workspace is missing. */
  readonly complete: boolean;
}

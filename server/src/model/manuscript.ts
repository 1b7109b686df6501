// A whole postmortem between two syntaxes: what stands where, in an order that both can write. Texts are Markdown in both.
import type { SectionName } from './sections';

export interface Manuscript {
  /** The fields, as YAML: what stands between the fences of front matter. Empty, or with a line break at its end. */
  readonly metadata: string;
  /** Fields that stand elsewhere, or in another notation. */
  readonly fields: readonly Labelled[];
  /** The title, where the metadata do not have it. */
  readonly title?: string;
  /** In document order; what stands before the first heading is a chapter without a title. */
  readonly chapters: readonly Chapter[];
}

/** A label or key, and its value; a list where the value is one. */
export interface Labelled {
  readonly label: string;
  readonly value: string | readonly string[];
}

export interface Chapter {
  readonly title?: string;
  readonly canonical?: SectionName;
  readonly parts: readonly Part[];
  readonly chapters: readonly Chapter[];
}

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fields'; readonly fields: readonly Labelled[] }
  | {
      readonly kind: 'timeline';
      /** What is said of all events beside the heading and the text: the header cells of a table. */
      readonly context: readonly string[];
      readonly role: 'timeline' | 'key-events';
      readonly entries: readonly Entry[];
    }
  | { readonly kind: 'actions'; readonly tasks: readonly Task[] };

/** An event. */
export interface Entry {
  /** The line that dates it and those below. */
  readonly day?: string;
  /** The event in one line, with its time and tag; the other parts then say nothing. */
  readonly sentence?: string;
  /** What a time stands for that is all there is: `First detected`. */
  readonly label?: string;
  /** Date, time and zone as the author spelled them. */
  readonly date?: string;
  readonly at?: string;
  readonly end?: string;
  readonly zone?: string;
  readonly tag?: string;
  readonly text?: string;
  /** What else is said of it under a name. */
  readonly extras: readonly Labelled[];
  /** Lines that belong to it, below its first one. */
  readonly more?: string;
  /** What comments say that switch findings off: on its line, and on lines of their own before it. */
  readonly remarks: readonly string[];
  readonly before: readonly string[];
}

/** An action item. */
export interface Task {
  /** The item in one line, with its box. */
  readonly sentence?: string;
  readonly parts: readonly Labelled[];
  readonly more?: string;
  readonly remarks: readonly string[];
}

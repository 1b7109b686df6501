// textDocument/completion: what can stand at the cursor, asked of every source that knows about its place.
import type { Reading } from '../reading';
import type { Span } from '../text/span';
import { actionItems, cellItems } from './completion/actionItems';
import type { Ask } from './completion/ask';
import { kindTagItems } from './completion/eventKinds';
import { eventItems } from './completion/eventLines';
import { fieldItems, labelItems } from './completion/fields';
import { headingItems, sectionKeyItems } from './completion/headings';
import { ownerItems } from './completion/owners';
import { yamlEntryItems } from './completion/yamlEntries';
import { placeAt } from './place';

export interface CompletionItem {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'event' | 'section' | 'action' | 'kind';
  /** Shown beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What is replaced, and by what; `snippet` text uses LSP snippet syntax. */
  readonly replace: Span;
  /** Further lines are meant relative to the indentation before `replace`. */
  readonly newText: string;
  readonly snippet: boolean;
  /** What the typed text is matched against, when that is not the label. */
  readonly filterText?: string;
  readonly sortText?: string;
}

/** @param now milliseconds since the epoch, or undefined where no clock may be read. */
export function completion(reading: Reading, offset: number, now: number | undefined): readonly CompletionItem[] {
  const place = placeAt(reading, offset);
  const ask: Ask = { reading, place, now };
  return SOURCES[place.within].flatMap((source) => source(ask));
}

type Source = (ask: Ask) => readonly CompletionItem[];

const SOURCES: Readonly<Record<ReturnType<typeof placeAt>['within'], readonly Source[]>> = {
  code: [],
  'front matter': [fieldItems, ownerItems],
  markdown: [headingItems, eventItems, kindTagItems, actionItems, cellItems, labelItems, ownerItems],
  yaml: [fieldItems, sectionKeyItems, yamlEntryItems, ownerItems],
};

// The composition root: the only file that knows every feature. Documents and settings in, answers out; the cache only saves time.
import type { Settings } from './config/settings';
import type { CodeAction } from './features/codeActions';
import type { CompletionItem } from './features/completion';
import type { OutlineSymbol } from './features/documentSymbols';
import type { FoldingRange } from './features/foldingRanges';
import type { Hover } from './features/hover';
import type { Reading, SourceDocument } from './reading';
import type { Rendering } from './render/render';
import type { Finding } from './rules/rule';
import type { Span, TextEdit } from './text/span';

/** Every answer is empty, or undefined, for a document that is not recognised as a postmortem. Offsets are UTF-16 units. */
export interface Service {
  /** The document read and analysed; undefined when it is no postmortem. `outright` reads it whatever it looks like. */
  read(document: SourceDocument, outright?: 'outright'): Reading | undefined;
  findings(document: SourceDocument): readonly Finding[];
  codeActions(document: SourceDocument, range: Span): readonly CodeAction[];
  fixAll(document: SourceDocument): readonly TextEdit[];
  /** @param now milliseconds since the epoch, when a clock may be read. */
  completion(document: SourceDocument, offset: number, now?: number): readonly CompletionItem[];
  documentSymbols(document: SourceDocument): readonly OutlineSymbol[];
  hover(document: SourceDocument, offset: number): Hover | undefined;
  foldingRanges(document: SourceDocument): readonly FoldingRange[];
  render(document: SourceDocument, now?: number): Rendering | undefined;
}

/** A service for one set of settings: when the settings change, make another one. */
export function createService(_settings: Settings): Service {
  return {
    read: () => undefined,
    findings: () => [],
    codeActions: () => [],
    fixAll: () => [],
    completion: () => [],
    documentSymbols: () => [],
    hover: () => undefined,
    foldingRanges: () => [],
    render: () => undefined,
  };
}

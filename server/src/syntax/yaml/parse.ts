// The border to the `yaml` library: text in, our own tree out. Whatever the library throws ends here as a problem.
import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import type { Problem } from '../../model/postmortem';
import type { Span } from '../../text/span';
import { problemOf } from './problems';
import { readScalar } from './scalar';
import { readSimple } from './simple';
import { type Item, type Mapping, type Node, type Pair, type Scalar, type Sequence, spanOf, type Tree } from './tree';

/** Reads `range` of `source`, which consists of whole lines, as one YAML document; further documents are left alone. */
export function parse(source: string, range: Span): Tree {
  const root = readSimple(source, range);
  return root === undefined ? parseWithLibrary(source, range) : { root, problems: [] };
}

/** The same for whatever YAML there is. */
export function parseWithLibrary(source: string, range: Span): Tree {
  const text = source.slice(range.start, range.end);
  if (isTooDeep(text)) return unread(text, range, 'This YAML is nested too deeply to be read.');
  try {
    const document = parseDocument(text, OPTIONS);
    const problems = problemsOf(document, source, range);
    const root = document.contents === null ? undefined : toNode(document.contents, { source, base: range.start });
    return root === undefined ? { problems } : { root, problems };
  } catch {
    return unread(text, range, 'This YAML could not be read; check its indentation and quotes.');
  }
}

function unread(text: string, { start }: Span, message: string): Tree {
  const firstLine = /^\s*[^\r\n]*/.exec(text)?.[0].length ?? 0;
  return { problems: [{ span: { start, end: start + firstLine }, message }] };
}

/**
 * The library calls itself for each level: the time grows with its cube, and to run out of stack can end the process instead of
 * throwing. People write a handful of levels.
 */
const DEEPEST = 100;
/** A line of this many keys, each the value of the one before it, where a line of a pasted log may have many colons. */
const MOST_KEYS = 300;
const MANY_DASHES = new RegExp(`(?:[-?:][ \\t]+){${DEEPEST}}`);

function isTooDeep(text: string): boolean {
  let depth = 0;
  let keys = 0;
  for (const [mark] of text.matchAll(/[[\]{}\n]|:[ \t]/g)) {
    if (mark === '[' || mark === '{') depth++;
    else if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
    else keys = mark === '\n' ? 0 : keys + 1;
    if (depth > DEEPEST || keys > MOST_KEYS) return true;
  }
  return MANY_DASHES.test(text);
}

/** Reads one top-level key of several: a word alone is then a key that is not finished. */
export function parseKey(source: string, range: Span): Tree {
  const tree = parse(source, range);
  if (tree.root?.kind !== 'scalar' || tree.problems.length > 0) return tree;
  return { ...tree, problems: [{ span: tree.root.outer, message: 'A key needs a `:` and its value behind it.' }] };
}

/** `failsafe` keeps every scalar the text it is; keys may repeat, because a draft may say a thing twice. */
const OPTIONS = {
  schema: 'failsafe',
  keepSourceTokens: true,
  logLevel: 'silent',
  prettyErrors: false,
  uniqueKeys: false,
} as const;

/** One mistake makes the library stumble several times: only the first one is told. */
function problemsOf(document: Document.Parsed, source: string, range: Span): readonly Problem[] {
  const first = document.errors.find((error) => error.code !== 'MULTIPLE_DOCS' && error.code !== 'TAG_RESOLVE_FAILED');
  return first === undefined ? [] : [problemOf(first, source, range)];
}

interface Context {
  readonly source: string;
  /** The offset in `source` at which the parsed text begins. */
  readonly base: number;
}

function toNode(node: ParsedNode, context: Context): Node | undefined {
  const [start, end] = rangeOf(node, context);
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const pairs = node.items.map((pair) => toPair(pair.key, pair.value ?? undefined, context));
    const mapping: Mapping = {
      kind: 'mapping',
      span: { start, end: lastEnd(pairs, end, isFlow(node), context) },
      pairs,
      flow: isFlow(node),
    };
    return mapping;
  }
  if (isSeq<ParsedNode>(node)) {
    const dashes = dashesOf(node.srcToken, context.base);
    const items = node.items.map((item, index) => toItem(item, dashes[index], context));
    const sequence: Sequence = {
      kind: 'sequence',
      span: { start, end: lastEnd(items, end, isFlow(node), context) },
      items,
      flow: isFlow(node),
    };
    return sequence;
  }
  return toScalar(node, start, end, context);
}

/** A collection ends with its last entry or bracket, not with the blank lines and comments after it. */
function lastEnd(entries: readonly { readonly span: Span }[], end: number, flow: boolean, { source }: Context): number {
  const last = entries.at(-1)?.span.end ?? end;
  return flow && CLOSING.test(source[end - 1] ?? '') ? end : last;
}

const CLOSING = /[\]}]/;

function isFlow(node: { flow?: boolean }): boolean {
  return node.flow === true;
}

function rangeOf(node: ParsedNode, { source, base }: Context): readonly [number, number] {
  const [start, end] = node.range;
  return [Math.min(base + start, source.length), Math.min(base + end, source.length)];
}

function toScalar(node: ParsedNode, start: number, end: number, { source }: Context): Scalar | undefined {
  if (start === end) return undefined;
  if (isAlias(node)) return readScalar(source, { start, end }, 'alias', source.slice(start, end));
  if (!isScalar(node)) return undefined;
  const value = typeof node.value === 'string' ? node.value : '';
  switch (node.type) {
    case 'QUOTE_DOUBLE':
      return readScalar(source, { start, end }, 'double', value);
    case 'QUOTE_SINGLE':
      return readScalar(source, { start, end }, 'single', value);
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return readScalar(source, { start, end }, 'block', value);
    default:
      return readScalar(source, { start, end }, 'plain', value);
  }
}

function toPair(key: ParsedNode, valueNode: ParsedNode | undefined, context: Context): Pair {
  const [start, end] = rangeOf(key, context);
  const name =
    toScalar(key, start, end, context) ??
    readScalar(context.source, { start, end }, 'plain', context.source.slice(start, end));
  const value = valueNode === undefined ? undefined : toNode(valueNode, context);
  if (value === undefined) return { key: name, span: { start, end } };
  return { key: name, value, span: { start, end: spanOf(value).end } };
}

function toItem(node: ParsedNode, dash: number | undefined, context: Context): Item {
  const [from, to] = rangeOf(node, context);
  const value = toNode(node, context);
  const start = dash ?? from;
  if (value === undefined) return { span: { start, end: dash === undefined ? to : dash + 1 } };
  return { value, span: { start, end: spanOf(value).end } };
}

/** Where the dashes of a block sequence stand, one for each of its items. */
function dashesOf(token: ParsedNode['srcToken'], base: number): readonly (number | undefined)[] {
  if (token?.type !== 'block-seq') return [];
  return token.items
    .filter(({ start, value }) => value !== undefined || start.some(({ type }) => STARTS_ITEM.has(type)))
    .map(({ start }) => start.find(({ type }) => type === 'seq-item-ind'))
    .map((dash) => (dash === undefined ? undefined : base + dash.offset));
}

const STARTS_ITEM: ReadonlySet<string> = new Set(['seq-item-ind', 'anchor', 'tag']);

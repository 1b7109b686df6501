// Raw HTML of a document, sanitised: harmless elements without styles, classes and handlers; every other tag is shown as the text it is.
import { FilterXSS, friendlyAttrValue, parseAttr } from 'xss';
import { escapeText } from '../html';

/** What may stand within a line. */
const PHRASING = names(
  'a abbr b br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strike strong sub sup tt u var wbr',
);
/** What is a block of its own; within a line such tags are left out. */
const FLOW = names(
  'blockquote caption center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary table tbody td tfoot th thead tr ul',
);
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  abbr: ['title'],
  details: ['open'],
  li: ['value'],
  ol: ['start', 'reversed'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
};
const VOID = /^(?:br|hr|img|wbr)$/;
/** A tag as the sanitiser writes it: what stands in its attributes is escaped. */
const TAG = /<(\/?)([a-z][a-z0-9]{0,14})(?![a-z0-9])[^<>]*>/gi;

/** What the page decides about addresses, and how it reads entities. */
export interface AddressRules {
  readonly decode: (text: string) => string;
  readonly isHarmless: (address: string) => boolean;
  readonly image: (source: string, words: string) => string;
}

/** @returns what makes HTML of a document harmless; its tags may still lack their other halves. */
export function sanitiser(rules: AddressRules, place: 'block' | 'line'): (markup: string) => string {
  const filter = new FilterXSS({
    whiteList: Object.fromEntries([...PHRASING, ...FLOW].map((name) => [name, [...(ATTRIBUTES[name] ?? [])]])),
    css: false,
    stripIgnoreTagBody: ['script', 'style'],
    onTag: (name, tag, { isClosing }) => {
      if (place === 'line' && FLOW.has(name)) return '';
      return name === 'img' && isClosing !== true ? picture(tag, rules) : undefined;
    },
    safeAttrValue: (_, name, value) => {
      const clear = meant(value, rules);
      return name === 'href' && !rules.isHarmless(clear) ? '' : escapeText(clear);
    },
  });
  return (markup) => filter.process(markup);
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** What a browser takes an attribute for: without entities, and without the characters that it leaves out of addresses. */
function meant(value: string, { decode }: AddressRules): string {
  return [...decode(friendlyAttrValue(value))]
    .filter((character) => character >= ' ')
    .join('')
    .trim();
}

/** @returns undefined for a picture from where none may come. */
function picture(tag: string, rules: AddressRules): string | undefined {
  const found = new Map<string, string>();
  parseAttr(tag.replace(/^<img|\/?>$/gi, ''), (name, value) => {
    found.set(name.toLowerCase(), meant(value, rules));
    return '';
  });
  // Browsers take either slash for the other.
  const source = (found.get('src') ?? '').replaceAll('\\', '/');
  return rules.isHarmless(source) ? rules.image(source, found.get('alt') ?? '') : undefined;
}

/** Closes what is left open and drops what closes nothing, so that the page around it stays whole. */
export function balanced(markup: string): string {
  const open: string[] = [];
  const isOpen = new Map<string, number>();
  const count = (name: string, by: 1 | -1): unknown => isOpen.set(name, (isOpen.get(name) ?? 0) + by);
  const whole = markup.replace(TAG, (tag, slash: string, name: string) => {
    const element = name.toLowerCase();
    if (VOID.test(element)) return slash === '' ? tag : '';
    if (slash === '') {
      open.push(element);
      count(element, 1);
      return tag;
    }
    if ((isOpen.get(element) ?? 0) === 0) return '';
    const closed = open.splice(open.lastIndexOf(element));
    for (const each of closed) count(each, -1);
    return closing(closed);
  });
  return whole + closing(open);
}

function closing(elements: readonly string[]): string {
  return [...elements]
    .reverse()
    .map((name) => `</${name}>`)
    .join('');
}

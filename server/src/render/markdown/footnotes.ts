// Footnotes: numbered in the order in which the text refers to them, shown at its end.
import type { MarkdownIt as Parser } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { attribute, html, type Markup } from '../html';
import type { Block } from './tree';

/** What the parser notes down about the footnotes of a document. */
interface FootnoteEnvironment {
  readonly footnotes?: { readonly list?: readonly { readonly label: string; readonly count: number }[] };
}

/** Teaches the parser `[^label]` and `[^label]: words`; GitHub does not know `^[words]`. What stands at the end is shown by `footnoteList`. */
export function addFootnotes(parser: Parser): void {
  parser.use(footnotes);
  parser.disable(['footnote_inline', 'footnote_tail']);
  parser.renderer.rules.footnote_ref = (tokens, at) => {
    const { id, subId } = { id: 0, subId: 0, ...tokens[at]?.meta };
    const number = id + 1;
    return html`<sup><a href="#footnote-${number}" id="${returnPlace(number, subId)}" aria-label="Footnote ${number}">${number}</a></sup>`
      .markup;
  };
}

/** The label of the footnote that a block defines; undefined for every other block. */
export function definedLabel({ token }: Block): string | undefined {
  return token.type === 'footnote_reference_open' ? String(token.meta?.label) : undefined;
}

/**
 * The footnotes that were referred to, in the order of their numbers.
 * @param environment of the parser, once everything else is rendered.
 */
export function footnoteList(
  environment: object,
  defined: ReadonlyMap<string, Block>,
  render: (blocks: readonly Block[]) => Markup,
): Markup | undefined {
  const referred = (environment as FootnoteEnvironment).footnotes?.list ?? [];
  const items: Markup[] = [];
  // Footnotes may refer to further ones: the list grows while it is shown.
  for (let i = 0; i < referred.length; i++) {
    const { label = '', count = 0 } = referred[i] ?? {};
    const blocks = defined.get(label)?.children ?? [];
    const words = render(blocks);
    const back = Array.from(
      { length: count },
      (_, use) => html` <a href="#${returnPlace(i + 1, use)}" aria-label="Back to the text">↩</a>`,
    );
    items.push(
      html`<li id="footnote-${i + 1}"${attribute('data-line', blocks[0]?.from)}>${words}<span class="back">${back}</span></li>`,
    );
  }
  if (items.length === 0) return undefined;
  return html`<section class="footnotes" data-key="footnotes" aria-label="Footnotes"><ol>${items}</ol></section>`;
}

function returnPlace(number: number, use: number): string {
  return `footnote-use-${number}${use === 0 ? '' : `-${use + 1}`}`;
}

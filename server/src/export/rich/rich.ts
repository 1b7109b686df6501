// Rich text for the clipboard: HTML whose few styles stand at the elements, for that is all that wikis and documents keep of them.
import type { Reading } from '../../reading';
import { type Piece, replaceElements, writeMarkup } from '../elements';
import { LANGUAGE, simpleBody } from './simple';

/** A fragment of HTML. */
export function richText(reading: Reading): string {
  const styled = replaceElements(simpleBody(reading), (element) => {
    const style = STYLES[element.name];
    const { [LANGUAGE]: _, ...attributes } = element.attributes;
    return [{ ...element, attributes: style === undefined ? attributes : { ...attributes, style } }];
  });
  return `${writeMarkup(withoutGaps(styled)).trim()}\n`;
}

const CELL = 'border:1px solid #c8d1da;padding:4px 8px;text-align:left;vertical-align:top';

const STYLES: Readonly<Record<string, string>> = {
  table: 'border-collapse:collapse;margin:0 0 12px',
  th: `${CELL};background-color:#f3f5f8;font-weight:bold`,
  td: CELL,
  code: 'font-family:monospace',
  pre: 'font-family:monospace;white-space:pre-wrap;background-color:#f3f5f8;padding:8px',
  blockquote: 'border-left:3px solid #c8d1da;margin:0 0 12px;padding-left:10px',
};

/** White space between blocks would become empty paragraphs in some editors. */
function withoutGaps(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece) => typeof piece !== 'string' || piece.trim() !== '');
}

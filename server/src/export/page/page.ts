// A postmortem as one HTML file to mail, print or put on a page: no script, nothing from the network, styles and pictures within.
import type { Reading } from '../../reading';
import { escapeText } from '../../render/html';
import { render } from '../../render/render';
import { VERSION } from '../../version';
import { type Piece, readMarkup, writeMarkup } from '../elements';
import { withAnchors } from './anchors';
import { type Pictures, pictureAddresses, publishedBody } from './body';
import styles from './page.css';
import { describe } from './summary';

export interface PageOptions {
  readonly pictures?: Pictures;
  /** Findings and what is left to do stand in the page, too, for those who review a draft. */
  readonly remarks?: boolean;
}

/** Text of the file. It says the same on every day: what is overdue today is not told. */
export function htmlPage(reading: Reading, { pictures = {}, remarks = false }: PageOptions = {}): string {
  const { title, body } = render(reading, undefined);
  const content = withAnchors(publishedBody(readMarkup(body), pictures, remarks ? 'kept' : 'left out'));
  return `<!DOCTYPE html>
<html lang="${languageOf(reading)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Postmortem ${VERSION}">
<meta name="description" content="${escapeText(describe(reading))}">
<title>${escapeText(title)}</title>
<style>${styles.trim().replaceAll('</', '<\\/')}</style>
</head>
<body>
<main id="postmortem">
${writeMarkup(content)}
</main>
</body>
</html>
`;
}

/** The addresses of the pictures that the page of a document shows. */
export function picturesOf(reading: Reading): readonly string[] {
  const body: readonly Piece[] = readMarkup(render(reading, undefined).body);
  return pictureAddresses(body);
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** As the document says under `lang` or `language`; what the page adds of its own is English. */
function languageOf({ postmortem }: Reading): string {
  const said = postmortem.fields.find(
    ({ label, origin }) => origin === 'metadata' && /^lang(?:uage)?$/i.test(label.text),
  );
  const language = said?.value.text.trim() ?? '';
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(language) ? language : 'en';
}

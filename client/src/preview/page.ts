// The empty page of a preview: what may load in it, and nothing of the document.
import type { PreviewMode } from './messages';

export interface PageSources {
  /** What the host of the webview calls its own resources in a content security policy. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  readonly nonce: string;
  readonly mode: PreviewMode;
}

/** HTML of the page; scripts and styles come from the extension only, images also from the workspace. */
export function previewPage({ cspSource, script, style, nonce, mode }: PageSources): string {
  const policy = [
    `default-src 'none'`,
    `img-src ${cspSource} data:`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Postmortem preview</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body data-mode="${mode}">
<p id="notice" role="status" hidden></p>
<main id="postmortem"></main>
<script nonce="${nonce}" src="${attribute(script)}"></script>
</body>
</html>`;
}

/** 128 random bits, as hexadecimal digits. */
export function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

// Puts rich text on the clipboard, which a page may do while it has the focus.

/** Resolves with whether it is there now. */
export async function copyRichText(html: string, text: string): Promise<boolean> {
  if (!(await untilFocused())) return false;
  try {
    const item = new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByEvent(html, text);
  }
}

function blob(content: string, type: string): Blob {
  return new Blob([content], { type });
}

/** The older way, for where the newer one is not allowed. */
function copyByEvent(html: string, text: string): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isCopied = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return isDone && isCopied;
}

const FRAMES = 90;

/** The editor gives the page its focus in its own time. */
async function untilFocused(): Promise<boolean> {
  window.focus();
  for (let frame = 0; frame < FRAMES && !document.hasFocus(); frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return document.hasFocus();
}

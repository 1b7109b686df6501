// What a reader selects and copies is pasted elsewhere, on another ground: its structure goes along, the colours of the editor do not.

/** Makes what is selected in the page the content of the clipboard, unless somebody has done so already. */
export function copySelection(event: ClipboardEvent): void {
  const selection = document.getSelection();
  if (event.defaultPrevented || !event.clipboardData || !selection || selection.isCollapsed) return;
  const holder = document.createElement('div');
  for (let i = 0; i < selection.rangeCount; i++) holder.append(selection.getRangeAt(i).cloneContents());
  event.clipboardData.setData('text/html', plainMarkup(holder));
  event.clipboardData.setData('text/plain', selection.toString());
  event.preventDefault();
}

const KEPT: ReadonlySet<string> = new Set(['href', 'src', 'alt', 'start', 'colspan', 'type', 'checked', 'disabled']);
const CELL = 'border:1px solid #c8d1da;padding:4px 8px;text-align:left;vertical-align:top';
const STYLES: Readonly<Record<string, string>> = { TABLE: 'border-collapse:collapse', TD: CELL, TH: CELL };
/** The page's policy lets no element have a style: it gets it as text. */
const LATER = 'data-style-elsewhere';

/** The markup of elements without classes, with timelines as tables. They are used up. */
export function plainMarkup(holder: HTMLElement): string {
  for (const element of holder.querySelectorAll('svg, button, .dot')) element.remove();
  for (const item of holder.querySelectorAll('.event, .day')) item.replaceWith(row(item));
  for (const list of holder.querySelectorAll('.events')) list.replaceWith(table(list));
  const isPart = [...holder.children].some((child) => child.tagName === 'TR');
  if (isPart) holder.replaceChildren(table(holder));
  for (const element of holder.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
    const style = STYLES[element.tagName];
    if (style !== undefined) element.setAttribute(LATER, style);
  }
  return holder.innerHTML.replaceAll(` ${LATER}="`, ' style="');
}

/** An event with its time, distance and words in cells; a day spans them. */
function row(item: Element): HTMLElement {
  const parts = ['.at', '.off', '.what'].map((name) => item.querySelector(name));
  const isEvent = parts.some((part) => part !== null);
  const cells = (isEvent ? parts : [item]).map((part) => {
    const cell = document.createElement('td');
    cell.append(...(part?.childNodes ?? []));
    if (!isEvent) cell.setAttribute('colspan', '3');
    return cell;
  });
  const made = document.createElement('tr');
  made.append(...cells);
  return made;
}

function table(list: Element): HTMLElement {
  const body = document.createElement('tbody');
  body.append(...list.childNodes);
  const made = document.createElement('table');
  made.append(body);
  return made;
}

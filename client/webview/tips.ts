// Says at once what a part of a drawing is, under the mouse and in focus: browsers show titles late, and never to the keyboard.

const TIP = 'data-tip';
/** Air between what is told about and what tells it. */
const DISTANCE = 8;

/** Titles in drawings become tips, and the names of what has a role. What stands for a line and takes the focus is a button here. */
export function takeTitles(body: HTMLElement): void {
  for (const title of body.querySelectorAll('svg title')) {
    const owner = title.parentElement;
    owner?.setAttribute(TIP, title.textContent ?? '');
    if (owner?.hasAttribute('role')) owner.setAttribute('aria-label', title.textContent ?? '');
    title.remove();
  }
  for (const element of body.querySelectorAll('svg [tabindex][data-line]')) element.setAttribute('role', 'button');
}

/** Shows the tips of what lies in `root`, one at a time. What has the focus tells itself again when the mouse is gone. */
export function showTips(root: HTMLElement): void {
  const tip = document.createElement('div');
  tip.id = 'tip';
  tip.setAttribute('role', 'tooltip');
  tip.hidden = true;
  document.body.append(tip);
  let shown: Element | null = null;
  const show = (element: Element | null): void => {
    if (element === shown) return;
    shown = element;
    tip.hidden = element === null;
    if (element) place(tip, element);
  };
  const focused = (): Element | null => {
    const { activeElement } = document;
    return activeElement?.matches(':focus-visible') ? told(activeElement) : null;
  };
  root.addEventListener('pointerover', ({ target }) => show(told(target) ?? focused()));
  root.addEventListener('pointerleave', () => show(focused()));
  root.addEventListener('focusin', () => show(focused()));
  root.addEventListener('focusout', () => show(null));
  window.addEventListener('scroll', () => show(null), { passive: true, capture: true });
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && show(null));
}

function told(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(`[${TIP}]`) : null;
}

/** Below the element, or above it where there is no room below; never beyond the edges of the page. */
function place(tip: HTMLElement, element: Element): void {
  tip.textContent = element.getAttribute(TIP);
  const box = element.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const left = box.left + box.width / 2 - width / 2;
  const below = box.bottom + DISTANCE;
  const fits = below + height + DISTANCE <= document.documentElement.clientHeight;
  tip.style.left = `${Math.max(DISTANCE, Math.min(left, document.documentElement.clientWidth - width - DISTANCE))}px`;
  tip.style.top = `${fits ? below : box.top - height - DISTANCE}px`;
}

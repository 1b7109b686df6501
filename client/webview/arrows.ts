// Arrow keys lead from one element to the next within what asks for it (`data-arrows`); Enter and the space bar are a click.

type Focusable = HTMLElement | SVGElement;

export function followArrows(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!isFocusable(target) || !target.parentElement?.hasAttribute('data-arrows')) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (key === 'Enter' || key === ' ') target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    else if (!focusFrom(target, key)) return;
    event.preventDefault();
  });
}

/** @returns whether the key leads anywhere, be it to where the focus is already. */
function focusFrom(element: Focusable, key: string): boolean {
  const all = [...(element.parentElement?.children ?? [])].filter(isFocusable);
  const at = all.indexOf(element);
  const to = placeAfter(key, at, all.length - 1);
  if (to === undefined) return false;
  all[to]?.focus();
  return true;
}

function placeAfter(key: string, at: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

function isFocusable(target: EventTarget | null): target is Focusable {
  return (target instanceof HTMLElement || target instanceof SVGElement) && target.hasAttribute('tabindex');
}

const focusable = 'input:not([type="hidden"]), textarea, select, button, a[href]';

/** Brings a field into sight and puts the focus into it; a group of fields gives it to its first. */
export function reveal(id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  for (let around = place.closest('details'); around; around = around.parentElement?.closest('details') ?? null) {
    around.open = true;
  }
  const target = place.matches(focusable) ? place : (place.querySelector<HTMLElement>(focusable) ?? place);
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

import { useEffect, useRef } from 'react';

/**
 * What one has just answered may leave a filtered list, and the focus would be nowhere: it goes on to what stands in
 * its place now, or to the list itself. Each entry carries its id as `data-entry`.
 */
export function useKeptFocus(ids: readonly string[]) {
  const list = useRef<HTMLDivElement>(null);
  const held = useRef<{ id: string; at: number } | null>(null);
  const shown = ids.join(' ');
  useEffect(() => {
    const place = list.current;
    const now = shown === '' ? [] : shown.split(' ');
    if (held.current && !now.includes(held.current.id) && place && !isElsewhere(place)) {
      const next = now[Math.min(held.current.at, now.length - 1)];
      const entry = place.querySelector<HTMLElement>(`[data-entry="${next ?? ''}"] [tabindex]`);
      (entry ?? place).focus();
    }
    // A dialog takes the focus for a while, and what is gone says no good-bye: only another entry takes its place.
    const hold = ({ target }: FocusEvent) => {
      const id = target instanceof Element ? target.closest('[data-entry]')?.getAttribute('data-entry') : null;
      if (id) held.current = { id, at: now.indexOf(id) };
    };
    const letGo = ({ target }: PointerEvent) => {
      if (target instanceof Node && !place?.contains(target)) held.current = null;
    };
    place?.addEventListener('focusin', hold);
    document.addEventListener('pointerdown', letGo);
    return () => {
      place?.removeEventListener('focusin', hold);
      document.removeEventListener('pointerdown', letGo);
    };
  }, [shown]);
  return list;
}

function isElsewhere(place: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && !place.contains(activeElement);
}

import { useSyncExternalStore } from 'react';

/** As in matches.css: from here on the need stands beside its matches. */
const wide = matchMedia('(min-width: 961px)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}

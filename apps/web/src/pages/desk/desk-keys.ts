import { useEffect } from 'react';
import { isTyping } from '../../parts/row-keys';

/** On a desk j and k go to the next and the previous case of the queue. */
export function useDeskKeys(ids: readonly string[], here: string, open: (id: string) => void): void {
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      // What a dialog asks is answered first.
      if (document.querySelector('dialog[open]')) return;
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      const next = step === 0 ? undefined : ids[ids.indexOf(here) + step];
      if (!next) return;
      open(next);
      event.preventDefault();
    };
    addEventListener('keydown', turn);
    return () => removeEventListener('keydown', turn);
  });
}

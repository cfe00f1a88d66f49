import { useLayoutEffect, useRef } from 'react';

/** The browser's own dialog, open for as long as it is on the page. */
export function useDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // Closed by Escape it gives the focus back by itself; taken away while it is open it drops it.
    return () =>
      queueMicrotask(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
      });
  }, []);
  return dialog;
}

import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks before unsaved input is left, within the console and when the tab closes. */
export function useUnsaved() {
  const { t } = useTranslation();
  const unsaved = useRef(false);
  useBlocker({
    shouldBlockFn: () => unsaved.current && !window.confirm(t('demand.form.leave')),
    enableBeforeUnload: () => unsaved.current,
  });
  return {
    changed: () => {
      unsaved.current = true;
    },
    saved: () => {
      unsaved.current = false;
    },
  };
}

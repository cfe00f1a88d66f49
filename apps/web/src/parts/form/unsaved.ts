import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

type Guard = {
  isUnsaved: () => boolean;
  /** A last try before anybody is asked. */
  save?: () => Promise<void>;
  /** Whether this address shows the same form, such as its next step. */
  isSameForm?: (pathname: string) => boolean;
};

/** Asks before input is left that is really unsaved, within the console and when the tab closes. */
export function useLeaveGuard({ isUnsaved, save, isSameForm }: Guard): void {
  const { t } = useTranslation();
  useBlocker({
    shouldBlockFn: async ({ next }) => {
      if (isSameForm?.(next.pathname)) return false;
      if (isUnsaved()) await save?.();
      return isUnsaved() && !window.confirm(t('drafting.save.leave'));
    },
    enableBeforeUnload: isUnsaved,
  });
}

/** For forms that are saved by a button. */
export function useUnsaved() {
  const unsaved = useRef(false);
  useLeaveGuard({ isUnsaved: () => unsaved.current });
  return {
    changed: () => {
      unsaved.current = true;
    },
    saved: () => {
      unsaved.current = false;
    },
  };
}

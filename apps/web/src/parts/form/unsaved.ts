import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type Guard = {
  isUnsaved: () => boolean;
  /** A last try before anybody is asked. */
  save?: () => Promise<void>;
  /** Whether this address shows the same form, such as its next step. */
  isSameForm?: (pathname: string) => boolean;
};

/** Of the forms on the page: each answers whether its writer stays. */
const guards = new Set<() => Promise<boolean>>();
let isLeaving = false;

/** Asks as a link would, on behalf of what leaves the page only once the server has agreed. */
export async function mayLeave(): Promise<boolean> {
  // Those that are here now: a try to save draws its form anew, which would be asked a second time.
  for (const stays of [...guards]) if (await stays()) return false;
  return true;
}

/** Leaves the console after `mayLeave`, so that the browser does not ask a second time. */
export function leaveFor(address: string): void {
  isLeaving = true;
  location.assign(address);
}

/** Asks before input is left that is really unsaved, within the console and when the tab closes. */
export function useLeaveGuard({ isUnsaved, save, isSameForm }: Guard): void {
  const { t } = useTranslation();
  const stays = async () => {
    if (isUnsaved()) await save?.();
    return isUnsaved() && !window.confirm(t('drafting.save.leave'));
  };
  useEffect(() => {
    guards.add(stays);
    return () => void guards.delete(stays);
  });
  useBlocker({
    shouldBlockFn: async ({ next }) => !isSameForm?.(next.pathname) && stays(),
    enableBeforeUnload: () => !isLeaving && isUnsaved(),
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

import { useLocation } from '@tanstack/react-router';
import { useLeaveGuard } from './form/unsaved';

/** Asks before what is written and not sent is left: by a link, a key, the way back, or the closing of the tab. */
export function useUnsent(isUnsent: boolean): void {
  const here = useLocation({ select: ({ pathname }) => pathname });
  useLeaveGuard({ isUnsaved: () => isUnsent, isSameForm: (pathname) => pathname === here });
}

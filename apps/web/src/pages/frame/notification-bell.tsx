import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, type ToggleEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { unreadQuery } from '../../api/notification-queries';

const NotificationPanel = lazy(async () => ({
  default: (await import('../notifications/notification-panel')).NotificationPanel,
}));

const panelId = 'notification-panel';
const mostShown = 99;

/** How many are unread, on every page. The browser itself closes the panel by Escape or a click beside it and gives the focus back. */
export function NotificationBell() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const { data, refetch } = useQuery(unreadQuery);
  // The frame stays while pages come and go: with each the number is asked for again, whether or not the stream told of it.
  const { pathname } = useLocation();
  useEffect(() => void refetch({ cancelRefetch: false }), [pathname, refetch]);
  const unread = data?.unread ?? 0;
  const follow = (event: ToggleEvent<HTMLDivElement>) => setOpen(event.newState === 'open');
  return (
    <>
      <button
        type="button"
        className="bell"
        popoverTarget={panelId}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        aria-label={unread > 0 ? t('notification.bellUnread', { count: unread }) : t('notification.title')}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path
            d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.7"
          />
        </svg>
        {unread > 0 && <b aria-hidden="true">{unread > mostShown ? `${mostShown}+` : unread}</b>}
      </button>
      <div
        ref={panel}
        id={panelId}
        popover="auto"
        role="dialog"
        aria-label={t('notification.title')}
        className="bell-panel"
        onToggle={follow}
      >
        {isOpen && (
          <Suspense fallback={<p role="status">{t('loading')}</p>}>
            <NotificationPanel elsewhere={data?.elsewhere ?? 0} onLeave={() => panel.current?.hidePopover()} />
          </Suspense>
        )}
      </div>
    </>
  );
}

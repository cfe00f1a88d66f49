import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Notification, notificationsQuery, unreadQuery } from '../../api/notification-queries';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { ProblemNotice } from '../../parts/problem-notice';
import { useLanguage } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { daysOf } from './days-of';
import { NotificationLine } from './notification-line';
import { useMark, useMarkAll } from './use-marking';

/** Everything this person was told, day by day. */
export function NotificationsPage() {
  const { t } = useTranslation();
  const { show = 'all' } = useSearch({ from: '/notifications' });
  const reading = useInfiniteQuery(notificationsQuery(show));
  const { data: counts } = useQuery(unreadQuery);
  const markAll = useMarkAll();
  const newest = reading.data?.pages[0]?.items[0];
  return (
    <>
      <PageHead title={t('notification.title')} lead={t('notification.lead')}>
        {newest && counts && counts.unread > 0 && (
          <Button loading={markAll.pending} onClick={() => markAll.run(newest.at)}>
            {t('notification.allRead')}
          </Button>
        )}
      </PageHead>
      <nav className="state-filter" aria-label={t('notification.filter')}>
        <Link
          to="/notifications"
          search={{}}
          activeOptions={{ exact: true }}
          aria-current={show === 'all' ? 'true' : undefined}
        >
          {t('notification.all')}
        </Link>
        <Link to="/notifications" search={{ show: 'unread' }} aria-current={show === 'unread' ? 'true' : undefined}>
          {t('notification.unread')} {counts && counts.unread > 0 && <b>{counts.unread}</b>}
        </Link>
      </nav>
      {counts && counts.elsewhere > 0 && (
        <p className="soft">{t('notification.elsewhere', { count: counts.elsewhere })}</p>
      )}
      {markAll.problem && <ProblemNotice problem={markAll.problem} />}
      <Loaded of={reading}>
        {({ pages }) => <Days items={pages.flatMap(({ items }) => items)} isUnreadOnly={show === 'unread'} />}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}

function Days({ items, isUnreadOnly }: { items: readonly Notification[]; isUnreadOnly: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mark = useMark();
  if (items.length === 0)
    return (
      <p className="soft notifications-none">{t(isUnreadOnly ? 'notification.noneUnread' : 'notification.none')}</p>
    );
  return (
    <>
      {mark.problem && <ProblemNotice problem={mark.problem} />}
      {daysOf(items, language).map(({ day, items: ofDay }) => (
        <section key={day} aria-label={day} className="notification-day">
          <h2>{day}</h2>
          <ul className="notifications">
            {ofDay.map((item) => (
              <li key={item.id}>
                <NotificationLine of={item} onRead={() => mark.run({ id: item.id, mark: 'read' })} />
                <button
                  type="button"
                  className="link-button"
                  disabled={mark.pending}
                  onClick={() => mark.run({ id: item.id, mark: item.readAt === null ? 'read' : 'unread' })}
                >
                  {t(item.readAt === null ? 'notification.markRead' : 'notification.markUnread')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

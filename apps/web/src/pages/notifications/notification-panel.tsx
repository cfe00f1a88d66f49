import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { newestQuery } from '../../api/notification-queries';
import { Loaded } from '../../parts/loaded';
import { ProblemNotice } from '../../parts/problem-notice';
import { NotificationLine } from './notification-line';
import { useMark, useMarkAll } from './use-marking';

type Props = { elsewhere: number; onLeave: () => void };

/** The newest, under the bell. */
export function NotificationPanel({ elsewhere, onLeave }: Props) {
  const { t } = useTranslation();
  const reading = useQuery(newestQuery);
  const mark = useMark();
  const markAll = useMarkAll();
  const newest = reading.data?.items[0];
  const problem = mark.problem ?? markAll.problem;
  return (
    <>
      <div className="bell-head">
        <h2>{t('notification.title')}</h2>
        {newest && reading.data?.items.some(({ readAt }) => readAt === null) && (
          <button
            type="button"
            className="link-button"
            disabled={markAll.pending}
            onClick={() => markAll.run(newest.at)}
          >
            {t('notification.allRead')}
          </button>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <Loaded of={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft bell-empty">{t('notification.none')}</p>
          ) : (
            <ul className="notifications">
              {items.map((item) => (
                <li key={item.id}>
                  <NotificationLine
                    of={item}
                    onRead={() => mark.run({ id: item.id, mark: 'read' })}
                    onLeave={onLeave}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {elsewhere > 0 && <p className="soft bell-elsewhere">{t('notification.elsewhere', { count: elsewhere })}</p>}
      <Link to="/notifications" className="bell-all" onClick={onLeave}>
        {t('notification.seeAll')}
      </Link>
    </>
  );
}

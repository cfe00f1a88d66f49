import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { searchAlertsQuery } from '../../api/search-queries';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { FoundTitle } from './found-title';

/** What came to answer one's saved searches, the newest first. */
export function AlertList() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(searchAlertsQuery);
  return (
    <section className="block" aria-live="polite">
      <h2>{t('search.alerts.title')}</h2>
      <Loaded of={reading} lines={2}>
        {({ pages }) => {
          const alerts = pages.flatMap(({ items }) => items);
          if (alerts.length === 0) return <p className="soft">{t('search.alerts.none')}</p>;
          return (
            <ul className="found-list">
              {alerts.map((alert) => (
                <li key={alert.id}>
                  <FoundTitle found={alert.found} /> {alert.isNew && <strong>{t('search.alerts.new')}</strong>}
                  <p className="soft">
                    {t('search.alerts.from', { name: alert.searchName })} · <Moment at={alert.foundAt} />
                  </p>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton reading={reading} />
    </section>
  );
}

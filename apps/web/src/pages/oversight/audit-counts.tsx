import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditCountsQuery, type AuditFilter } from '../../api/audit-queries';
import { Loaded } from '../../parts/loaded';
import { Day } from '../../parts/moment';
import { useLanguage } from '../../parts/terms';

/** How many there are of what and when; each figure narrows the list to itself. */
export function AuditCounts({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reading = useQuery(auditCountsQuery(filter));
  return (
    <Loaded of={reading} lines={1}>
      {({ total, countedAtMost, byAction, byDay }) => (
        <details className="audit-counts">
          <summary>
            {t(total >= countedAtMost ? 'oversight.foundMany' : 'oversight.found', { total })}
            <span className="soft"> · {t('oversight.counts')}</span>
          </summary>
          <div>
            <h2>{t('oversight.byAction')}</h2>
            <ul>
              {byAction.map(({ action, count }) => (
                <li key={action.code}>
                  <Link to="/audit" search={{ ...filter, action: action.code }}>
                    {action[language]}
                  </Link>{' '}
                  {count}
                </li>
              ))}
            </ul>
            <h2>{t('oversight.byDay')}</h2>
            <ul>
              {byDay.map(({ day, count }) => (
                <li key={day}>
                  <Link to="/audit" search={{ ...filter, from: day, to: day }}>
                    <Day at={day} />
                  </Link>{' '}
                  {count}
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </Loaded>
  );
}

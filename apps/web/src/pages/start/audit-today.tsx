import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditCountsQuery, type AuditFilter } from '../../api/audit-queries';
import { Loaded } from '../../parts/loaded';
import { today } from '../../parts/moment-text';
import { auditGroups } from '../oversight/audit-groups';

/** What happened today that an auditor looks at first; each figure opens its records. */
export function AuditToday() {
  const { t } = useTranslation();
  const day = today();
  return (
    <section className="block">
      <h2>
        {t('oversight.today.title')} <Link to="/audit">{t('oversight.today.open')}</Link>
      </h2>
      <p className="soft">{t('oversight.today.lead')}</p>
      <ul className="today">
        {auditGroups.map((group) => (
          <li key={group}>
            <Figure filter={{ group, from: day, to: day }} name={t(`oversight.group.${group}`)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure({ filter, name }: { filter: AuditFilter; name: string }) {
  const reading = useQuery(auditCountsQuery(filter));
  return (
    <Loaded of={reading} lines={1}>
      {({ total }) => (
        <Link to="/audit" search={filter}>
          <b>{total}</b> {name}
        </Link>
      )}
    </Loaded>
  );
}

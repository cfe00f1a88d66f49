import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../api/people-queries';
import { Loaded } from '../../parts/loaded';
import { PeopleTable } from '../people/people-table';

/** Whoever only administers has no queue; the page says so and shows what there is to do. */
export function NothingForAdministrator() {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <h2>{t('members.adminTitle')}</h2>
      <p>{t('members.adminLead')}</p>
      <p>
        <Link to="/members">{t('members.title')}</Link> · <Link to="/mandates">{t('mandates.title')}</Link>
      </p>
    </section>
  );
}

const dormant = { dormantDays: 90 };

/** An account that nobody uses is one that nobody watches. */
export function DormantAccounts() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(peopleQuery(dormant));
  return (
    <section className="block">
      <h2>
        {t('people.dormantWaiting')} <Link to="/people">{t('people.back')}</Link>
      </h2>
      <Loaded of={reading}>
        {(data) => (
          <PeopleTable people={data.pages.flatMap((page) => page.items)} empty={<p>{t('people.noDormant')}</p>} />
        )}
      </Loaded>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { applicationsQuery } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { OwnApplications } from '../joining/joining-page';

/** Whoever acts for nobody yet begins here: with an application, or with an invitation that comes by mail. */
export function WaitingToJoin() {
  const { t } = useTranslation();
  const reading = useQuery(applicationsQuery);
  return (
    <section className="block">
      <h2>{t('joining.title')}</h2>
      <p>{t('joining.lead')}</p>
      <Loaded of={reading}>{(data) => <OwnApplications items={data.items} />}</Loaded>
      <p>
        <Link className="action" to="/joining/new">
          {t('joining.new')}
        </Link>
      </p>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { applicationsQuery } from '../../api/queries';
import type { Application } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { OwnApplications } from '../joining/joining-page';

const isUnderWay = ({ state }: Application) => state !== 'rejected' && state !== 'withdrawn';

/** Whoever acts for nobody yet begins here: with an application, or with an invitation that comes by mail. */
export function WaitingToJoin() {
  const { t } = useTranslation();
  const reading = useQuery(applicationsQuery);
  return (
    <section className="block">
      <h2>{t('joining.title')}</h2>
      <p>{t('joining.lead')}</p>
      <Loaded of={reading}>
        {({ items }) => (
          <>
            <OwnApplications items={items} />
            <p>
              {/* With one under way, the next step is its answer; another organisation can still be entered. */}
              <Link className={items.some(isUnderWay) ? undefined : 'action'} to="/joining/new">
                {t(items.some(isUnderWay) ? 'joining.another' : 'joining.new')}
              </Link>
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}

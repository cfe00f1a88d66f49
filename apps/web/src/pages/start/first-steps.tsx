import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { demandCountQuery } from '../../api/list-queries';
import { type Destination, destinationsOf, useSession } from '../frame/roles';

/** Nothing waits: what one can usefully do, for the first of the roles that has something. */
export function FirstSteps() {
  const { t } = useTranslation();
  const places = destinationsOf(useSession().actingAs?.roles ?? []);
  const step = steps.find(({ place }) => places.includes(place));
  return (
    <>
      <p>{t('start.nothing')}</p>
      {step?.words === 'demand' && <FirstDemand />}
      {step && step.words !== 'demand' && (
        <p>
          {t(`start.first.${step.words}`)}{' '}
          <Link to={step.to} className={step.isAction ? 'action' : undefined}>
            {t(`start.firstLink.${step.words}`)}
          </Link>
        </p>
      )}
    </>
  );
}

/** The first need is asked for while there is none at all; later there is only the way to those that there are. */
function FirstDemand() {
  const { t } = useTranslation();
  const { data } = useQuery({ ...demandCountQuery({}), staleTime: 0 });
  if (!data) return null;
  return data.count === 0 ? (
    <p>
      {t('start.first.demand')}{' '}
      <Link to="/demands/new" className="action">
        {t('start.firstLink.demand')}
      </Link>
    </p>
  ) : (
    <p>
      {t('start.demandsOn')} <Link to="/demands">{t('start.demandsOnLink')}</Link>
    </p>
  );
}

type Step = {
  place: Destination;
  words:
    | 'demand'
    | 'achievement'
    | 'screening'
    | 'reviews'
    | 'operations'
    | 'people'
    | 'audit'
    | 'mandates'
    | 'exposure'
    | 'questions';
  to:
    | '/demands/new'
    | '/achievements/new'
    | '/screening'
    | '/reviews'
    | '/operations'
    | '/people'
    | '/audit'
    | '/mandates'
    | '/exposure'
    | '/searches';
  isAction?: boolean;
};

const steps: readonly Step[] = [
  { place: 'demands', words: 'demand', to: '/demands/new', isAction: true },
  { place: 'achievements', words: 'achievement', to: '/achievements/new', isAction: true },
  { place: 'operations', words: 'operations', to: '/operations' },
  { place: 'audit', words: 'audit', to: '/audit' },
  { place: 'screening', words: 'screening', to: '/screening' },
  { place: 'reviews', words: 'reviews', to: '/reviews' },
  { place: 'people', words: 'people', to: '/people' },
  { place: 'exposure', words: 'exposure', to: '/exposure' },
  { place: 'mandates', words: 'mandates', to: '/mandates' },
  { place: 'questions', words: 'questions', to: '/searches' },
];

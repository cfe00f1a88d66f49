import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Destination, destinationsOf, useSession } from '../frame/roles';

/** Nothing waits: what one can usefully do, for the first of the roles that has something. */
export function FirstSteps() {
  const { t } = useTranslation();
  const places = destinationsOf(useSession().actingAs?.roles ?? []);
  const step = steps.find(({ place }) => places.includes(place));
  return (
    <>
      <p>{t('start.nothing')}</p>
      {step && (
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

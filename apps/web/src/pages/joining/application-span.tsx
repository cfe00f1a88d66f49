import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '../../api/shapes';
import { Day } from '../../parts/moment';

const stations = ['handedIn', 'checked', 'decided', 'joined'] as const;
type StationState = 'done' | 'now' | 'next' | 'later' | 'stopped';
type Standing = Pick<ApplicationDetail, 'state' | 'submittedAt' | 'decidedAt'>;

/** Where each state has come to; what came back is with its writer again. */
const standings: Record<ApplicationDetail['state'], readonly StationState[]> = {
  submitted: ['done', 'now', 'next', 'later'],
  in_review: ['done', 'now', 'next', 'later'],
  returned: ['now', 'next', 'later', 'later'],
  verified: ['done', 'done', 'done', 'done'],
  rejected: ['done', 'done', 'stopped', 'later'],
  withdrawn: ['stopped', 'later', 'later', 'later'],
};

/** The way of an application on one line, in the same form as the chain of a demand. */
export function ApplicationSpan({ application }: { application: Standing }) {
  const { t } = useTranslation();
  const days = [application.submittedAt, null, application.decidedAt, null];
  return (
    <ol className="span" aria-label={t('span.name')}>
      {stations.map((station, i) => {
        const state = standings[application.state][i] ?? 'later';
        return (
          <li key={station} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="span-pier" aria-hidden="true">
              {state === 'done' ? '✓' : state === 'stopped' ? '×' : ''}
            </span>
            <span className="span-name">{t(`joining.span.${station}`)}</span>
            <span className="span-note">
              {state === 'done' && days[i] ? <Day at={days[i]} /> : t(`span.state.${state}`)}
              {state === 'done' && days[i] && <span className="only-heard">{t('span.state.done')}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

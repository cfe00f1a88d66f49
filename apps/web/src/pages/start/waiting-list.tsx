import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Waiting, waitingQuery } from '../../api/waiting-query';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useLanguage } from '../../parts/terms';
import { FirstSteps } from './first-steps';
import { WaitingTable } from './waiting-table';

/** Everything that waits for this person, overdue first; the kinds with their numbers narrow it. */
export function WaitingList() {
  const { t } = useTranslation();
  const { kind } = useSearch({ from: '/' });
  const reading = useInfiniteQuery(waitingQuery(kind));
  return (
    <>
      <Loaded of={reading}>
        {({ pages }) => {
          const counts = pages[0]?.counts ?? [];
          return (
            <>
              <WaitingKinds counts={counts} chosen={kind} />
              <WaitingTable
                items={pages.flatMap(({ items }) => items)}
                counts={counts}
                empty={kind && counts.length > 0 ? t('start.noneOfKind') : <FirstSteps />}
              />
            </>
          );
        }}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}

function WaitingKinds({ counts, chosen }: { counts: Waiting['counts']; chosen: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const total = counts.reduce((sum, count) => sum + count.total, 0);
  const overdue = counts.reduce((sum, count) => sum + count.overdue, 0);
  if (total === 0) return null;
  return (
    <>
      <p role="status">
        {t('start.total', { count: total })}
        {overdue > 0 && (
          <b className="state-mark" data-tone="stopped">
            {t('comma')}
            {t('start.overdueTotal', { count: overdue })}
          </b>
        )}
      </p>
      <nav className="state-filter" aria-label={t('start.kinds')}>
        <Link to="/" search={{}} activeOptions={{ exact: true }} aria-current={chosen ? undefined : 'true'}>
          {t('start.everything')} <b>{total}</b>
        </Link>
        {counts.map((count) => (
          <Link
            key={count.kind}
            to="/"
            search={{ kind: count.kind }}
            aria-current={chosen === count.kind ? 'true' : undefined}
          >
            {count.name[language]} <b>{count.total}</b>
          </Link>
        ))}
      </nav>
    </>
  );
}

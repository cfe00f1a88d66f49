import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Erasure, erasuresQuery } from '../../api/own-data-queries';
import { Loaded } from '../../parts/loaded';
import { Day, Moment } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { useRowKeys } from '../../parts/row-keys';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { WayDots } from '../../parts/way';
import { PageHead } from '../frame/page-head';
import { nameAs } from '../../parts/name-in';
import { useLanguage } from '../../parts/terms';
import { asWritten } from '../../parts/written';

const views = ['open', 'ended'] as const;

export function ErasuresPage() {
  const { t } = useTranslation();
  const { which = 'open' } = useSearch({ from: '/erasures' });
  const reading = useInfiniteQuery(erasuresQuery(which));
  useRowKeys();
  return (
    <>
      <PageHead title={t('ownData.desk.title')} lead={t('ownData.desk.lead')} />
      <nav className="account-buttons erasure-views" aria-label={t('ownData.desk.which')}>
        {views.map((view) => (
          <Link key={view} to="/erasures" search={{ which: view }} aria-current={view === which ? 'page' : undefined}>
            {view === which ? <b>{t(`ownData.desk.${view}`)}</b> : t(`ownData.desk.${view}`)}
          </Link>
        ))}
      </nav>
      <Loaded of={reading}>
        {({ pages }) => <ErasureTable items={pages.flatMap(({ items }) => items)} which={which} />}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}

export function ErasureTable({ items, which }: { items: readonly Erasure[]; which: 'open' | 'ended' }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <RowTable
      caption={t('ownData.desk.title')}
      rows={items}
      keyOf={({ id }) => id}
      empty={<p>{t(which === 'open' ? 'ownData.desk.empty' : 'ownData.desk.emptyEnded')}</p>}
      columns={[
        {
          title: t('ownData.desk.person'),
          cell: (erasure) => (
            <Link to="/erasures/$id" params={{ id: erasure.id }} data-row-link>
              {asWritten(nameAs('person', language, erasure))}
            </Link>
          ),
        },
        { title: t('ownData.desk.requested'), cell: ({ requestedAt }) => <Moment at={requestedAt} /> },
        which === 'open'
          ? { title: t('ownData.desk.cooling'), cell: ({ coolingUntil }: Erasure) => <Moment at={coolingUntil} /> }
          : { title: t('ownData.desk.endedAt'), cell: ({ endedAt }: Erasure) => <Moment at={endedAt} /> },
        { title: t('ownData.desk.dueOn'), cell: (item) => <Due of={item} /> },
        {
          title: t('ownData.desk.state'),
          cell: ({ state }) => (
            <>
              <StateMark of="erasure" state={state} /> <WayDots of="erasure" state={state} />
            </>
          ),
        },
      ]}
    />
  );
}

export function Due({ of: { dueOn, overdue } }: { of: Erasure }) {
  const { t } = useTranslation();
  return (
    <>
      <Day at={dueOn} />
      {overdue && (
        <span className="state-mark" data-tone="stopped">
          {' '}
          <span aria-hidden="true">!</span> {t('ownData.desk.overdue')}
        </span>
      )}
    </>
  );
}

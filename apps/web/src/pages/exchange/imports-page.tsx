import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { importsQuery } from '../../api/exchange-queries';
import { Ago } from '../../parts/moment';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { WayDots } from '../../parts/way';
import { PageHead } from '../frame/page-head';
import { useSession } from '../frame/roles';
import { ExportJobs } from './export-jobs';
import { importKindsOf } from './import-kinds';
import { NewImport } from './new-import';
import { asWritten } from '../../parts/written';

export function ImportsPage() {
  const { t } = useTranslation();
  const kinds = importKindsOf(useSession().actingAs?.roles ?? []);
  const reading = useInfiniteQuery({ ...importsQuery, enabled: kinds.length > 0 });
  return (
    <>
      <PageHead title={t('exchange.title')} lead={t('exchange.lead')} />
      {kinds.length > 0 && <NewImport kinds={kinds} />}
      {kinds.length > 0 && (
        <section className="block">
          <h2>{t('exchange.own')}</h2>
          <Loaded of={reading}>
            {(data) => (
              <RowTable
                caption={t('exchange.own')}
                rows={data.pages.flatMap((page) => page.items)}
                keyOf={({ id }) => id}
                empty={<p>{t('exchange.none')}</p>}
                columns={[
                  {
                    title: t('exchange.file'),
                    cell: ({ id, fileName }) => (
                      <Link to="/imports/$id" params={{ id }}>
                        {asWritten(fileName) || t('exchange.fileForgotten')}
                      </Link>
                    ),
                  },
                  { title: t('exchange.kind'), cell: ({ kind }) => t(`exchange.kinds.${kind}`) },
                  {
                    title: t('exchange.state'),
                    cell: ({ state }) => (
                      <>
                        <StateMark of="import" state={state} /> <WayDots of="import" state={state} />
                      </>
                    ),
                  },
                  { title: t('exchange.count.read'), end: true, cell: ({ read }) => read },
                  { title: t('exchange.count.bad'), end: true, cell: ({ bad }) => bad },
                  { title: t('exchange.count.stored'), end: true, cell: ({ stored }) => stored },
                  { title: t('exchange.when'), cell: ({ createdAt }) => <Ago at={createdAt} /> },
                ]}
              />
            )}
          </Loaded>
          <MoreButton reading={reading} />
        </section>
      )}
      <ExportJobs />
    </>
  );
}

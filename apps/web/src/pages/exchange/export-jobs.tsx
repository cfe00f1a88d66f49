import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exportsQuery, fileAddress } from '../../api/exchange-queries';
import { Loaded } from '../../parts/loaded';
import { Ago } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { RowTable } from '../../parts/row-table';
import { sizeText } from '../../parts/size-text';
import { StateMark } from '../../parts/state-mark';

/** Long lists that were written in the background. */
export function ExportJobs() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(exportsQuery);
  return (
    <section className="block">
      <h2>{t('exchange.export.own')}</h2>
      <Loaded of={reading}>
        {(data) => (
          <RowTable
            caption={t('exchange.export.own')}
            rows={data.pages.flatMap((page) => page.items)}
            keyOf={({ id }) => id}
            empty={<p>{t('exchange.export.none')}</p>}
            columns={[
              {
                title: t('exchange.export.list'),
                cell: ({ title, format, fileId }) => {
                  const name = `${title} · ${t(`exchange.format.${format}`)}`;
                  return fileId ? (
                    <a href={fileAddress(fileId)} download>
                      {name}
                    </a>
                  ) : (
                    name
                  );
                },
              },
              { title: t('exchange.state'), cell: ({ state }) => <StateMark of="export" state={state} /> },
              { title: t('exchange.count.read'), end: true, cell: ({ rows }) => rows },
              { title: t('exchange.export.size'), end: true, cell: ({ size }) => (size > 0 ? sizeText(size) : '') },
              { title: t('exchange.when'), cell: ({ createdAt }) => <Ago at={createdAt} /> },
            ]}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </section>
  );
}

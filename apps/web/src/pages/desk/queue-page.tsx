import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../api/shapes';
import { EmptyList } from '../../parts/empty-list';
import { ExportMenu } from '../../parts/export-menu';
import { isFiltered, type ListSearch, type ListShape } from '../../parts/list/list-search';
import { ListToolbar } from '../../parts/list/list-toolbar';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useRowKeys } from '../../parts/row-keys';
import { asWritten } from '../../parts/written';
import { PageHead } from '../frame/page-head';
import { useReadsOnly } from '../frame/roles';
import { DecidedTable } from './decided-table';
import { LastOfQueue } from './last-decided';
import { filterOf, type QueueSearch } from './queue-search';
import { QueueTable, type Waiting } from './queue-table';
import { QueueTabs } from './queue-tabs';

/** What tells one queue from another; its words are at `desk.<name>`. */
export type Queue<Item> = {
  name: 'screening' | 'review';
  of: 'demand' | 'achievement';
  path: '/screening' | '/reviews';
  api: 'screening-queue' | 'achievement-review-queue';
  waiting: ListShape;
  decided: ListShape;
  idOf: (item: Item) => string;
  useWaiting: (filter: ListSearch) => Reading<Item>;
  useDecided: (filter: ListSearch) => Reading<Decision>;
};

type Reading<Item> = Parameters<typeof MoreButton>[0]['reading'] & {
  data: { pages: readonly { items: readonly Item[] }[] } | undefined;
  error: Error | null;
  isPending: boolean;
  refetch: () => unknown;
};

type Props<Item> = {
  queue: Queue<Item>;
  search: QueueSearch;
  onSearch: (next: QueueSearch, how?: { replace: boolean }) => void;
};

/** A queue of a desk with both its faces: what waits, oldest clock first, and what was decided. */
export function QueuePage<Item extends Waiting>({ queue, search, onSearch }: Props<Item>) {
  const { t } = useTranslation();
  const filter = filterOf(search);
  useRowKeys();
  return (
    <>
      <LastOfQueue />
      <PageHead title={t(`desk.${queue.name}.title`)} lead={t('desk.queueKeys')} />
      <QueueTabs of={queue.path} show={search.show} />
      {/* What stands in the box of one face is none of the other's. */}
      <ListToolbar
        key={search.show ?? 'waiting'}
        shape={search.show ? queue.decided : queue.waiting}
        search={filter}
        onChange={(next, how) => onSearch(search.show ? { ...next, show: search.show } : next, how)}
      />
      {search.show ? <DecidedPages queue={queue} filter={filter} /> : <WaitingPages queue={queue} filter={filter} />}
    </>
  );
}

type PagesProps<Item> = { queue: Queue<Item>; filter: ListSearch };

function WaitingPages<Item extends Waiting>({ queue, filter }: PagesProps<Item>) {
  const { t } = useTranslation();
  const readsOnly = useReadsOnly();
  const reading = queue.useWaiting(filter);
  return (
    <>
      <Loaded of={reading}>
        {(data) => (
          <QueueTable
            of={queue.of}
            caption={t(`desk.${queue.name}.title`)}
            items={itemsOf(data)}
            idOf={queue.idOf}
            empty={
              <EmptyList isFiltered={isFiltered(filter)} text={t(`desk.${queue.name}.empty`)}>
                <Link to={queue.path} search={{ show: 'decided' }}>
                  {t('list.decided')}
                </Link>
              </EmptyList>
            }
            link={(item) => (
              <CaseLink path={queue.path} id={queue.idOf(item)}>
                {asWritten(item.title)}
              </CaseLink>
            )}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
      {!readsOnly && <ExportMenu list={`/api/${queue.api}/export`} filter={filter} />}
    </>
  );
}

function DecidedPages<Item>({ queue, filter }: PagesProps<Item>) {
  const { t } = useTranslation();
  const reading = queue.useDecided(filter);
  return (
    <>
      <Loaded of={reading}>
        {(data) => (
          <DecidedTable
            caption={t('list.decided')}
            table={`${queue.of}Reasons`}
            decisions={itemsOf(data)}
            isFiltered={isFiltered(filter)}
            link={({ subjectId }, title) => (
              <CaseLink path={queue.path} id={subjectId}>
                {title}
              </CaseLink>
            )}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}

function CaseLink({ path, id, children }: { path: '/screening' | '/reviews'; id: string; children: ReactNode }) {
  return (
    <Link to={`${path}/$id`} params={{ id }} data-row-link>
      {children}
    </Link>
  );
}

function itemsOf<Item>(data: { pages: readonly { items: readonly Item[] }[] }): Item[] {
  return data.pages.flatMap((page) => page.items);
}

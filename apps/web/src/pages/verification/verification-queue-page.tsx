import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { decidedApplicationsQuery, verificationPagesQuery } from '../../api/queries';
import type { QueuedApplication } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { Day, Moment } from '../../parts/moment';
import { applicantOf, takerOf } from './people-of';
import { MoreButton } from '../../parts/more-button';
import { nameIn } from '../../parts/name-in';
import { RowTable } from '../../parts/row-table';
import { useRowKeys } from '../../parts/row-keys';
import { StateMark } from '../../parts/state-mark';
import { WayDots } from '../../parts/way';
import { useLanguage, useTerms } from '../../parts/terms';
import { LastOfQueue } from '../desk/last-decided';
import { PageHead } from '../frame/page-head';
import { asWritten } from '../../parts/written';

export function VerificationQueuePage() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(verificationPagesQuery);
  useRowKeys();
  return (
    <>
      <PageHead title={t('joining.desk.title')} lead={t('desk.queueKeys')} />
      <LastOfQueue />
      <Loaded of={reading}>{({ pages }) => <VerificationTable items={pages.flatMap((page) => page.items)} />}</Loaded>
      <MoreButton reading={reading} />
      <Decided />
    </>
  );
}

export function VerificationTable({ items }: { items: readonly QueuedApplication[] }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  // Whoever only oversees learns who applied from the single case, whose reading is kept.
  const isOverseen = items.every(({ applicantName }) => applicantName === null);
  return (
    <RowTable
      caption={t('joining.desk.title')}
      rows={items}
      keyOf={(item) => item.id}
      empty={<p>{t('joining.desk.empty')}</p>}
      columns={[
        {
          title: t('desk.column.organisation'),
          cell: (item) => (
            <Link to="/verification/$id" params={{ id: item.id }} data-row-link>
              {asWritten(nameIn(language, item))}
            </Link>
          ),
        },
        { title: t('joining.desk.column.due'), cell: (item) => <Due item={item} /> },
        { title: t('joining.desk.column.kind'), cell: (item) => term('organisationKinds', item.kind) },
        ...(isOverseen
          ? []
          : [
              { title: t('joining.desk.column.uscc'), cell: (item: QueuedApplication) => <code>{item.uscc}</code> },
              { title: t('joining.applicant'), cell: (item: QueuedApplication) => nameIn(language, applicantOf(item)) },
            ]),
        {
          title: t('demand.column.state'),
          cell: (item) => (
            <>
              <StateMark of="application" state={item.state} /> <WayDots of="application" state={item.state} />
            </>
          ),
        },
        {
          title: t('desk.column.takenBy'),
          cell: (item) => nameIn(language, takerOf(item)) ?? <span className="soft">{t('desk.nobody')}</span>,
        },
        { title: t('desk.column.submitted'), cell: (item) => <Moment at={item.submittedAt} /> },
      ]}
    />
  );
}

/** The promised day; past it the promise is broken, and that is said in a word. */
export function Due({ item }: { item: Pick<QueuedApplication, 'dueOn' | 'overdue'> }) {
  const { t } = useTranslation();
  return item.overdue ? (
    <b className="bad">
      <Day at={item.dueOn} /> {t('joining.overdue')}
    </b>
  ) : (
    <Day at={item.dueOn} />
  );
}

function Decided() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(decidedApplicationsQuery);
  return (
    <section className="block">
      <h2>{t('joining.desk.decided')}</h2>
      <Loaded of={reading}>{({ pages }) => <DecidedTable items={pages.flatMap((page) => page.items)} />}</Loaded>
      <MoreButton reading={reading} />
    </section>
  );
}

function DecidedTable({ items }: { items: readonly QueuedApplication[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <RowTable
      caption={t('joining.desk.decided')}
      rows={items}
      keyOf={(item) => item.id}
      empty={<p>{t('joining.desk.noneDecided')}</p>}
      columns={[
        {
          title: t('desk.column.organisation'),
          cell: (item) => (
            <Link to="/verification/$id" params={{ id: item.id }}>
              {asWritten(nameIn(language, item))}
            </Link>
          ),
        },
        {
          title: t('demand.column.state'),
          cell: (item) => (
            <>
              <StateMark of="application" state={item.state} /> <WayDots of="application" state={item.state} />
            </>
          ),
        },
        { title: t('joining.decidedAt'), cell: (item) => <Moment at={item.decidedAt ?? item.submittedAt} /> },
        { title: t('desk.column.takenBy'), cell: (item) => nameIn(language, takerOf(item)) ?? t('joining.bySystem') },
      ]}
    />
  );
}

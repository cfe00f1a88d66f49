import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { applicationsQuery } from '../../api/queries';
import type { Application } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { Day, Moment } from '../../parts/moment';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { WayDots } from '../../parts/way';
import { PageHead } from '../frame/page-head';
import { asWritten } from '../../parts/written';
import { None } from '../../parts/none';

/** Where an organisation begins: one's applications, and the way to a new one. */
export function JoiningPage() {
  const { t } = useTranslation();
  const reading = useQuery(applicationsQuery);
  return (
    <>
      <PageHead title={t('joining.title')} lead={t('joining.lead')}>
        <Link className="action" to="/joining/new">
          {t('joining.new')}
        </Link>
      </PageHead>
      <Loaded of={reading}>{(data) => <OwnApplications items={data.items} />}</Loaded>
    </>
  );
}

export function OwnApplications({ items }: { items: readonly Application[] }) {
  const { t } = useTranslation();
  return (
    <RowTable
      caption={t('joining.title')}
      rows={items}
      keyOf={(item) => item.id}
      empty={<p>{t('joining.empty')}</p>}
      columns={[
        {
          title: t('desk.column.organisation'),
          cell: (item) => (
            <Link to="/joining/$id" params={{ id: item.id }}>
              {asWritten(item.name)}
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
        { title: t('desk.column.submitted'), cell: (item) => <Moment at={item.submittedAt} /> },
        { title: t('joining.dueOn'), cell: (item) => <Promised item={item} /> },
        { title: t('demand.column.next'), cell: (item) => <Next item={item} /> },
      ]}
    />
  );
}

function Promised({ item }: { item: Application }) {
  const { t } = useTranslation();
  if (item.state === 'returned') return <>{t('joining.yours')}</>;
  return item.decidedAt ? <None /> : <Day at={item.dueOn} />;
}

/** What came back is its applicant's turn; what is under way is the platform's. */
function Next({ item }: { item: Application }) {
  const { t } = useTranslation();
  if (item.state === 'returned')
    return (
      <Link className="action" to="/joining/$id" params={{ id: item.id }}>
        {t('joining.amend')}
      </Link>
    );
  return item.decidedAt ? <None /> : <span className="soft">{t('joining.withPlatform')}</span>;
}

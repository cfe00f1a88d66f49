import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { officeQueueQuery } from '../../api/office-query';
import { Loaded } from '../../parts/loaded';
import { useRowKeys } from '../../parts/row-keys';
import { QueueTable } from '../desk/queue-table';
import { PageHead } from '../frame/page-head';

/** What the institute's researchers have handed in and its office has not decided on yet. */
export function OfficeQueuePage() {
  const { t } = useTranslation();
  const reading = useQuery(officeQueueQuery);
  useRowKeys();
  return (
    <>
      <PageHead
        title={t('desk.office.title')}
        lead={t('desk.queueKeys')}
        back={<Link to="/achievements">{t('achievement.mine')}</Link>}
      />
      <Loaded of={reading}>
        {({ items }) => (
          <QueueTable
            of="achievement"
            caption={t('desk.office.title')}
            items={items}
            idOf={(item) => item.achievementId}
            empty={<p>{t('desk.office.empty')}</p>}
            link={(item) => (
              <Link to="/office-reviews/$id" params={{ id: item.achievementId }} data-row-link>
                {item.title}
              </Link>
            )}
          />
        )}
      </Loaded>
    </>
  );
}

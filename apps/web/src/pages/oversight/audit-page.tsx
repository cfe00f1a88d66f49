import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditEventsQuery } from '../../api/audit-queries';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useRowKeys } from '../../parts/row-keys';
import { PageHead } from '../frame/page-head';
import { AuditCounts } from './audit-counts';
import { AuditDetail } from './audit-detail';
import { AuditFilterBar } from './audit-filter-bar';
import { auditGroups } from './audit-groups';
import { filterOf } from './audit-search';
import { AuditTable } from './audit-table';
import { ExportDialog } from './export-dialog';

export function AuditPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const [exporting, setExporting] = useState(false);
  const filter = filterOf(search);
  const reading = useInfiniteQuery(auditEventsQuery(filter));
  useRowKeys();
  return (
    <>
      <PageHead title={t('oversight.title')} lead={t('oversight.lead')}>
        <Button className="main-action" onClick={() => setExporting(true)}>
          {t('oversight.export.open')}
        </Button>
      </PageHead>
      <nav className="state-filter" aria-label={t('oversight.groupName')}>
        <Link
          to="/audit"
          search={{ ...filter, group: undefined }}
          activeOptions={{ exact: true }}
          aria-current={filter.group ? undefined : 'true'}
        >
          {t('oversight.group.all')}
        </Link>
        {auditGroups.map((group) => (
          <Link
            key={group}
            to="/audit"
            search={{ ...filter, group }}
            aria-current={filter.group === group ? 'true' : undefined}
          >
            {t(`oversight.group.${group}`)}
          </Link>
        ))}
      </nav>
      <AuditFilterBar
        key={JSON.stringify(filter)}
        filter={filter}
        onChange={(next) => void navigate({ search: next })}
      />
      <AuditCounts filter={filter} />
      <Loaded of={reading} lines={8}>
        {(data) => <AuditTable events={data.pages.flatMap((page) => page.items)} search={search} />}
      </Loaded>
      <MoreButton reading={reading} />
      {search.event && <AuditDetail id={search.event} onClose={() => void navigate({ search: filter })} />}
      {exporting && <ExportDialog filter={filter} onClose={() => setExporting(false)} />}
    </>
  );
}

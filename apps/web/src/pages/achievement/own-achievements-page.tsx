import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { achievementCountQuery, achievementsQuery } from '../../api/list-queries';
import { EmptyList } from '../../parts/empty-list';
import { ExportMenu } from '../../parts/export-menu';
import { isFiltered } from '../../parts/list/list-search';
import { ListToolbar } from '../../parts/list/list-toolbar';
import { ownAchievementsShape } from '../../parts/list/shapes';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useRowKeys } from '../../parts/row-keys';
import { OwnExposure } from '../exposure/own-exposure';
import { PageHead } from '../frame/page-head';
import { useSession } from '../frame/roles';
import { OwnAchievementsTable } from './own-achievements-table';

export function OwnAchievementsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/achievements' });
  const isOffice = useSession().actingAs?.roles.includes('institute') ?? false;
  const navigate = useNavigate({ from: '/achievements' });
  const reading = useInfiniteQuery(achievementsQuery(search));
  const counting = useQuery(achievementCountQuery(search));
  useRowKeys();
  return (
    <>
      <PageHead title={t('achievement.mine')}>
        {isOffice && (
          <>
            <Link className="quiet-action" to="/office-queue">
              {t('list.officeLink')}
            </Link>
            <Link className="quiet-action" to="/achievements/yearly">
              {t('achievement.bulk.link')}
            </Link>
          </>
        )}
        <Link className="quiet-action" to="/achievements/why-not-chosen">
          {t('whyNotChosen.link')}
        </Link>
        <Link className="quiet-action" to="/imports">
          {t('exchange.link')}
        </Link>
        <Link className="action" to="/achievements/new">
          {t('achievement.new')}
        </Link>
      </PageHead>
      <OwnExposure />
      <ListToolbar
        shape={ownAchievementsShape}
        search={search}
        count={counting.data}
        onChange={(next, how) => void navigate({ search: next, ...how })}
      />
      <Loaded of={reading}>
        {(data) => (
          <OwnAchievementsTable
            achievements={data.pages.flatMap((page) => page.items)}
            empty={
              <EmptyList isFiltered={isFiltered(search)} text={t('achievement.emptyAll')}>
                <Link to="/achievements/new">{t('achievement.new')}</Link> ·{' '}
                <Link to="/imports">{t('exchange.link')}</Link>
              </EmptyList>
            }
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
      <ExportMenu list="/api/achievements/export" filter={search} />
    </>
  );
}

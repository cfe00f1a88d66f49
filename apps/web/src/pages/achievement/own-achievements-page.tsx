import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { achievementsQuery } from '../../api/queries';
import type { AchievementSummary } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { useRowKeys } from '../../parts/row-keys';
import { useTerms } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { OwnAchievementsTable } from './own-achievements-table';

export function OwnAchievementsPage() {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  const { state } = useSearch({ from: '/achievements' });
  const reading = useInfiniteQuery(achievementsQuery(state));
  useRowKeys();
  return (
    <>
      <PageHead title={t('achievement.mine')}>
        <Link className="quiet-action" to="/achievements/yearly">
          {t('achievement.bulk.link')}
        </Link>
        <Link className="action" to="/achievements/new">
          {t('achievement.new')}
        </Link>
      </PageHead>
      <nav className="state-filter" aria-label={t('demand.column.state')}>
        <Link to="/achievements" aria-current={state ? undefined : 'true'}>
          {t('public.search.all')}
        </Link>
        {rows('achievementStates').map((row) => (
          <Link
            key={row.code}
            to="/achievements"
            search={{ state: row.code as AchievementSummary['state'] }}
            aria-current={state === row.code ? 'true' : undefined}
          >
            {term('achievementStates', row.code)}
          </Link>
        ))}
      </nav>
      <Loaded of={reading}>
        {(data) => (
          <OwnAchievementsTable
            achievements={data.pages.flatMap((page) => page.items)}
            empty={<p>{state ? t('achievement.emptyState') : t('achievement.emptyAll')}</p>}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}

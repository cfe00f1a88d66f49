import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMatchCounts } from '../../api/match-counts';
import { achievementsQuery, demandsQuery } from '../../api/list-queries';
import { Loaded } from '../../parts/loaded';
import { achievementNext, type AchievementNext } from '../achievement/achievement-next';
import { OwnAchievementsTable } from '../achievement/own-achievements-table';
import { demandNext, restingDemand } from '../demand/demand-next';
import { OwnDemandsTable } from '../demand/own-demands-table';

function byAge(a: { updatedAt: string }, b: { updatedAt: string }): number {
  return a.updatedAt.localeCompare(b.updatedAt);
}

export function WaitingDemands() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(demandsQuery({}));
  const matchCount = useMatchCounts();
  return (
    <section className="block">
      <h2>
        {t('demand.waiting')} <Link to="/demands">{t('demand.all')}</Link>
      </h2>
      <Loaded of={reading}>
        {(data) => {
          const all = data.pages.flatMap((page) => page.items);
          const waiting = all
            .filter((each) => !restingDemand.includes(demandNext(each, matchCount(each.id))))
            .sort(byAge);
          return (
            <OwnDemandsTable demands={waiting} empty={all.length === 0 ? <FirstDemand /> : t('demand.nothingWaits')} />
          );
        }}
      </Loaded>
      <p className="soft">{t('demand.autoWaits')}</p>
    </section>
  );
}

function FirstDemand() {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('demand.emptyAll')}</p>
      <Link className="action" to="/demands/new">
        {t('demand.new')}
      </Link>
    </>
  );
}

/** A public achievement can be looked at, but nothing in it waits. */
const restful: readonly AchievementNext[] = ['wait', 'interest', 'none'];

export function WaitingAchievements() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(achievementsQuery({}));
  return (
    <section className="block">
      <h2>
        {t('achievement.waiting')} <Link to="/achievements">{t('achievement.all')}</Link>
      </h2>
      <Loaded of={reading}>
        {(data) => {
          const all = data.pages.flatMap((page) => page.items);
          const waiting = all.filter((each) => !restful.includes(achievementNext(each))).sort(byAge);
          return (
            <OwnAchievementsTable
              achievements={waiting}
              empty={all.length === 0 ? <FirstAchievement /> : t('achievement.nothingWaits')}
            />
          );
        }}
      </Loaded>
    </section>
  );
}

function FirstAchievement() {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('achievement.emptyAll')}</p>
      <Link className="action" to="/achievements/new">
        {t('achievement.new')}
      </Link>
    </>
  );
}

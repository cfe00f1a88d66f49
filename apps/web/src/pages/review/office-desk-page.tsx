import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { officeListQuery } from '../../api/list-queries';
import { achievementQuery } from '../../api/queries';
import { ConfirmationDecision } from '../achievement/confirmation-decision';
import { AchievementDesk } from '../desk/achievement-desk';
import { LastDecided } from '../desk/last-decided';
import { useDesk } from '../desk/use-desk';
import { LoadedPage } from '../frame/loaded-page';

export function OfficeDeskPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/office-queue/$id' });
  const navigate = useNavigate();
  const queue = useInfiniteQuery(officeListQuery({}));
  const desk = useDesk({
    ids: queue.data?.pages.flatMap((page) => page.items.map((item) => item.achievementId)) ?? [],
    isWhole: !queue.hasNextPage,
    here: id,
    open: (next) => void navigate({ to: '/office-queue/$id', params: { id: next } }),
    leave: (decided) => void navigate({ to: '/office-queue', state: { decided } }),
  });
  const reading = useQuery(achievementQuery(id));
  return (
    <>
      <LastDecided {...desk.decided} />
      <LoadedPage of={reading}>
        {(achievement) => (
          <AchievementDesk
            key={achievement.id}
            title={t('desk.officeDesk')}
            back={<Link to="/office-queue">{t('list.officeTitle')}</Link>}
            achievement={achievement}
            place={desk.place}
            isOffice
            decision={
              achievement.allowedActions.includes('confirm') ? (
                <ConfirmationDecision
                  achievement={achievement}
                  onDecided={() => desk.onDecided(achievement.current.title)}
                />
              ) : (
                <p className="panel soft">{t('desk.nothingToDecide')}</p>
              )
            }
          />
        )}
      </LoadedPage>
    </>
  );
}

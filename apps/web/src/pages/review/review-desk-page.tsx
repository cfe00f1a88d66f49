import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { achievementQuery, reviewQueueQuery } from '../../api/queries';
import { AchievementDesk } from '../desk/achievement-desk';
import { LastDecided } from '../desk/last-decided';
import { useDesk } from '../desk/use-desk';
import { ReviewDecision } from './review-decision';
import { LoadedPage } from '../frame/loaded-page';

export function ReviewDeskPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/reviews/$id' });
  const navigate = useNavigate();
  const queue = useQuery(reviewQueueQuery);
  const desk = useDesk({
    ids: queue.data?.items.map((item) => item.achievementId) ?? [],
    isWhole: queue.data?.nextCursor === null,
    here: id,
    open: (next) => void navigate({ to: '/reviews/$id', params: { id: next } }),
    leave: (decided) => void navigate({ to: '/reviews', state: { decided } }),
  });
  const reading = useQuery(achievementQuery(id));
  return (
    <>
      <LastDecided {...desk.decided} />
      <LoadedPage of={reading}>
        {(achievement) => (
          <AchievementDesk
            key={achievement.id}
            title={t('desk.review.desk')}
            back={<Link to="/reviews">{t('desk.review.title')}</Link>}
            achievement={achievement}
            place={desk.place}
            decision={
              <ReviewDecision achievement={achievement} onDecided={() => desk.onDecided(achievement.current.title)} />
            }
          />
        )}
      </LoadedPage>
    </>
  );
}

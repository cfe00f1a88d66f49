import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { reviewDecisionsQuery, reviewListQuery } from '../../api/list-queries';
import type { ReviewItem } from '../../api/shapes';
import { decidedAchievementsShape, reviewShape } from '../../parts/list/shapes';
import { type Queue, QueuePage } from '../desk/queue-page';

const queue: Queue<ReviewItem> = {
  name: 'review',
  of: 'achievement',
  path: '/reviews',
  api: 'achievement-review-queue',
  waiting: reviewShape,
  decided: decidedAchievementsShape,
  idOf: (item) => item.achievementId,
  useWaiting: (filter) => useInfiniteQuery(reviewListQuery(filter)),
  useDecided: (filter) => useInfiniteQuery(reviewDecisionsQuery(filter)),
};

export function ReviewQueuePage() {
  const search = useSearch({ from: '/reviews' });
  const navigate = useNavigate({ from: '/reviews' });
  return <QueuePage queue={queue} search={search} onSearch={(next, how) => void navigate({ search: next, ...how })} />;
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { screeningDecisionsQuery, screeningListQuery } from '../../api/list-queries';
import type { ScreeningItem } from '../../api/shapes';
import { decidedDemandsShape, screeningShape } from '../../parts/list/shapes';
import { type Queue, QueuePage } from '../desk/queue-page';

const queue: Queue<ScreeningItem> = {
  name: 'screening',
  of: 'demand',
  path: '/screening',
  api: 'screening-queue',
  waiting: screeningShape,
  decided: decidedDemandsShape,
  idOf: (item) => item.demandId,
  useWaiting: (filter) => useInfiniteQuery(screeningListQuery(filter)),
  useDecided: (filter) => useInfiniteQuery(screeningDecisionsQuery(filter)),
};

export function ScreeningQueuePage() {
  const search = useSearch({ from: '/screening' });
  const navigate = useNavigate({ from: '/screening' });
  return <QueuePage queue={queue} search={search} onSearch={(next, how) => void navigate({ search: next, ...how })} />;
}

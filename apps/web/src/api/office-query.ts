import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';

/** What waits for the word of the institute's own office, the longest wait first. */
export const officeQueueQuery = queryOptions({
  queryKey: ['office-queue'],
  queryFn: async () => answerOf(await client.GET('/api/office-review-queue')),
  refetchInterval: 30_000,
});

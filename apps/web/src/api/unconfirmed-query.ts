import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';

/** The organisation's public achievements that have to be confirmed within so many days, the nearest first. */
export const unconfirmedQuery = (within: number) =>
  infiniteQueryOptions({
    queryKey: ['achievements', 'unconfirmed', within],
    initialPageParam: undefined as string | undefined,
    // An answer that came while somebody is choosing would move the rows under the hand.
    refetchOnWindowFocus: false,
    queryFn: async ({ pageParam }) =>
      answerOf(
        await client.GET('/api/achievements', {
          params: { query: { unconfirmedWithin: within, sort: 'validUntil', cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

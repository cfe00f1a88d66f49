import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { Answer } from './shapes';

export type Waiting = Answer<'/api/waiting', 'get'>;
export type WaitingItem = Waiting['items'][number];
export type WaitingKind = WaitingItem['kind'];

/** What waits for this person in the roles they act in, as the server ordered it. */
export const waitingQuery = (kind: WaitingKind | undefined) =>
  infiniteQueryOptions({
    queryKey: ['waiting', kind ?? 'all'],
    // Drafts are saved past the commands: whoever comes back to this page sees what is so now.
    staleTime: 0,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      answerOf(await client.GET('/api/waiting', { params: { query: { kind, cursor: pageParam } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

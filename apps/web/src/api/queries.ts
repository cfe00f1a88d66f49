import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { AchievementSummary, DemandSummary } from './shapes';

const byId = (id: string) => ({ params: { path: { id } } });
const nextPage = { initialPageParam: undefined as string | undefined };

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => answerOf(await client.GET('/api/session')),
  staleTime: 5 * 60_000,
});

export const taxonomyQuery = queryOptions({
  queryKey: ['taxonomy'],
  queryFn: async () => answerOf(await client.GET('/api/taxonomy')),
  staleTime: Infinity,
});

export const demandsQuery = (state: DemandSummary['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['demands', state ?? 'all'],
    ...nextPage,
    queryFn: async ({ pageParam }) =>
      answerOf(await client.GET('/api/demands', { params: { query: { state, cursor: pageParam } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const demandQuery = (id: string) =>
  queryOptions({
    queryKey: ['demand', id],
    queryFn: async () => answerOf(await client.GET('/api/demands/{id}', byId(id))),
  });

export const demandHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['demand', id, 'history'],
    queryFn: async () => answerOf(await client.GET('/api/demands/{id}/history', byId(id))),
  });

export const matchCountsQuery = queryOptions({
  queryKey: ['match-counts'],
  queryFn: async () => answerOf(await client.GET('/api/match-counts')),
});

export const matchesQuery = (id: string) =>
  queryOptions({
    queryKey: ['matches', id],
    queryFn: async () => answerOf(await client.GET('/api/demands/{id}/matches', byId(id))),
  });

export const achievementsQuery = (state: AchievementSummary['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['achievements', state ?? 'all'],
    ...nextPage,
    queryFn: async ({ pageParam }) =>
      answerOf(await client.GET('/api/achievements', { params: { query: { state, cursor: pageParam } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const achievementQuery = (id: string) =>
  queryOptions({
    queryKey: ['achievement', id],
    queryFn: async () => answerOf(await client.GET('/api/achievements/{id}', byId(id))),
  });

export const achievementHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['achievement', id, 'history'],
    queryFn: async () => answerOf(await client.GET('/api/achievements/{id}/history', byId(id))),
  });

export const interestQuery = (id: string) =>
  queryOptions({
    queryKey: ['interest', id],
    queryFn: async () => answerOf(await client.GET('/api/achievements/{id}/interest', byId(id))),
  });

export const screeningQueueQuery = queryOptions({
  queryKey: ['screening-queue'],
  queryFn: async () => answerOf(await client.GET('/api/screening-queue')),
  refetchInterval: 30_000,
});

export const reviewQueueQuery = queryOptions({
  queryKey: ['review-queue'],
  queryFn: async () => answerOf(await client.GET('/api/achievement-review-queue')),
  refetchInterval: 30_000,
});

export const operationsQueries = {
  queues: queryOptions({
    queryKey: ['operations', 'queues'],
    queryFn: async () => answerOf(await client.GET('/api/operations/queues')),
    refetchInterval: 5_000,
  }),
  outbox: queryOptions({
    queryKey: ['operations', 'outbox'],
    queryFn: async () => answerOf(await client.GET('/api/operations/outbox')),
    refetchInterval: 5_000,
  }),
  deadLetters: queryOptions({
    queryKey: ['operations', 'dead-letters'],
    queryFn: async () => answerOf(await client.GET('/api/operations/dead-letters')),
    refetchInterval: 15_000,
  }),
  heartbeats: queryOptions({
    queryKey: ['operations', 'heartbeats'],
    queryFn: async () => answerOf(await client.GET('/api/operations/heartbeats')),
    refetchInterval: 5_000,
  }),
};

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';

const byId = (id: string) => ({ params: { path: { id } } });
const nextPage = { initialPageParam: undefined as string | undefined };

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => answerOf(await client.GET('/api/session')),
  staleTime: 5 * 60_000,
});

export const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: async () => answerOf(await client.GET('/api/account/sessions')),
});

export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: async () => answerOf(await client.GET('/api/account/second-factor')),
});

export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: async () => answerOf(await client.GET('/api/session/options')),
  staleTime: Infinity,
});

export const cityAccountQuery = queryOptions({
  queryKey: ['city-account'],
  queryFn: async () => answerOf(await client.GET('/api/account/city-account')),
});

export const taxonomyQuery = queryOptions({
  queryKey: ['taxonomy'],
  queryFn: async () => answerOf(await client.GET('/api/taxonomy')),
  staleTime: Infinity,
});

export const demandQuery = (id: string) =>
  queryOptions({
    queryKey: ['demand', id],
    queryFn: async () => answerOf(await client.GET('/api/demands/{id}', byId(id))),
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

export const achievementQuery = (id: string) =>
  queryOptions({
    queryKey: ['achievement', id],
    queryFn: async () => answerOf(await client.GET('/api/achievements/{id}', byId(id))),
  });

export const interestQuery = (id: string) =>
  queryOptions({
    queryKey: ['interest', id],
    queryFn: async () => answerOf(await client.GET('/api/achievements/{id}/interest', byId(id))),
  });

export const screeningQueueQuery = queryOptions({
  queryKey: ['screening-queue'],
  queryFn: async () => answerOf(await client.GET('/api/screening-queue', { params: { query: { limit: 100 } } })),
  refetchInterval: 30_000,
});

export const reviewQueueQuery = queryOptions({
  queryKey: ['review-queue'],
  queryFn: async () =>
    answerOf(await client.GET('/api/achievement-review-queue', { params: { query: { limit: 100 } } })),
  refetchInterval: 30_000,
});

export const applicationsQuery = queryOptions({
  queryKey: ['applications'],
  queryFn: async () => answerOf(await client.GET('/api/applications')),
});

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id],
    queryFn: async () => answerOf(await client.GET('/api/applications/{id}', byId(id))),
  });

export const verificationQueueQuery = queryOptions({
  queryKey: ['verification-queue'],
  queryFn: async () => answerOf(await client.GET('/api/verification-queue', { params: { query: { limit: 100 } } })),
  refetchInterval: 30_000,
});

export const verificationPagesQuery = infiniteQueryOptions({
  queryKey: ['verification-queue', 'pages'],
  ...nextPage,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/verification-queue', { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  refetchInterval: 30_000,
});

export const verificationCaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['verification-case', id],
    queryFn: async () => answerOf(await client.GET('/api/verification-queue/{id}', byId(id))),
  });

export const decidedApplicationsQuery = infiniteQueryOptions({
  queryKey: ['decided-applications'],
  ...nextPage,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/decided-applications', { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const creditCodeQuery = (code: string) =>
  queryOptions({
    queryKey: ['credit-code', code],
    queryFn: async () =>
      answerOf(await client.GET('/api/taxonomy/credit-codes/{code}', { params: { path: { code } } })),
    staleTime: Infinity,
  });

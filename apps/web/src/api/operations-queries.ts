import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { paths } from './schema';

type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? Omit<NonNullable<Q>, 'cursor' | 'limit'>
  : never;
export type OutboxFilter = Query<'/api/operations/outbox'>;
export type DeadLetterFilter = Query<'/api/operations/dead-letters'>;

const nextPage = { initialPageParam: undefined as string | undefined };
const often = 5_000;

export const healthQuery = queryOptions({
  queryKey: ['operations', 'health'],
  queryFn: async () => answerOf(await client.GET('/api/operations/health')),
  refetchInterval: often,
});

export const queuesQuery = queryOptions({
  queryKey: ['operations', 'queues'],
  queryFn: async () => answerOf(await client.GET('/api/operations/queues')),
  refetchInterval: often,
});

export const heartbeatsQuery = queryOptions({
  queryKey: ['operations', 'heartbeats'],
  queryFn: async () => answerOf(await client.GET('/api/operations/heartbeats')),
  refetchInterval: often,
});

export const outboxQuery = (filter: OutboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'outbox', filter],
    ...nextPage,
    queryFn: async ({ pageParam }) =>
      answerOf(await client.GET('/api/operations/outbox', { params: { query: { ...filter, cursor: pageParam } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: often,
  });

export const deadLettersQuery = (filter: DeadLetterFilter) =>
  infiniteQueryOptions({
    queryKey: ['operations', 'dead-letters', filter],
    ...nextPage,
    queryFn: async ({ pageParam }) =>
      answerOf(
        await client.GET('/api/operations/dead-letters', { params: { query: { ...filter, cursor: pageParam } } }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 3 * often,
  });

export const mailsQuery = infiniteQueryOptions({
  queryKey: ['operations', 'mails'],
  ...nextPage,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/operations/mails', { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  refetchInterval: 15_000,
});

/** Personal, and each look is audited: read once, kept no longer than it is shown. */
export const mailTextQuery = (id: string) =>
  queryOptions({
    queryKey: ['operations', 'mail-text', id],
    queryFn: async () => answerOf(await client.GET('/api/operations/mails/{id}/text', { params: { path: { id } } })),
    staleTime: Infinity,
    gcTime: 0,
  });

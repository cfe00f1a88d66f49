import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ListSearch } from '../parts/list/list-search';
import { answerOf, client } from './client';
import type { paths } from './schema';

type Asked<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Query } } } ? Query : never;

/** The address as the query of one route: its list has read it, and the server judges every value. */
function queryOf<P extends keyof paths>(search: ListSearch, cursor?: string): Asked<P> {
  return { ...search, ...(cursor ? { cursor } : {}) } as unknown as Asked<P>;
}

const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
};

export const demandsQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['demands', search],
    ...pages,
    queryFn: async ({ pageParam }) =>
      answerOf(await client.GET('/api/demands', { params: { query: queryOf<'/api/demands'>(search, pageParam) } })),
  });

export const demandCountQuery = ({ sort: _, ...filter }: ListSearch) =>
  queryOptions({
    queryKey: ['demands', 'count', filter],
    queryFn: async () =>
      answerOf(await client.GET('/api/demands/count', { params: { query: queryOf<'/api/demands/count'>(filter) } })),
  });

export const achievementsQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['achievements', search],
    ...pages,
    queryFn: async ({ pageParam }) =>
      answerOf(
        await client.GET('/api/achievements', { params: { query: queryOf<'/api/achievements'>(search, pageParam) } }),
      ),
  });

export const achievementCountQuery = ({ sort: _, ...filter }: ListSearch) =>
  queryOptions({
    queryKey: ['achievements', 'count', filter],
    queryFn: async () =>
      answerOf(
        await client.GET('/api/achievements/count', { params: { query: queryOf<'/api/achievements/count'>(filter) } }),
      ),
  });

// The desks' own keys begin alike: a decision makes every page of the queue stale.
const often = { refetchInterval: 30_000 };

export const screeningListQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['screening-queue', 'list', search],
    ...pages,
    ...often,
    queryFn: async ({ pageParam }) =>
      answerOf(
        await client.GET('/api/screening-queue', {
          params: { query: queryOf<'/api/screening-queue'>(search, pageParam) },
        }),
      ),
  });

export const reviewListQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['review-queue', 'list', search],
    ...pages,
    ...often,
    queryFn: async ({ pageParam }) =>
      answerOf(
        await client.GET('/api/achievement-review-queue', {
          params: { query: queryOf<'/api/achievement-review-queue'>(search, pageParam) },
        }),
      ),
  });

export const officeListQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['achievements', 'office', search],
    ...pages,
    ...often,
    queryFn: async ({ pageParam }) =>
      answerOf(
        await client.GET('/api/office-review-queue', {
          params: { query: queryOf<'/api/office-review-queue'>(search, pageParam) },
        }),
      ),
  });

export const screeningDecisionsQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['screening-queue', 'decided', search],
    ...pages,
    queryFn: async ({ pageParam }) =>
      answerOf(
        await client.GET('/api/screening-decisions', {
          params: { query: queryOf<'/api/screening-decisions'>(search, pageParam) },
        }),
      ),
  });

export const reviewDecisionsQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['review-queue', 'decided', search],
    ...pages,
    queryFn: async ({ pageParam }) =>
      answerOf(
        await client.GET('/api/achievement-review-decisions', {
          params: { query: queryOf<'/api/achievement-review-decisions'>(search, pageParam) },
        }),
      ),
  });

export const savedViewsQuery = (list: string) =>
  queryOptions({
    queryKey: ['saved-views', list],
    queryFn: async () => answerOf(await client.GET('/api/saved-views', { params: { query: { list } } })),
    staleTime: 60_000,
  });

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { Answer } from './shapes';

export type NewsItem = Answer<'/api/news', 'get'>['items'][number];
export type SearchAlert = Answer<'/api/search-alerts', 'get'>['items'][number];
export type SimilarDemand = Answer<'/api/demands/{id}/similar', 'get'>['items'][number];

/** The code under which the public search keeps what was saved of it. */
export const publicSearchList = 'public-search';

const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
};

export const newsQuery = infiniteQueryOptions({
  queryKey: ['news'],
  ...pages,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/news', { params: { query: { cursor: pageParam } } })),
});

export const searchAlertsQuery = infiniteQueryOptions({
  queryKey: ['search-alerts'],
  ...pages,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/search-alerts', { params: { query: { cursor: pageParam } } })),
});

/** Asked whenever it is shown, and for each text anew; not with every save, of which most are about other fields. */
export const similarDemandsQuery = (id: string, text = '') =>
  queryOptions({
    queryKey: ['similar-demands', id, text],
    queryFn: async () => answerOf(await client.GET('/api/demands/{id}/similar', { params: { path: { id } } })),
    staleTime: 0,
  });

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { Answer } from './shapes';

export type AccessToken = Answer<'/api/account/tokens', 'get'>['items'][number];
export type MadeAccessToken = Answer<'/api/account/tokens', 'post'>;
export type TokenScope = AccessToken['scopes'][number];
export type OwnErasure = Answer<'/api/account/erasure', 'get'>;
export type Erasure = Answer<'/api/erasures', 'get'>['items'][number];

const nextPage = { initialPageParam: undefined as string | undefined };

export const ownTokensQuery = infiniteQueryOptions({
  queryKey: ['tokens', 'own'],
  ...nextPage,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/account/tokens', { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const organisationTokensQuery = infiniteQueryOptions({
  queryKey: ['tokens', 'organisation'],
  ...nextPage,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/tokens', { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const ownErasureQuery = queryOptions({
  queryKey: ['own-erasure'],
  queryFn: async () => answerOf(await client.GET('/api/account/erasure')),
});

export const erasuresQuery = (which: 'open' | 'ended') =>
  infiniteQueryOptions({
    queryKey: ['erasures', which],
    ...nextPage,
    queryFn: async ({ pageParam }) =>
      answerOf(await client.GET('/api/erasures', { params: { query: { which, cursor: pageParam } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const erasureQuery = (id: string) =>
  queryOptions({
    queryKey: ['erasures', 'one', id],
    queryFn: async () => answerOf(await client.GET('/api/erasures/{id}', { params: { path: { id } } })),
  });

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { Answer } from './shapes';

export type MatchRound = Answer<'/api/match-rounds/{id}', 'get'>;
export type RoundOrganisation = Answer<'/api/match-rounds/{id}/organisations', 'get'>['items'][number];

export const isOpenRound = ({ state }: MatchRound) => state === 'planned' || state === 'running';
/** The stream says it sooner; rounds that the command line asked for are told to nobody. */
const often = 3_000;
const nextPage = { initialPageParam: undefined as string | undefined };

export const roundsQuery = infiniteQueryOptions({
  queryKey: ['match-rounds', 'list'],
  ...nextPage,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/match-rounds', { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  refetchInterval: ({ state: { data } }) => (data?.pages[0]?.items.some(isOpenRound) ? often : 10 * often),
});

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['match-rounds', 'one', id],
    queryFn: async () => answerOf(await client.GET('/api/match-rounds/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && isOpenRound(data) ? often : false),
  });

export const roundOrganisationsQuery = (id: string, isOpen: boolean) =>
  infiniteQueryOptions({
    queryKey: ['match-rounds', 'organisations', id],
    ...nextPage,
    queryFn: async ({ pageParam }) =>
      answerOf(
        await client.GET('/api/match-rounds/{id}/organisations', {
          params: { path: { id }, query: { cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: isOpen ? often : false,
  });

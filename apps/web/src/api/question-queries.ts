import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { Answer } from './shapes';

export type Question = Answer<'/api/questions', 'get'>['items'][number];
export type QuestionDetail = Answer<'/api/questions/{id}', 'get'>;
export type QuestionSide = 'received' | 'asked' | 'all';
export type QuestionFilter = { side?: QuestionSide; demandId?: string; state?: Question['state']; order?: 'oldest' };

export const questionsQuery = (filter: QuestionFilter) =>
  infiniteQueryOptions({
    queryKey: ['questions', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      answerOf(await client.GET('/api/questions', { params: { query: { ...filter, cursor: pageParam } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const questionQuery = (id: string) =>
  queryOptions({
    queryKey: ['questions', 'one', id],
    queryFn: async () => answerOf(await client.GET('/api/questions/{id}', { params: { path: { id } } })),
  });

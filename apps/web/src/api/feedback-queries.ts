import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';

const nextPage = { initialPageParam: undefined as string | undefined };

/** What was said about the pairs of one demand or achievement. */
export const feedbackQuery = (of: 'demands' | 'achievements', id: string) =>
  infiniteQueryOptions({
    queryKey: ['feedback', id],
    ...nextPage,
    queryFn: async ({ pageParam }) => {
      const params = { path: { id }, query: { cursor: pageParam } };
      return of === 'demands'
        ? answerOf(await client.GET('/api/demands/{id}/feedback', { params }))
        : answerOf(await client.GET('/api/achievements/{id}/feedback', { params }));
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const whyNotChosenQuery = infiniteQueryOptions({
  queryKey: ['feedback-summary'],
  ...nextPage,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/feedback-summary', { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const weightSetsQuery = infiniteQueryOptions({
  queryKey: ['weights', 'sets'],
  ...nextPage,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/weight-sets', { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  // Another operator decides, and what is learnt is proposed in the background.
  refetchInterval: 5_000,
});

export const weightPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['weights', 'preview', id],
    queryFn: async () => answerOf(await client.GET('/api/weight-sets/{id}/preview', { params: { path: { id } } })),
  });

export const learningAttemptsQuery = infiniteQueryOptions({
  queryKey: ['weights', 'attempts'],
  ...nextPage,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/learning-attempts', { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  // An attempt is made in the background: it appears when it is done.
  refetchInterval: 5_000,
});

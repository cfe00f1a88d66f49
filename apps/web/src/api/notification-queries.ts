import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { Answer } from './shapes';

export type Notification = Answer<'/api/notifications', 'get'>['items'][number];
export type NotificationShow = 'all' | 'unread';

/** Everything about notifications is read again under this key when the stream says so. */
export const notificationsKey = ['notifications'] as const;

export const unreadQuery = queryOptions({
  queryKey: [...notificationsKey, 'unread'],
  queryFn: async () => answerOf(await client.GET('/api/notifications/unread')),
  // The stream tells of each; whoever comes back to a page whose stream broke sees it all the same. Never by the clock:
  // that would keep a forgotten session alive.
  staleTime: 0,
});

export const newestQuery = queryOptions({
  queryKey: [...notificationsKey, 'newest'],
  queryFn: async () => answerOf(await client.GET('/api/notifications', { params: { query: { limit: 8 } } })),
  staleTime: 0,
});

export const notificationsQuery = (show: NotificationShow) =>
  infiniteQueryOptions({
    queryKey: [...notificationsKey, 'list', show],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      answerOf(await client.GET('/api/notifications', { params: { query: { show, cursor: pageParam } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 0,
  });

export const sendMark = async (id: string, mark: 'read' | 'unread') =>
  answerOf(await client.PUT('/api/notifications/{id}/mark', { params: { path: { id } }, body: { mark } }));

export const sendAllRead = async (until: string) =>
  answerOf(await client.POST('/api/notifications/read', { body: { until } }));

/** Which of them come by mail as well. */
export const mailGroupsQuery = queryOptions({
  queryKey: ['mail-groups'],
  queryFn: async () => answerOf(await client.GET('/api/notifications/mails')),
});

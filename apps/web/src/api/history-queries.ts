import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { HistoryEntry } from './shapes';

export type HistoryOf = 'demand' | 'achievement' | 'application';
type Page = { items: HistoryEntry[]; nextCursor: string | null };

/** What decided a case, among all that happened to it. */
const deciding = ['confirm', 'validate', 'verify', 'pass', 'return', 'reject', 'publish'] as const;
type Query = { limit: number; cursor?: string; action?: (typeof deciding)[number][] };

const pageOf: Record<HistoryOf, (id: string, query: Query) => Promise<Page>> = {
  demand: async (id, query) =>
    answerOf(await client.GET('/api/demands/{id}/history', { params: { path: { id }, query } })),
  achievement: async (id, query) =>
    answerOf(await client.GET('/api/achievements/{id}/history', { params: { path: { id }, query } })),
  application: async (id, query) =>
    answerOf(await client.GET('/api/applications/{id}/history', { params: { path: { id }, query } })),
};

/** The story of a case, newest first. It stands under the key of its case: what changes the one changes the other. */
export const historyQuery = (of: HistoryOf, id: string, only?: 'decisions') =>
  infiniteQueryOptions({
    queryKey: [of, id, 'history', only ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      pageOf[of](id, { limit: 50, cursor, ...(only ? { action: [...deciding] } : {}) }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

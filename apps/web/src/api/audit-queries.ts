import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { paths } from './schema';

export type AuditFilter = Omit<
  NonNullable<paths['/api/audit-events']['get']['parameters']['query']>,
  'cursor' | 'limit'
>;

export const auditEventsQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'events', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) =>
      answerOf(
        await client.GET('/api/audit-events', { params: { query: { ...filter, limit: 50, cursor: pageParam } } }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const auditEventQuery = (id: string) =>
  queryOptions({
    queryKey: ['audit', 'event', id],
    queryFn: async () => answerOf(await client.GET('/api/audit-events/{id}', { params: { path: { id } } })),
  });

export const auditCountsQuery = (filter: AuditFilter) =>
  queryOptions({
    queryKey: ['audit', 'counts', filter],
    queryFn: async () => answerOf(await client.GET('/api/audit-events/counts', { params: { query: filter } })),
  });

/** The address of a copy: a plain link, so that the browser saves it, also inside WeChat. */
export function auditExportAddress(filter: AuditFilter, file: { format: string; purpose: string; language: string }) {
  const given = Object.entries({ ...filter, ...file }).filter(([, value]) => value !== undefined && value !== '');
  return `/api/audit-events/export?${new URLSearchParams(given as [string, string][]).toString()}`;
}

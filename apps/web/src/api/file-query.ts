import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';

/** One file; asked for again while it is being checked. */
export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ['file', id],
    queryFn: async () => answerOf(await client.GET('/api/files/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'quarantined' ? 3_000 : false),
  });

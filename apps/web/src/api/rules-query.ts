import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';

/** The limits and periods that count today. */
export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: async () => answerOf(await client.GET('/api/rules')),
  staleTime: 10 * 60_000,
});

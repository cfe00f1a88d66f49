import { type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useState } from 'react';

/** Only what was read since this place was opened: a form that began with a cached text would write over a newer one. */
export function useFreshQuery<T, K extends QueryKey>(options: UseQueryOptions<T, Error, T, K>) {
  const [openedAt] = useState(() => Date.now());
  const reading = useQuery({ ...options, refetchOnMount: 'always', refetchOnWindowFocus: false });
  return { ...reading, data: reading.dataUpdatedAt >= openedAt ? reading.data : undefined };
}

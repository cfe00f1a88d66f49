import { useMemo, useRef } from 'react';

/** Which of these were not in the list when it was first read: they are marked gently, not moved about. */
export function useArrivals(ids: readonly string[] | undefined): ReadonlySet<string> {
  const first = useRef<ReadonlySet<string> | null>(null);
  const key = ids?.join(' ');
  return useMemo(() => {
    if (!ids) return new Set<string>();
    first.current ??= new Set(ids);
    const known = first.current;
    return new Set(ids.filter((id) => !known.has(id)));
  }, [key]);
}

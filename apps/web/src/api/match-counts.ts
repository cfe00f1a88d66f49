import { useQuery } from '@tanstack/react-query';
import { matchCountsQuery } from './queries';

/** Matches per demand. Only enterprises may ask; for others, and while it loads, every demand simply has none shown. */
export function useMatchCounts(): (demandId: string) => number {
  const reading = useQuery(matchCountsQuery);
  return (demandId) => reading.data?.items.find((item) => item.demandId === demandId)?.count ?? 0;
}

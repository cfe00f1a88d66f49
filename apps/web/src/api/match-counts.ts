import { useQuery } from '@tanstack/react-query';
import { matchCountsQuery, sessionQuery } from './queries';

/** Matches per demand. Only enterprises may ask; for others, and while it loads, every demand simply has none shown. */
export function useMatchCounts(): (demandId: string) => number {
  const session = useQuery(sessionQuery);
  const mayAsk = session.data?.actingAs?.roles.includes('enterprise') === true;
  const reading = useQuery({ ...matchCountsQuery, enabled: mayAsk });
  return (demandId) => reading.data?.items.find((item) => item.demandId === demandId)?.count ?? 0;
}

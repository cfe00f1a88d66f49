import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { notificationsKey } from './notification-queries';

type MatchFound = { demandId: string | null; achievementId: string | null };
export type LiveState = 'connecting' | 'open' | 'broken';

let state: LiveState = 'connecting';
const listeners = new Set<() => void>();

function become(next: LiveState): void {
  state = next;
  for (const listener of listeners) listener();
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

/**
 * One stream for the whole tab: browsers allow six per host on HTTP/1.1. The browser reconnects by itself and sends
 * Last-Event-ID. What arrives only says "read again": the lists themselves always come from the ordinary routes.
 */
export function useLiveMatches(organisationId: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    become('connecting');
    const source = new EventSource('/api/events');
    source.onopen = () => become('open');
    source.onerror = () => become(source.readyState === EventSource.CLOSED ? 'broken' : 'connecting');
    source.addEventListener('match.found', (event: MessageEvent<string>) => {
      const { demandId, achievementId } = JSON.parse(event.data) as MatchFound;
      const stale = [['demands'], ['match-counts'], ['achievements'], ['news']];
      if (demandId) stale.push(['matches', demandId], ['demand', demandId]);
      if (achievementId) stale.push(['interest', achievementId], ['achievement', achievementId]);
      stale.push(['waiting']);
      for (const queryKey of stale) void queries.invalidateQueries({ queryKey });
    });
    source.addEventListener('notification.changed', () => {
      // What one is told of is often what waits now.
      for (const queryKey of [notificationsKey, ['waiting']]) void queries.invalidateQueries({ queryKey });
    });
    source.addEventListener('alert.found', () => void queries.invalidateQueries({ queryKey: ['search-alerts'] }));
    source.addEventListener(
      'match-round.changed',
      () => void queries.invalidateQueries({ queryKey: ['match-rounds'] }),
    );
    source.addEventListener('question.changed', () => {
      for (const queryKey of [['questions'], ['waiting']]) void queries.invalidateQueries({ queryKey });
    });
    return () => source.close();
  }, [queries, organisationId]);
}

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
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
    return keepOpen(
      (source) => listen(source, queries),
      () => {
        // It knows of nothing that happened while it was closed for good.
        for (const queryKey of [notificationsKey, ['waiting'], ['match-counts']])
          void queries.invalidateQueries({ queryKey });
      },
    );
  }, [queries, organisationId]);
}

const firstPauseMs = 5_000;
const longestPauseMs = 300_000;

/**
 * The browser comes back by itself after a broken connection, but never after an answer that is none: one restart of the
 * server, one "too many", and the bell would stay as it is until the page is loaded again. Answers how to close it.
 */
function keepOpen(listenTo: (source: EventSource) => void, onReopened: () => void): () => void {
  let source: EventSource;
  let timer: number | undefined;
  let pauseMs = 0;
  const open = () => {
    source = new EventSource('/api/events');
    source.onopen = () => {
      become('open');
      if (pauseMs > 0) onReopened();
      pauseMs = 0;
    };
    source.onerror = () => {
      const isClosed = source.readyState === EventSource.CLOSED;
      become(isClosed ? 'broken' : 'connecting');
      if (!isClosed) return;
      pauseMs = Math.min(pauseMs * 2 || firstPauseMs, longestPauseMs);
      timer = window.setTimeout(open, pauseMs);
    };
    listenTo(source);
  };
  open();
  return () => {
    window.clearTimeout(timer);
    source.close();
  };
}

function listen(source: EventSource, queries: QueryClient): void {
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
  source.addEventListener('match-round.changed', () => void queries.invalidateQueries({ queryKey: ['match-rounds'] }));
  source.addEventListener('question.changed', () => {
    for (const queryKey of [['questions'], ['waiting']]) void queries.invalidateQueries({ queryKey });
  });
}

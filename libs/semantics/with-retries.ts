import { setTimeout as pause } from 'node:timers/promises';
import { EndpointFailed } from './endpoint-failed';

export interface Patience {
  /** Calls in all, the first one included. */
  readonly attempts: number;
  /** Before the second call; twice as long before each further one, give or take a half. */
  readonly firstPauseMs: number;
  /** All calls and pauses together. */
  readonly budgetMs: number;
  readonly signal?: AbortSignal;
}

/** Calls again after failures that pass, no more often and no longer than there is patience for. */
export async function withRetries<Result>(call: () => Promise<Result>, patience: Patience): Promise<Result> {
  const end = performance.now() + patience.budgetMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof EndpointFailed) || !error.isPassing || attempt >= patience.attempts) throw error;
      const own = patience.firstPauseMs * 2 ** (attempt - 1) * (0.5 + Math.random());
      const wait = Math.max(own, error.waitMs ?? 0);
      // Who asks for more patience than there is will be asked again another time, not now.
      if (performance.now() + wait > end) throw error;
      await pause(wait, undefined, { signal: patience.signal }).catch(() => {
        throw new EndpointFailed('cancelled', false);
      });
    }
  }
}

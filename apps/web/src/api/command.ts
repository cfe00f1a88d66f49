import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { asProblem, type Problem } from './problem';

type Click<V> = { key: string; what: V };
type Options<V, R> = {
  send: (key: string, what: V) => Promise<R>;
  /** Queries that this command makes stale. */
  changes: readonly QueryKey[];
  /** False where the route takes no key and a second sending does harm: only a person then asks again after a lost answer. */
  repeats?: boolean;
  onDone?: (receipt: R, what: V) => void;
  onRefused?: (problem: Problem) => void;
};

/** One click, one key. Lost answers are asked for again with the same key; a new click gets a new one. */
export function useCommand<V, R>({ send, changes, repeats = true, onDone, onRefused }: Options<V, R>) {
  const queries = useQueryClient();
  const mutation = useMutation<R, Error, Click<V>>({
    mutationFn: ({ key, what }) => send(key, what),
    retry: (count, error) => repeats && count < 2 && asProblem(error).mayPass,
    retryDelay: (count) => 800 * 2 ** count,
    onSuccess: async (receipt, { what }) => {
      // Whatever was done may be what waited.
      await Promise.all([...changes, ['waiting']].map((queryKey) => queries.invalidateQueries({ queryKey })));
      onDone?.(receipt, what);
    },
    onError: (error) => onRefused?.(asProblem(error)),
  });
  return {
    run: (what: V) => mutation.mutate({ key: crypto.randomUUID(), what }),
    again: () => mutation.variables && mutation.mutate(mutation.variables),
    pending: mutation.isPending,
    done: mutation.isSuccess,
    problem: mutation.error ? asProblem(mutation.error) : null,
    reset: mutation.reset,
  };
}

import { useState } from 'react';

type Shown = { id: string | undefined; becomes: string | null; turn: number };

/**
 * The place of two addresses, of a new form and of one that is edited: when the new one is saved for the first time its
 * address changes, and the form that is being written in has to stay. `turn` is its key.
 */
export function useBornForm(id: string | undefined) {
  const [shown, setShown] = useState<Shown>({ id, becomes: null, turn: 0 });
  if (shown.id !== id) setShown({ id, becomes: null, turn: shown.turn + (id && id === shown.becomes ? 0 : 1) });
  return {
    turn: shown.turn,
    expect: (born: string) => setShown((now) => ({ ...now, becomes: born })),
  };
}

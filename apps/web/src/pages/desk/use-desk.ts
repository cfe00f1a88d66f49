import { useState } from 'react';
import { useDeskKeys } from './desk-keys';

type Desk = {
  /** The queue, in its order. */
  ids: readonly string[];
  /** Whether nothing waits beyond them. */
  isWhole: boolean;
  here: string;
  open: (id: string) => void;
  /** To the queue, when nothing is left; it says what was decided last. */
  leave: (decided: string) => void;
};

/** The turn tells two cases of one title apart. */
type Decided = { title: string | null; turn: number };

/** From case to case: by j and k, by the links, and after a decision. */
export function useDesk({ ids, isWhole, here, open, leave }: Desk) {
  const [decided, setDecided] = useState<Decided>({ title: null, turn: 0 });
  useDeskKeys(ids, here, open);
  const at = ids.indexOf(here);
  const following = ids[at + 1] ?? ids.find((each) => each !== here);
  return {
    decided,
    onDecided: (title: string) => {
      setDecided(({ turn }) => ({ title, turn: turn + 1 }));
      if (following) open(following);
      else leave(title);
    },
    place: { number: at + 1, total: ids.length, isWhole, previous: ids[at - 1], following: ids[at + 1], open },
  };
}

export type DeskPlace = ReturnType<typeof useDesk>['place'];

import { useState } from 'react';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { WeightSet } from '../../api/shapes';
import { isComplete, leftOf, percentOf, percentsOf, shareOf, sharesOf } from './percents';

/** What stands in the way of sending, the first thing first. */
const faults = ['empty', 'sum', 'note'] as const;
export type ProposalFault = (typeof faults)[number];
export const limits = ['leastText', 'leastOfBest'] as const;

type Body = { weights: Record<string, number>; leastText: number; leastOfBest: number; note: string };
type Limits = Record<(typeof limits)[number], number | null>;

/** A set as it is being written: percents while a person types, shares once it is sent. */
export function useProposal(from: WeightSet, onDone: () => void) {
  const [weights, setWeights] = useState(() => percentsOf(from.weights));
  const [least, setLeast] = useState<Limits>(() => ({
    leastText: percentOf(from.leastText),
    leastOfBest: percentOf(from.leastOfBest),
  }));
  const [note, setNote] = useState('');
  const command = useCommand({
    send: async (key, body: Body) =>
      answerOf(await client.POST('/api/weight-sets', { params: { header: once(key) }, body })),
    changes: [['weights']],
    onDone,
  });
  const left = leftOf(weights);
  const isSo: Record<ProposalFault, boolean> = {
    empty: !isComplete(weights) || !isComplete(least),
    sum: left !== 0,
    note: note.trim() === '',
  };
  const send = () =>
    command.run({
      weights: sharesOf(weights),
      leastText: shareOf(least.leastText),
      leastOfBest: shareOf(least.leastOfBest),
      note: note.trim(),
    });
  return {
    ...{ weights, least, note, left, command, send },
    fault: faults.find((one) => isSo[one]),
    setWeight: (criterion: string, percent: number | null) => setWeights({ ...weights, [criterion]: percent }),
    setLimit: (name: (typeof limits)[number], percent: number | null) => setLeast({ ...least, [name]: percent }),
    setNote,
  };
}

import { addDays } from '#kernel/clock';
import type { MatchDocument } from '../corpus/match-document';

export const changeableFacts = [
  'trl',
  'price',
  'mode',
  'ip',
  'confirmation',
  'deadline',
  'budget',
  'demand_mode',
] as const;
export type ChangeableFact = (typeof changeableFacts)[number];

/** Exactly one fact of one side, and what it would be. */
export interface FactChange {
  readonly fact: ChangeableFact;
  /** A level, fen, a code, a day; as it would be written. */
  readonly to: string;
}

const demandFacts: readonly ChangeableFact[] = ['deadline', 'budget', 'demand_mode'];

/** Whose fact it is: only that side can change it. */
export function sideOf(fact: ChangeableFact): 'demand' | 'achievement' {
  return demandFacts.includes(fact) ? 'demand' : 'achievement';
}

const changes: Readonly<Record<ChangeableFact, (document: MatchDocument, to: string) => Partial<MatchDocument>>> = {
  trl: (_, to) => ({ trl: Number(to) }),
  price: (_, to) => ({ amountFen: to }),
  budget: (_, to) => ({ amountFen: to }),
  deadline: (_, to) => ({ deadline: to }),
  ip: () => ({ ipAvailable: true }),
  confirmation: () => ({}),
  mode: ({ cooperationModes }, to) => ({ cooperationModes: [...cooperationModes, to] }),
  demand_mode: ({ cooperationModes }, to) => ({ cooperationModes: [...cooperationModes, to] }),
};

/** Whatever the owner of an achievement publishes on a day is also its word of that day that it can be had. */
export function changed(document: MatchDocument, { fact, to }: FactChange, today: string): MatchDocument {
  const said = document.kind === 'demand' ? {} : { confirmedOn: today };
  return { ...document, ...said, ...changes[fact](document, to) };
}

/** So many months after a day. */
export function monthsAfter(day: string, months: number): string {
  return addDays(day, Math.ceil(months * 30.44));
}

import { defineEvent } from '#kernel/event';

/** Somebody said something about a pair; the words themselves stay in the ledger. */
export const feedbackGiven = defineEvent<{
  demandId: string;
  achievementId: string;
  side: 'demand' | 'achievement' | 'expert';
  number: number;
}>('feedback.given', 1);

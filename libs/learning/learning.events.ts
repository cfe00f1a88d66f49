import { defineEvent } from '#kernel/event';

/** Another set of weights is in force: the lists are to be made anew. */
export const weightsActivated = defineEvent<{ weightSetId: string; name: string }>('learning.weights-activated', 1);

/** A person wants weights to be learnt from the ledger as it stands; who asked is who proposes. */
export const learningAsked = defineEvent<{ attemptId: string; personId: string }>('learning.asked', 1);

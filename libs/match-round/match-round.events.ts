import { defineEvent } from '#kernel/event';

export const roundAsked = defineEvent<{ roundId: string }>('match-round.asked', 1);

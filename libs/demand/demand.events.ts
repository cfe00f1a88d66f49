import { defineEvent } from '#kernel/event';

/** The public text of a demand is new or changed. */
export const demandPublished = defineEvent<{ demandId: string; revisionId: string }>('demand.published', 1);

/** A demand is no longer open: withdrawn, expired, solved. */
export const demandClosed = defineEvent<{ demandId: string; state: string }>('demand.closed', 1);

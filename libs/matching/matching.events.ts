import { defineEvent } from '#kernel/event';

/** A new version of a demand's or achievement's document is in the feed and can be matched. */
export const documentIndexed = defineEvent<{ kind: 'demand' | 'achievement'; objectId: string; seq: number }>(
  'document.indexed',
  1,
);

import { defineEvent } from '#kernel/event';

/** The public text of an achievement, or how it is listed, is new or changed. */
export const achievementPublished = defineEvent<{ achievementId: string; revisionId: string }>(
  'achievement.published',
  1,
);

/** An achievement is no longer open: transferred, withdrawn, expired. */
export const achievementClosed = defineEvent<{ achievementId: string; state: string }>('achievement.closed', 1);

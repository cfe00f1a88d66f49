import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Database } from '#platform/database/database';
import { type Actor, isAny } from '#platform/http/actor';
import { openStates, waitingTexts } from './achievement.lifecycle';

export interface SharedRight {
  readonly number: string;
  readonly achievementId: string;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly isPublic: boolean;
}

const mostShown = 20;

/** Achievements that name the same right, however they write its number (`achievement.right_keys`). */
@Injectable()
export class SharedRights {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Public ones for everybody; for who reviews for the platform also what other organisations have handed in. */
  of(revisionId: string, actor: Actor): Promise<SharedRight[]> {
    const today = dayInShanghai(this.clock.now());
    return this.database.query<SharedRight>(
      `SELECT * FROM (
         SELECT DISTINCT ON (a.id) a.id AS "achievementId", r.title, o.id AS "organisationId", o.name AS "organisationName",
                o.name_en AS "organisationNameEn", seen.is_public AS "isPublic",
                (SELECT one ->> 'number' FROM jsonb_array_elements(mine.ip_rights) one
                  WHERE achievement.right_keys(jsonb_build_array(one)) && achievement.right_keys(r.ip_rights) LIMIT 1) AS number
           FROM achievement.achievement_revisions mine
           JOIN achievement.achievements own ON own.id = mine.achievement_id
           JOIN achievement.achievement_revisions r ON achievement.right_keys(r.ip_rights) && achievement.right_keys(mine.ip_rights)
           JOIN achievement.achievements a ON a.id = r.achievement_id AND a.id <> own.id
           JOIN identity.organisations o ON o.id = a.organisation_id
           CROSS JOIN LATERAL (SELECT r.id IS NOT DISTINCT FROM a.published_revision_id AND a.state = ANY($2)
                AND coalesce(a.valid_until >= $3, true) AND coalesce(a.rights_until >= $3, true) AS is_public) seen
          WHERE mine.id = $1 AND (seen.is_public OR ($4 AND r.id = a.current_revision_id AND r.state = ANY($5)
                AND a.organisation_id <> own.organisation_id))
          ORDER BY a.id, seen.is_public DESC) shared
       ORDER BY "isPublic" DESC, "achievementId" LIMIT ${mostShown}`,
      [revisionId, openStates, today, isAny(actor, 'platform_reviewer'), waitingTexts],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { type Actor, isAny } from '#platform/http/actor';
import { AchievementImpartiality } from './achievement-impartiality';
import {
  type AchievementRow,
  achievementSelect,
  type AchievementStanding,
  type RevisionRow,
  revisionSelect,
} from './achievement.rows';
import { type AchievementState, closedStates, openStates, type RevisionState } from './achievement.lifecycle';

export interface OwnAchievementsPage {
  readonly organisationId: string;
  readonly state?: AchievementState;
  readonly after?: readonly string[];
  readonly limit: number;
}

export interface AchievementDetail extends AchievementStanding {
  readonly current: RevisionRow;
  readonly published: RevisionRow | null;
  /** The reader's own case: read, but not decided on. */
  readonly isPartial: boolean;
}

export interface ReviewQueueRow {
  readonly achievementId: string;
  readonly revision: number;
  readonly title: string;
  readonly organisationName: string;
  readonly highTechField: string | null;
  readonly state: string;
  readonly submittedAt: Date;
  readonly version: number;
}

export interface AchievementPosition {
  readonly organisationId: string;
  readonly version: number;
  readonly state: AchievementState;
  readonly revisionState: RevisionState;
  /** Once handed in it is staff's business too, also while its owner writes a change. */
  readonly isHandedIn: boolean;
}

@Injectable()
export class AchievementQueries {
  constructor(
    private readonly database: Database,
    private readonly impartiality: AchievementImpartiality,
  ) {}

  /** The institute's achievements, last changed first; one row more than asked tells that there is a next page. */
  own(page: OwnAchievementsPage): Promise<AchievementRow[]> {
    const [updatedAt, id] = page.after ?? [];
    return this.database.query<AchievementRow>(
      `${achievementSelect}
        WHERE a.organisation_id = $1 AND ($2::text IS NULL OR a.state = $2)
          AND ($3::timestamptz IS NULL OR (a.updated_at, a.id) < ($3::timestamptz, $4::uuid))
        ORDER BY a.updated_at DESC, a.id DESC LIMIT $5`,
      [page.organisationId, page.state ?? null, updatedAt ?? null, id ?? null, page.limit + 1],
    );
  }

  /** For the owner all of it; for reviewing staff everything but drafts; for others it does not exist. */
  async detail(id: string, actor: Actor): Promise<AchievementDetail> {
    const standing = await this.standing(id);
    const [newest, published] = await Promise.all([
      this.revision(standing.currentRevisionId),
      this.revision(standing.publishedRevisionId),
    ]);
    const isOwner = standing.organisationId === actor.organisationId;
    if (!isOwner && !isAny(actor, 'platform_reviewer', 'operator')) throw new NotFound();
    // While the owner drafts a change, staff goes on reading the public text.
    const current = isOwner || newest?.state !== 'draft' ? newest : published;
    if (!current) throw new NotFound();
    const isPartial = isOwner || (await this.impartiality.isPartial(standing, actor));
    return { ...standing, current, published, isPartial };
  }

  /** The text that anybody may read; nothing once the achievement is closed or expired. */
  async publicDetail(id: string): Promise<{ standing: AchievementStanding; revision: RevisionRow }> {
    const standing = await this.standing(id);
    const revision = await this.revision(standing.publishedRevisionId);
    if (!revision || !openStates.includes(standing.state)) throw new NotFound();
    return { standing, revision };
  }

  /** Texts waiting for the platform, oldest first. */
  reviewQueue(limit: number): Promise<ReviewQueueRow[]> {
    return this.database.query<ReviewQueueRow>(
      `SELECT r.achievement_id AS "achievementId", r.number AS revision, r.title, o.name AS "organisationName",
              r.high_tech_field AS "highTechField", r.state, r.submitted_at AS "submittedAt", a.version
         FROM achievement.achievement_revisions r
         JOIN achievement.achievements a ON a.current_revision_id = r.id
         JOIN identity.organisations o ON o.id = a.organisation_id
        WHERE r.state = 'platform_review' AND a.state <> ALL($1) ORDER BY r.submitted_at, r.id LIMIT $2`,
      [closedStates, limit],
    );
  }

  /** Whose it is and where it stands, without its texts. */
  async position(id: string): Promise<AchievementPosition | undefined> {
    const [row] = await this.database.query<AchievementPosition>(
      `SELECT a.organisation_id AS "organisationId", a.version, a.state, r.state AS "revisionState",
              r.state <> 'draft' OR a.published_revision_id IS NOT NULL AS "isHandedIn"
         FROM achievement.achievements a JOIN achievement.achievement_revisions r ON r.id = a.current_revision_id WHERE a.id = $1`,
      [id],
    );
    return row;
  }

  private async standing(id: string): Promise<AchievementStanding> {
    const [row] = await this.database.query<AchievementStanding>(
      `SELECT a.id, a.organisation_id AS "organisationId", o.name AS "organisationName", o.name_en AS "organisationNameEn",
              a.state, a.version, a.current_revision_id AS "currentRevisionId", a.published_revision_id AS "publishedRevisionId",
              a.valid_until::text AS "validUntil", a.published_at AS "publishedAt", a.created_at AS "createdAt", a.updated_at AS "updatedAt"
         FROM achievement.achievements a JOIN identity.organisations o ON o.id = a.organisation_id WHERE a.id = $1`,
      [id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  private async revision(id: string | null): Promise<RevisionRow | null> {
    if (id === null) return null;
    const [row] = await this.database.query<RevisionRow>(`${revisionSelect} WHERE r.id = $1`, [id]);
    return row ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import { isOver } from '#kernel/clock';
import { type Fault, NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { type Actor, isAny } from '#platform/http/actor';
import { type Changes, RevisionHistory } from '#platform/revision/revision-history';
import type { FileRow } from '#platform/files/file.queries';
import { AchievementFiles } from './achievement-files';
import { AchievementImpartiality } from './achievement-impartiality';
import {
  contentOf,
  achievementRoom,
  type AchievementStanding,
  type RevisionRow,
  revisionSelect,
} from './achievement.rows';
import {
  type AchievementState,
  closedStates,
  isEditable,
  openStates,
  type RevisionState,
} from './achievement.lifecycle';
import { type SharedRight, SharedRights } from './shared-rights.queries';
import { DatedRules, type PromiseCode, PromisedDays } from '#taxonomy';
import { draftFaults } from './text/draft-faults';

const promiseOf: Partial<Readonly<Record<RevisionState, PromiseCode>>> = {
  submitted: 'desk.office_review',
  org_review: 'desk.office_review',
  platform_review: 'desk.review',
};

export interface AchievementDetail extends AchievementStanding {
  readonly current: RevisionRow;
  readonly published: RevisionRow | null;
  /** Of both texts. */
  readonly files: readonly FileRow[];
  readonly changes: Changes;
  /** By when an answer is promised to the newest text; null while nobody has to give one. */
  readonly dueOn: string | null;
  /** Of a text that its owner may still change. */
  readonly faults: readonly Fault[];
  /** The reader's own case: read, but not decided on. */
  readonly isPartial: boolean;
  /** Where else a right of the newest text stands; a warning, for holders may share one. */
  readonly sharedRights: readonly SharedRight[];
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
    private readonly files: AchievementFiles,
    private readonly history: RevisionHistory,
    private readonly rights: SharedRights,
    private readonly rules: DatedRules,
    private readonly promises: PromisedDays,
  ) {}

  /** For the owner all of it; for reviewing staff everything but drafts; for others it does not exist. */
  async detail(id: string, actor: Actor): Promise<AchievementDetail> {
    const standing = await this.standing(id);
    const [newest, published] = await Promise.all([
      this.revision(standing.currentRevisionId),
      this.revision(standing.publishedRevisionId),
    ]);
    const isOwner = standing.organisationId === actor.organisationId;
    if (!isOwner && !isAny(actor, 'platform_reviewer', 'operator', 'auditor')) throw new NotFound();
    // While the owner drafts a change, staff goes on reading the public text.
    const current = isOwner || newest?.state !== 'draft' ? newest : published;
    if (!current) throw new NotFound();
    const isPartial = isOwner || (await this.impartiality.isPartial(standing, actor));
    const files = await this.files.of([...new Set([...current.attachmentIds, ...(published?.attachmentIds ?? [])])]);
    const changes = await this.history.changes(achievementRoom, current, published);
    const sharedRights = await this.rights.of(current.revisionId, actor);
    const faults = isOwner ? await this.faultsOf(standing, current, published) : [];
    const dueOn = await this.dueOn(standing, current);
    return { ...standing, current, published, files, changes, dueOn, faults, isPartial, sharedRights };
  }

  /** The text that anybody may read; nothing once the achievement is closed or expired. */
  async publicDetail(id: string): Promise<{ standing: AchievementStanding; revision: RevisionRow }> {
    const standing = await this.standing(id);
    const revision = await this.revision(standing.publishedRevisionId);
    const today = (await this.rules.today()).day;
    const isGone = isOver(standing.validUntil, today) || isOver(standing.rightsUntil, today);
    if (!revision || !openStates.includes(standing.state) || isGone) throw new NotFound();
    return { standing, revision };
  }

  /** The newest text as anybody will read it once it is public. */
  async preview(id: string, actor: Actor): Promise<{ standing: AchievementStanding; revision: RevisionRow }> {
    const { current, ...standing } = await this.detail(id, actor);
    return { standing, revision: current };
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

  private async dueOn({ state }: AchievementStanding, current: RevisionRow): Promise<string | null> {
    const code = promiseOf[current.state];
    if (closedStates.includes(state) || !code) return null;
    return (await this.promises.counting())(code, current.submittedAt);
  }

  private async faultsOf(
    standing: AchievementStanding,
    current: RevisionRow,
    published: RevisionRow | null,
  ): Promise<Fault[]> {
    if (!isEditable(standing.state, current.state)) return [];
    return draftFaults(contentOf(current), {
      published: published && contentOf(published),
      rules: await this.rules.today(),
      missing: current.missing,
    });
  }

  private async standing(id: string): Promise<AchievementStanding> {
    const [row] = await this.database.query<AchievementStanding>(
      `SELECT a.id, a.organisation_id AS "organisationId", o.name AS "organisationName", o.name_en AS "organisationNameEn",
              a.state, a.version, a.current_revision_id AS "currentRevisionId", a.published_revision_id AS "publishedRevisionId",
              a.valid_until::text AS "validUntil", a.rights_until::text AS "rightsUntil", a.published_at AS "publishedAt",
              a.created_at AS "createdAt", a.updated_at AS "updatedAt",
              CASE WHEN m.id IS NOT NULL THEN jsonb_build_object(
                'mandateId', m.id, 'agentName', p.name, 'agentNameEn', p.name_en,
                'agentOrganisationName', ao.name, 'agentOrganisationNameEn', ao.name_en) END AS "postedUnderMandate"
         FROM achievement.achievements a JOIN identity.organisations o ON o.id = a.organisation_id
         LEFT JOIN identity.mandates m ON m.id = a.mandate_id
         LEFT JOIN identity.people p ON p.id = m.agent_id
         LEFT JOIN identity.organisations ao ON ao.id = m.agent_organisation_id
        WHERE a.id = $1`,
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

import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { type Actor, isAny } from '#platform/http/actor';
import { DemandImpartiality } from './demand-impartiality';
import { type DemandRow, demandSelect, type DemandStanding, type RevisionRow, revisionSelect } from './demand.rows';
import { closedStates, openStates, type DemandState, type RevisionState } from './demand.lifecycle';

export interface OwnDemandsPage {
  readonly organisationId: string;
  readonly state?: DemandState;
  readonly after?: readonly string[];
  readonly limit: number;
}

export interface DemandDetail extends DemandStanding {
  readonly current: RevisionRow;
  readonly published: RevisionRow | null;
  /** The reader's own case: read, but not decided on. */
  readonly isPartial: boolean;
}

export interface QueueRow {
  readonly demandId: string;
  readonly revision: number;
  readonly title: string;
  readonly organisationName: string;
  readonly highTechField: string | null;
  readonly state: string;
  readonly submittedAt: Date;
  readonly takenBy: string | null;
  readonly version: number;
}

export interface DemandPosition {
  readonly organisationId: string;
  readonly version: number;
  readonly state: DemandState;
  readonly revisionState: RevisionState;
  /** Once handed in it is staff's business too, also while its owner writes a change. */
  readonly isHandedIn: boolean;
}

@Injectable()
export class DemandQueries {
  constructor(
    private readonly database: Database,
    private readonly impartiality: DemandImpartiality,
  ) {}

  /** The organisation's demands, last changed first; one row more than asked tells that there is a next page. */
  own(page: OwnDemandsPage): Promise<DemandRow[]> {
    const [updatedAt, id] = page.after ?? [];
    return this.database.query<DemandRow>(
      `${demandSelect}
        WHERE d.organisation_id = $1 AND ($2::text IS NULL OR d.state = $2)
          AND ($3::timestamptz IS NULL OR (d.updated_at, d.id) < ($3::timestamptz, $4::uuid))
        ORDER BY d.updated_at DESC, d.id DESC LIMIT $5`,
      [page.organisationId, page.state ?? null, updatedAt ?? null, id ?? null, page.limit + 1],
    );
  }

  /** For the owner all of it; for screening staff everything but drafts; for others it does not exist. */
  async detail(id: string, actor: Actor): Promise<DemandDetail> {
    const standing = await this.standing(id);
    const [newest, published] = await Promise.all([
      this.revision(standing.currentRevisionId),
      this.revision(standing.publishedRevisionId),
    ]);
    const isOwner = standing.organisationId === actor.organisationId;
    if (!isOwner && !isAny(actor, 'expert', 'operator')) throw new NotFound();
    // While the owner drafts a change, staff goes on reading the public text.
    const current = isOwner || newest?.state !== 'draft' ? newest : published;
    if (!current) throw new NotFound();
    const isPartial = isOwner || (await this.impartiality.isPartial(standing, actor));
    return { ...standing, current, published, isPartial };
  }

  /** The text that anybody may read; nothing once the demand is closed or expired. */
  async publicDetail(id: string): Promise<{ standing: DemandStanding; revision: RevisionRow }> {
    const standing = await this.standing(id);
    const revision = await this.revision(standing.publishedRevisionId);
    if (!revision || !openStates.includes(standing.state)) throw new NotFound();
    return { standing, revision };
  }

  /** Whether the actor's organisation owns the demand or the actor is staff that may look at its matches; a draft is the owner's alone. */
  async isReadableBy(id: string, actor: Actor): Promise<boolean> {
    const position = await this.position(id);
    if (!position) return false;
    const isStaffs = position.isHandedIn && isAny(actor, 'expert', 'operator');
    return position.organisationId === actor.organisationId || isStaffs;
  }

  /** Texts waiting for or in screening, oldest first. */
  screeningQueue(limit: number): Promise<QueueRow[]> {
    return this.database.query<QueueRow>(
      `SELECT r.demand_id AS "demandId", r.number AS revision, r.title, o.name AS "organisationName",
              r.high_tech_field AS "highTechField", r.state, r.submitted_at AS "submittedAt", p.name AS "takenBy", d.version
         FROM demand.demand_revisions r
         JOIN demand.demands d ON d.current_revision_id = r.id
         JOIN identity.organisations o ON o.id = d.organisation_id
         LEFT JOIN identity.people p ON p.id = r.taken_by
        WHERE r.state IN ('submitted', 'screening', 'validated') AND d.state <> ALL($1) ORDER BY r.submitted_at, r.id LIMIT $2`,
      [closedStates, limit],
    );
  }

  /** Whose it is and where it stands, without its texts. */
  async position(id: string): Promise<DemandPosition | undefined> {
    const [row] = await this.database.query<DemandPosition>(
      `SELECT d.organisation_id AS "organisationId", d.version, d.state, r.state AS "revisionState",
              r.state <> 'draft' OR d.published_revision_id IS NOT NULL AS "isHandedIn"
         FROM demand.demands d JOIN demand.demand_revisions r ON r.id = d.current_revision_id WHERE d.id = $1`,
      [id],
    );
    return row;
  }

  private async standing(id: string): Promise<DemandStanding> {
    const [row] = await this.database.query<DemandStanding>(
      `SELECT d.id, d.organisation_id AS "organisationId", o.name AS "organisationName", o.name_en AS "organisationNameEn",
              d.state, d.version, d.current_revision_id AS "currentRevisionId", d.published_revision_id AS "publishedRevisionId",
              d.valid_until::text AS "validUntil", d.published_at AS "publishedAt", d.created_at AS "createdAt", d.updated_at AS "updatedAt"
         FROM demand.demands d JOIN identity.organisations o ON o.id = d.organisation_id WHERE d.id = $1`,
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

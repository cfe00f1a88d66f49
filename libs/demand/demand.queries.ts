import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai, isOver } from '#kernel/clock';
import { type Fault, NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { type Actor, isAny } from '#platform/http/actor';
import { unnamedDemand } from '#platform/list/unnamed-demand';
import { type Changes, RevisionHistory } from '#platform/revision/revision-history';
import { anybody, type DemandReader, demandViewFor, type DisclosedDemand, isInvited } from './text/demand-disclosure';
import type { FileRow } from '#platform/files/file.queries';
import { DemandFiles } from './demand-files';
import { DemandImpartiality } from './demand-impartiality';
import { contentOf, demandRoom, type DemandStanding, type RevisionRow, revisionSelect } from './demand.rows';
import { closedStates, isEditable, openStates, type DemandState, type RevisionState } from './demand.lifecycle';
import { titleOf } from './text/demand-title-view';
import { DatedRules, PromisedDays } from '#taxonomy';
import { draftFaults } from './text/draft-faults';

const inScreeningStates: readonly RevisionState[] = ['submitted', 'screening', 'validated'];

export interface DemandDetail extends DemandStanding {
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
}

export interface PublicDemandDetail {
  readonly standing: DemandStanding;
  /** Without what this reader may not read. */
  readonly revision: RevisionRow;
  readonly view: 'full' | 'title';
  readonly isInvited: boolean;
  readonly owner: { readonly name: string; readonly nameEn: string | null } | null;
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
    private readonly files: DemandFiles,
    private readonly history: RevisionHistory,
    private readonly rules: DatedRules,
    private readonly promises: PromisedDays,
    private readonly clock: Clock,
  ) {}

  /** For the owner all of it; for screening staff everything but drafts; for others it does not exist. */
  async detail(id: string, actor: Actor): Promise<DemandDetail> {
    const standing = await this.standing(id);
    const [newest, published] = await Promise.all([
      this.revision(standing.currentRevisionId),
      this.revision(standing.publishedRevisionId),
    ]);
    const isOwner = standing.organisationId === actor.organisationId;
    if (!isOwner && !isAny(actor, 'expert', 'operator', 'auditor')) throw new NotFound();
    // While the owner drafts a change, staff goes on reading the public text.
    const current = isOwner || newest?.state !== 'draft' ? newest : published;
    if (!current) throw new NotFound();
    const isPartial = isOwner || (await this.impartiality.isPartial(standing, actor));
    const files = await this.files.of([...new Set([...current.attachmentIds, ...(published?.attachmentIds ?? [])])]);
    const changes = await this.history.changes(demandRoom, current, published);
    const faults = isOwner ? await this.faultsOf(standing, current, published) : [];
    const dueOn = await this.dueOn(standing, current);
    return { ...standing, current, published, files, changes, dueOn, faults, isPartial };
  }

  /** What this reader may read of an open demand; nothing once it is closed or expired, or not shown to this reader. */
  async publicDetail(id: string, reader: DemandReader = anybody): Promise<PublicDemandDetail> {
    const standing = await this.standing(id);
    const text = await this.revision(standing.publishedRevisionId);
    const isGone = isOver(standing.validUntil, dayInShanghai(this.clock.now()));
    if (!text || !openStates.includes(standing.state) || isGone) throw new NotFound();
    const disclosed = { ...text, organisationId: standing.organisationId };
    const view = demandViewFor(disclosed, reader);
    if (view === 'none') throw new NotFound();
    return shownAs(view, { standing, text, isInvited: isInvited(disclosed, reader) });
  }

  /** The newest text as others will read it once it is public: the invited, where nobody else may. */
  async preview(id: string, actor: Actor): Promise<PublicDemandDetail> {
    const { current: text, ...standing } = await this.detail(id, actor);
    const view = demandViewFor({ ...text, organisationId: standing.organisationId }, anybody);
    return shownAs(view === 'none' ? 'full' : view, { standing, text, isInvited: view === 'none' });
  }

  /** Whether the actor's organisation owns the demand or the actor is staff that may look at its matches; a draft is the owner's alone. */
  async isReadableBy(id: string, actor: Actor): Promise<boolean> {
    const position = await this.position(id);
    if (!position) return false;
    const isStaffs = position.isHandedIn && isAny(actor, 'expert', 'operator');
    return position.organisationId === actor.organisationId || isStaffs;
  }

  /** Of these demands, those that exist for a reader, open or closed since: by the last text that was public. */
  async knownTo(reader: DemandReader, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<DisclosedDemand & { readonly id: string }>(
      `SELECT d.id, d.organisation_id AS "organisationId", r.visibility, r.invited_usccs AS "invitedUsccs"
         FROM demand.demands d JOIN demand.demand_revisions r ON r.id = d.published_revision_id
        WHERE d.id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.flatMap((row) => (demandViewFor(row, reader) === 'none' ? [] : [row.id]));
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

  private async dueOn({ state }: DemandStanding, current: RevisionRow): Promise<string | null> {
    if (closedStates.includes(state) || !inScreeningStates.includes(current.state)) return null;
    return (await this.promises.counting())('desk.screening', current.submittedAt);
  }

  private async faultsOf(
    standing: DemandStanding,
    current: RevisionRow,
    published: RevisionRow | null,
  ): Promise<Fault[]> {
    if (!isEditable(standing.state, current.state)) return [];
    return draftFaults(contentOf(current), {
      published: published && contentOf(published),
      rules: await this.rules.today(),
      missing: current.missing,
      owner: { name: standing.organisationName, nameEn: standing.organisationNameEn },
    });
  }

  private async standing(id: string): Promise<DemandStanding> {
    const [row] = await this.database.query<DemandStanding>(
      `SELECT d.id, d.organisation_id AS "organisationId", o.name AS "organisationName", o.name_en AS "organisationNameEn",
              ${unnamedDemand} AS "isUnnamed", d.state, d.version, d.current_revision_id AS "currentRevisionId", d.published_revision_id AS "publishedRevisionId",
              d.valid_until::text AS "validUntil", d.published_at AS "publishedAt", d.created_at AS "createdAt", d.updated_at AS "updatedAt",
              CASE WHEN m.id IS NOT NULL THEN jsonb_build_object(
                'mandateId', m.id, 'agentName', p.name, 'agentNameEn', p.name_en,
                'agentOrganisationName', ao.name, 'agentOrganisationNameEn', ao.name_en) END AS "postedUnderMandate"
         FROM demand.demands d JOIN identity.organisations o ON o.id = d.organisation_id
         LEFT JOIN identity.mandates m ON m.id = d.mandate_id
         LEFT JOIN identity.people p ON p.id = m.agent_id
         LEFT JOIN identity.organisations ao ON ao.id = m.agent_organisation_id
        WHERE d.id = $1`,
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

/** Without what is not for them: the rest of a text of which only the title is shown, the name of who wants none. */
function shownAs(
  view: 'full' | 'title',
  given: { readonly standing: DemandStanding; readonly text: RevisionRow; readonly isInvited: boolean },
): PublicDemandDetail {
  const { standing, text, isInvited: isAsked } = given;
  const isNamed = view === 'full' && !text.anonymous;
  const { organisationName: name, organisationNameEn: nameEn } = standing;
  const revision = view === 'full' ? text : titleOf(text);
  return { standing, revision, view, isInvited: isAsked, owner: isNamed ? { name, nameEn } : null };
}

import { pick } from '#kernel/pick';
import { visibilities } from '#taxonomy';
import { ApiProperty } from '@nestjs/swagger';
import { Money } from '#kernel/money';
import type { Actor } from '#platform/http/actor';
import type { FileRow } from '#platform/files/file.queries';
import { AttachmentResponse, attachmentsOf } from '#platform/files/http/attachment.response';
import { CompletenessResponse } from '#platform/http/completeness.response';
import { ContactResponse } from '#platform/http/contact.response';
import { PostedUnderMandateResponse } from '#platform/http/mandate-note.response';
import { OwnerResponse } from '#platform/http/owner.response';
import { EditorResponse, TextAtResponse } from '#platform/http/revision.response';
import { StationResponse } from '#platform/http/station.response';
import { allowedActions } from '../demand-allowed-actions';
import { completenessOf } from '../text/demand-completeness';
import type { DemandContent, Visibility } from '../text/demand-content.entity';
import { demandLifecycle, type DemandState, revisionLifecycle, type RevisionState } from '../demand.lifecycle';
import type { DemandDetail } from '../demand.queries';
import type { RevisionRow } from '../demand.rows';
import { DemandTextResponse } from './demand-text.response';
import { spanOf } from '../demand-span';

/** A demand's text as its owner and the screening staff see it. */
export class DemandRevisionResponse extends DemandTextResponse {
  number: number;

  @ApiProperty({ enum: revisionLifecycle.states, enumName: 'DemandRevisionState' })
  state: RevisionState;

  anonymous: boolean;

  @ApiProperty({ enum: visibilities.codes })
  visibility: Visibility;

  invitedUsccs: string[];
  declaredUnclassified: boolean;
  attachmentIds: string[];
  attachments: AttachmentResponse[];
  validUntil: string | null;
  decisionOwner: string | null;
  contact: ContactResponse | null;
  submittedAt: Date | null;
  decidedAt: Date | null;
  reasonCodes: string[];
  reasonText: string | null;

  static override from(row: RevisionRow, files: readonly FileRow[] = []): DemandRevisionResponse {
    return {
      attachments: attachmentsOf(row.attachmentIds, files),
      ...pick(
        row,
        'number',
        'state',
        'anonymous',
        'visibility',
        'invitedUsccs',
        'declaredUnclassified',
        'attachmentIds',
        'validUntil',
        'decisionOwner',
        'contact',
        'submittedAt',
        'decidedAt',
        'reasonCodes',
        'reasonText',
      ),
      ...DemandTextResponse.from(row),
    };
  }
}

function contentOf(row: RevisionRow): DemandContent {
  return { ...row, budget: row.budgetFen === null ? null : Money.fen(row.budgetFen) };
}

export class DemandResponse {
  id: string;
  organisation: OwnerResponse;

  @ApiProperty({ enum: demandLifecycle.states, enumName: 'DemandState' })
  state: DemandState;

  version: number;
  postedUnderMandate: PostedUnderMandateResponse | null;
  current: DemandRevisionResponse;
  published: DemandRevisionResponse | null;
  allowedActions: string[];
  missing: string[];
  completeness: CompletenessResponse;
  /** Who wrote the newest text; for members of the owner only. */
  editedBy: EditorResponse | null;
  editedAt: Date | null;
  /** Fields in which the newest text differs from the one in `changedAgainst`; of translations `translations.<field>`. */
  changedFields: string[];
  /** What was returned, where it was; else what is public; null where there was no text before. */
  changedAgainst: TextAtResponse | null;
  validUntil: string | null;
  publishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  span: StationResponse[];

  static from(row: DemandDetail, actor: Actor, names: ReadonlyMap<string, string>): DemandResponse {
    const { id, state, version, postedUnderMandate, validUntil, publishedAt, createdAt, updatedAt } = row;
    const isOwner = row.organisationId === actor.organisationId;
    return {
      id,
      state,
      version,
      postedUnderMandate,
      validUntil,
      publishedAt,
      createdAt,
      updatedAt,
      organisation: { id: row.organisationId, name: row.organisationName, nameEn: row.organisationNameEn },
      current: DemandRevisionResponse.from(row.current, row.files),
      published: row.published && DemandRevisionResponse.from(row.published, row.files),
      allowedActions: allowedActions(
        { state, revisionState: row.current.state, isOwner, isPartial: row.isPartial },
        actor,
      ),
      missing: row.current.missing,
      editedBy: EditorResponse.of(row.current.editedBy, { isOwner, names }),
      editedAt: row.current.editedAt,
      changedFields: [...row.changes.fields],
      changedAgainst: row.changes.against,
      completeness: CompletenessResponse.of(completenessOf(contentOf(row.current), row.current.missing)),
      span: spanOf(state, publishedAt),
    };
  }
}

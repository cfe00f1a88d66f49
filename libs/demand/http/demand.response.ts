import type { Name } from '#kernel/name';
import { pick } from '#kernel/pick';
import { visibilities } from '#taxonomy';
import { ApiProperty } from '@nestjs/swagger';
import { type Actor, onlyOversees } from '#platform/http/actor';
import type { FileRow } from '#platform/files/file.queries';
import { AttachmentResponse, attachmentsOf } from '#platform/files/http/attachment.response';
import { CompletenessResponse } from '#platform/http/completeness.response';
import { ContactResponse } from '#platform/http/contact.response';
import { PostedUnderMandateResponse } from '#platform/http/mandate-note.response';
import { FaultResponse } from '#platform/http/fault.response';
import { OwnerResponse } from '#platform/http/owner.response';
import { EditorResponse, TextAtResponse } from '#platform/http/revision.response';
import { StationResponse } from '#platform/http/station.response';
import { allowedActions } from '../demand-allowed-actions';
import { completenessOf } from '../text/demand-completeness';
import type { Visibility } from '../text/demand-content.entity';
import { demandLifecycle, type DemandState, revisionLifecycle, type RevisionState } from '../demand.lifecycle';
import type { DemandDetail } from '../demand.queries';
import { contentOf, type RevisionRow } from '../demand.rows';
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
  /** For whoever only oversees: contact and decision owner are left out, whether given or not. */
  isWithoutPeople: boolean;
  submittedAt: Date | null;
  decidedAt: Date | null;
  reasonCodes: string[];
  reasonText: string | null;

  static override from(row: RevisionRow, files: readonly FileRow[] = [], isOverseer = false): DemandRevisionResponse {
    const people = isOverseer ? { contact: null, decisionOwner: null } : pick(row, 'contact', 'decisionOwner');
    return {
      ...people,
      isWithoutPeople: isOverseer,
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
        'submittedAt',
        'decidedAt',
        'reasonCodes',
        'reasonText',
      ),
      ...DemandTextResponse.from(row),
    };
  }
}

/** Whether this reader is there to oversee only: neither of the owner nor of those who screen. */
export function oversees({ organisationId }: { readonly organisationId: string }, actor: Actor): boolean {
  return organisationId !== actor.organisationId && onlyOversees(actor, 'expert', 'operator');
}

export class DemandResponse {
  id: string;
  /** Null for whoever only oversees, where the owner asked not to be named. */
  organisation: OwnerResponse | null;

  @ApiProperty({ enum: demandLifecycle.states, enumName: 'DemandState' })
  state: DemandState;

  version: number;
  postedUnderMandate: PostedUnderMandateResponse | null;
  current: DemandRevisionResponse;
  published: DemandRevisionResponse | null;
  allowedActions: string[];
  missing: string[];
  /** By when an answer is promised to what was handed in; null while nobody has to give one. */
  dueOn: string | null;
  /** What is wrong in a text that its owner may still change, as a submission would refuse it; what it lacks is in `missing`. */
  faults: FaultResponse[];
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

  static from(
    row: DemandDetail,
    actor: Actor,
    { names, language }: { readonly names: ReadonlyMap<string, Name>; readonly language: 'zh' | 'en' },
  ): DemandResponse {
    const { id, state, version, postedUnderMandate, validUntil, publishedAt, createdAt, updatedAt } = row;
    const isOwner = row.organisationId === actor.organisationId;
    const isOverseer = oversees(row, actor);
    const { organisationId, organisationName: name, organisationNameEn: nameEn } = row;
    const isNameless = isOverseer && row.isUnnamed;
    return {
      id,
      state,
      version,
      // Whoever acts for it tells who it is.
      postedUnderMandate: isNameless ? null : postedUnderMandate,
      validUntil,
      publishedAt,
      createdAt,
      updatedAt,
      organisation: isNameless ? null : { id: organisationId, name, nameEn },
      current: DemandRevisionResponse.from(row.current, row.files, isOverseer),
      published: row.published && DemandRevisionResponse.from(row.published, row.files, isOverseer),
      allowedActions: allowedActions(
        { state, revisionState: row.current.state, isOwner, isPartial: row.isPartial },
        actor,
      ),
      missing: row.current.missing,
      dueOn: row.dueOn,
      faults: FaultResponse.of(row.faults, language),
      editedBy: EditorResponse.of(row.current.editedBy, { isOwner, names }),
      editedAt: row.current.editedAt,
      changedFields: [...row.changes.fields],
      changedAgainst: row.changes.against,
      completeness: CompletenessResponse.of(completenessOf(contentOf(row.current), row.current.missing, row.faults)),
      span: spanOf(state, publishedAt),
    };
  }
}

import type { Name } from '#kernel/name';
import { pick } from '#kernel/pick';
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
import { allowedActions } from '../achievement-allowed-actions';
import { completenessOf } from '../text/achievement-completeness';
import {
  achievementLifecycle,
  type AchievementState,
  revisionLifecycle,
  type RevisionState,
} from '../achievement.lifecycle';
import type { AchievementDetail } from '../achievement.queries';
import { type AchievementStanding, contentOf, type RevisionRow } from '../achievement.rows';
import type { SharedRight } from '../shared-rights.queries';
import { AchievementTextResponse } from './achievement-text.response';
import { spanOf } from '../achievement-span';

/** An achievement's text as its owner and the reviewing staff see it. */
export class AchievementRevisionResponse extends AchievementTextResponse {
  number: number;

  @ApiProperty({ enum: revisionLifecycle.states, enumName: 'AchievementRevisionState' })
  state: RevisionState;

  detail: string | null;
  declaredUnclassified: boolean;
  attachmentIds: string[];
  attachments: AttachmentResponse[];
  contact: ContactResponse | null;
  /** For whoever only oversees: the contact is left out, whether given or not. */
  isWithoutPeople: boolean;
  submittedAt: Date | null;
  decidedAt: Date | null;
  reasonCodes: string[];
  reasonText: string | null;

  static override from(
    row: RevisionRow,
    files: readonly FileRow[] = [],
    isOverseer = false,
  ): AchievementRevisionResponse {
    return {
      contact: isOverseer ? null : row.contact,
      isWithoutPeople: isOverseer,
      attachments: attachmentsOf(row.attachmentIds, files),
      ...pick(
        row,
        'number',
        'state',
        'detail',
        'declaredUnclassified',
        'attachmentIds',
        'submittedAt',
        'decidedAt',
        'reasonCodes',
        'reasonText',
      ),
      ...AchievementTextResponse.from(row),
    };
  }
}

/** Whether this reader is there to oversee only: neither of the owner nor of those who review. */
export function oversees({ organisationId }: { readonly organisationId: string }, actor: Actor): boolean {
  return organisationId !== actor.organisationId && onlyOversees(actor, 'platform_reviewer', 'operator');
}

/** Another achievement on which a right of this text stands as well. */
export class SharedRightResponse {
  /** As this text writes it. */
  number: string;
  achievementId: string;
  title: string;
  organisation: OwnerResponse;
  /** False for what only the platform's reviewers may see yet. */
  isPublic: boolean;

  static from({ number, achievementId, title, isPublic, ...owner }: SharedRight): SharedRightResponse {
    const organisation = { id: owner.organisationId, name: owner.organisationName, nameEn: owner.organisationNameEn };
    return { number, achievementId, title, organisation, isPublic };
  }
}

export class AchievementResponse {
  id: string;
  organisation: OwnerResponse;

  @ApiProperty({ enum: achievementLifecycle.states, enumName: 'AchievementState' })
  state: AchievementState;

  version: number;
  postedUnderMandate: PostedUnderMandateResponse | null;
  current: AchievementRevisionResponse;
  published: AchievementRevisionResponse | null;
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
  /** Until when it is listed without another word of the institute. */
  validUntil: string | null;
  publishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  span: StationResponse[];
  /** Public achievements with a right of the newest text, at most 20; for reviewers also those in review elsewhere. */
  sharedRights: SharedRightResponse[];

  static from(
    row: AchievementDetail,
    actor: Actor,
    { names, language }: { readonly names: ReadonlyMap<string, Name>; readonly language: 'zh' | 'en' },
  ): AchievementResponse {
    const { id, state, version, postedUnderMandate, validUntil, publishedAt, createdAt, updatedAt } = row;
    const isOwner = row.organisationId === actor.organisationId;
    const isOverseer = oversees(row, actor);
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
      current: AchievementRevisionResponse.from(row.current, row.files, isOverseer),
      published: row.published && AchievementRevisionResponse.from(row.published, row.files, isOverseer),
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
      completeness: CompletenessResponse.of(completenessOf(contentOf(row.current), row.faults)),
      span: spanOf(state, publishedAt),
      sharedRights: row.sharedRights.map((right) => SharedRightResponse.from(right)),
    };
  }
}

export class PublicAchievementResponse extends AchievementTextResponse {
  id: string;

  @ApiProperty({ enum: achievementLifecycle.states, enumName: 'AchievementState' })
  state: AchievementState;

  organisationName: string;
  organisationNameEn: string | null;
  validUntil: string | null;
  publishedAt: Date | null;
  missing: string[];
  span: StationResponse[];
  /** Clean ones only. */
  attachments: AttachmentResponse[];

  static of(
    standing: AchievementStanding,
    revision: RevisionRow,
    files: readonly FileRow[],
  ): PublicAchievementResponse {
    return {
      ...AchievementTextResponse.from(revision),
      ...pick(standing, 'id', 'state', 'organisationName', 'organisationNameEn', 'validUntil', 'publishedAt'),
      missing: revision.missing,
      span: spanOf(standing.state, standing.publishedAt),
      attachments: files.map((file) => AttachmentResponse.from(file)),
    };
  }
}

import { ApiProperty } from '@nestjs/swagger';
import type { FileRow } from '#platform/files/file.queries';
import { AttachmentResponse } from '#platform/files/http/attachment.response';
import { StationResponse } from '#platform/http/station.response';
import { visibilities } from '#taxonomy';
import type { Visibility } from '../text/demand-content.entity';
import { demandLifecycle, type DemandState } from '../demand.lifecycle';
import type { PublicDemandDetail } from '../demand.queries';
import { spanOf } from '../demand-span';
import { DemandTextResponse } from './demand-text.response';
import { immaterialFields } from '../text/demand-content.entity';

const unseen: readonly string[] = [...immaterialFields, 'declaredUnclassified'];

/** An open demand as this reader may read it. */
export class PublicDemandResponse extends DemandTextResponse {
  id: string;

  @ApiProperty({ enum: demandLifecycle.states, enumName: 'DemandState' })
  state: DemandState;

  @ApiProperty({ enum: visibilities.codes })
  visibility: Visibility;

  /** `title`: the title and what it is found by, and nothing else of the text. */
  @ApiProperty({ enum: ['full', 'title'] })
  view: 'full' | 'title';

  /** The reader acts for an organisation that the owner lets read all of it. */
  isInvited: boolean;

  isAnonymous: boolean;
  /** Null where the enterprise asked to stay unnamed, and where the title alone is shown. */
  organisationName: string | null;
  organisationNameEn: string | null;
  validUntil: string | null;
  publishedAt: Date | null;
  missing: string[];
  span: StationResponse[];
  /** Clean ones only; none where the enterprise asked to stay unnamed, since files may tell who wrote them. */
  attachments: AttachmentResponse[];
  /** How many there are, also where they are not shown. */
  attachmentCount: number;

  static of(detail: PublicDemandDetail, files: readonly FileRow[]): PublicDemandResponse {
    const { standing, revision, view, isInvited, owner } = detail;
    const { id, state, validUntil, publishedAt } = standing;
    const { visibility, anonymous: isAnonymous, missing } = revision;
    return {
      ...DemandTextResponse.from(revision),
      id,
      state,
      visibility,
      view,
      isInvited,
      isAnonymous,
      validUntil,
      publishedAt,
      organisationName: owner?.name ?? null,
      organisationNameEn: owner?.nameEn ?? null,
      // Of what the public never sees, nothing is missing to them.
      missing: missing.filter((field) => !unseen.includes(field)),
      span: spanOf(state, publishedAt),
      attachments: isAnonymous ? [] : files.map((file) => AttachmentResponse.from(file)),
      attachmentCount: files.length,
    };
  }
}

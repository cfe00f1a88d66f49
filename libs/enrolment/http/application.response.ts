import { ApiProperty } from '@nestjs/swagger';
import type { Mover } from '#kernel/role';
import type { FileRow } from '#platform/files/file.queries';
import { applyingKinds, type ApplyingKind } from '../application.entity';
import { type ApplicationAction, applicationLifecycle, type ApplicationState } from '../application.lifecycle';
import type { ApplicationRow, LikeOrganisation } from '../application.queries';

/** A file handed in as proof; its content is at `/api/files/:id/content`. */
export class ProofResponse {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  state: string;

  static from({ id, name, size, mediaType, state }: FileRow): ProofResponse {
    return { id, name, size, mediaType, state };
  }
}

export class ApplicationResponse {
  id: string;

  @ApiProperty({ enum: applicationLifecycle.states, enumName: 'ApplicationState' })
  state: ApplicationState;

  version: number;
  uscc: string;
  name: string;
  nameEn: string | null;

  @ApiProperty({ enum: applyingKinds, enumName: 'ApplyingKind' })
  kind: ApplyingKind;

  districtCode: string | null;
  industry: string | null;
  post: string;
  statement: string | null;
  /** Day by which the platform promises an answer. */
  dueOn: string;
  submittedAt: Date;
  decidedAt: Date | null;
  reasonCodes: string[];
  reasonText: string | null;
  /** Set when it is verified. */
  organisationId: string | null;
  allowedActions: string[];

  static from(row: ApplicationRow, movers: readonly Mover[]): ApplicationResponse {
    const { id, state, version, uscc, name, nameEn, kind, districtCode, industry, post, statement } = row;
    const { dueOn, submittedAt, decidedAt, reasonCodes, reasonText, organisationId } = row;
    const what = { id, state, version, uscc, name, nameEn, kind, districtCode, industry, post, statement };
    const fate = { dueOn, submittedAt, decidedAt, reasonCodes: [...reasonCodes], reasonText, organisationId };
    return { ...what, ...fate, allowedActions: allowedActions(state, movers) };
  }
}

function allowedActions(state: ApplicationState, movers: readonly Mover[]): ApplicationAction[] {
  return applicationLifecycle.allowed(state, movers);
}

export class OwnApplicationsResponse {
  items: ApplicationResponse[];
}

export class ApplicationDetailResponse extends ApplicationResponse {
  files: ProofResponse[];
}

/** Whoever only oversees reads the queue without knowing who asks. */
const nobody = { uscc: null, applicantName: null, applicantNameEn: null } as const;

/** What a list needs to find a case; what the case says is read one by one. */
export class QueuedApplicationResponse {
  id: string;

  @ApiProperty({ enum: applicationLifecycle.states, enumName: 'ApplicationState' })
  state: ApplicationState;

  version: number;
  name: string;
  nameEn: string | null;

  @ApiProperty({ enum: applyingKinds, enumName: 'ApplyingKind' })
  kind: ApplyingKind;

  /** Null for whoever only oversees, like the next. */
  uscc: string | null;
  applicantName: string | null;
  applicantNameEn: string | null;
  takenByName: string | null;
  takenByNameEn: string | null;
  /** Day by which the platform promises an answer. */
  dueOn: string;
  /** Today is after the promised day. */
  overdue: boolean;
  submittedAt: Date;
  decidedAt: Date | null;
  allowedActions: string[];

  static from(row: ApplicationRow, isOverdue: boolean, reader: QueueReader): QueuedApplicationResponse {
    const { id, state, version, name, nameEn, kind, uscc, applicantName, applicantNameEn } = row;
    const { takenByName, takenByNameEn, dueOn, submittedAt, decidedAt } = row;
    const whose = reader.verifies ? { uscc, applicantName, applicantNameEn } : nobody;
    const where = { id, state, version, name, nameEn, kind, ...whose, takenByName, takenByNameEn };
    const allowed = allowedActions(state, reader.movers);
    return { ...where, dueOn, overdue: isOverdue, submittedAt, decidedAt, allowedActions: allowed };
  }
}

interface QueueReader {
  /** Else they only oversee those who do. */
  readonly verifies: boolean;
  readonly movers: readonly Mover[];
}

export class VerificationQueueResponse {
  items: QueuedApplicationResponse[];
  nextCursor: string | null;
}

export class DecidedApplicationsResponse {
  items: QueuedApplicationResponse[];
  nextCursor: string | null;
}

export class LikeOrganisationResponse implements LikeOrganisation {
  id: string;
  uscc: string;
  name: string;
}

export class RivalApplicationResponse {
  id: string;
  name: string;
  applicantName: string;
  applicantNameEn: string | null;
  submittedAt: Date;
}

/** All that a reviewer weighs. */
export class VerificationCaseResponse extends ApplicationResponse {
  applicantName: string;
  applicantNameEn: string | null;
  takenByName: string | null;
  takenByNameEn: string | null;
  /** Today is after the promised day. */
  overdue: boolean;
  /** Null for whoever only oversees. */
  applicantLogin: string | null;
  files: ProofResponse[];
  /** Organisations of this code or of a name like it. */
  alike: LikeOrganisationResponse[];
  /** Others who ask for the same organisation. */
  rivals: RivalApplicationResponse[];
}

import { ApiProperty } from '@nestjs/swagger';
import { type Mover, type Role, roles } from '#kernel/role';
import { invitationLifecycle, type InvitationState } from '../invitation.lifecycle';
import type { InvitationByToken, InvitationRow } from '../invitation.queries';

export class InvitationResponse {
  id: string;
  email: string;

  @ApiProperty({ enum: roles, isArray: true, enumName: 'Role' })
  roles: Role[];

  @ApiProperty({ enum: invitationLifecycle.states })
  state: InvitationState;

  version: number;
  language: string;
  expiresAt: Date;
  invitedByName: string;
  invitedByNameEn: string | null;
  reasonCodes: string[];
  reasonText: string | null;
  createdAt: Date;
  allowedActions: string[];

  static from(row: InvitationRow, movers: readonly Mover[]): InvitationResponse {
    const { organisationId: _id, organisationName: _name, createdKey: _key, ...told } = row;
    return { ...told, allowedActions: invitationLifecycle.allowed(row.state, movers) };
  }
}

export class InvitationListResponse {
  items: InvitationResponse[];
  nextCursor: string | null;
}

const standings = ['nobody', 'invitee', 'another'] as const;

/** What the holder of the link is shown. */
export class OpenInvitationResponse {
  email: string;
  organisationName: string;
  organisationNameEn: string | null;

  @ApiProperty({ enum: roles, isArray: true, enumName: 'Role' })
  roles: Role[];

  inviterName: string;
  inviterNameEn: string | null;
  expiresAt: Date;
  /** Then one signs in; else one opens an account with the answer. */
  hasAccount: boolean;

  @ApiProperty({ enum: standings })
  signedInAs: (typeof standings)[number];

  static from(row: InvitationByToken, personId: string | null): OpenInvitationResponse {
    const { accountId, language: _language, ...told } = row;
    const signedInAs = personId === null ? 'nobody' : personId === accountId ? 'invitee' : 'another';
    return { ...told, hasAccount: accountId !== null, signedInAs };
  }
}

import { ApiProperty } from '@nestjs/swagger';
import { type Role, roles } from '#kernel/role';
import type { MemberRow, MembershipChangeRow } from '../member.queries';
import type { RoleRule } from '../role-rules';

export class MemberResponse {
  personId: string;
  name: string;
  nameEn: string | null;

  @ApiProperty({ enum: roles, isArray: true, enumName: 'Role' })
  roles: Role[];

  since: Date;
  /** The rest is for the organisation's administrator; null for other members. */
  login: string | null;
  state: string | null;
  version: number | null;
  isYourself: boolean;

  static from(row: MemberRow, reader: { readonly isAdmin: boolean; readonly personId: string | null }): MemberResponse {
    const { personId, name, nameEn, since } = row;
    return {
      personId,
      name,
      nameEn,
      roles: row.roles,
      since,
      login: reader.isAdmin ? row.login : null,
      state: reader.isAdmin ? row.personState : null,
      version: reader.isAdmin ? row.version : null,
      isYourself: personId === reader.personId,
    };
  }
}

export class MemberListResponse {
  items: MemberResponse[];
  nextCursor: string | null;
}

/** A role that members of this organisation may hold, and who gives it. */
export class GrantableRoleResponse {
  @ApiProperty({ enum: roles, enumName: 'Role' })
  role: Role;

  /** Whether the reader may give and take it. */
  isYoursToGrant: boolean;
  /** Whether a mandate of this organisation may carry it. */
  inMandate: boolean;

  static from({ role, grantedBy, inMandate }: RoleRule, isSysadmin: boolean): GrantableRoleResponse {
    return { role, inMandate, isYoursToGrant: isSysadmin || grantedBy === 'organisation_admin' };
  }
}

export class GrantableRolesResponse {
  items: GrantableRoleResponse[];
}

export class MembershipChangeResponse {
  at: Date;
  action: string;
  organisationName: string | null;
  organisationNameEn: string | null;
  byName: string | null;
  byNameEn: string | null;
  before: string[];
  after: string[];
  reasonCodes: string[];
  reasonText: string | null;

  static from(row: MembershipChangeRow): MembershipChangeResponse {
    const { at, action, organisationName, organisationNameEn, byName, byNameEn } = row;
    const { before, after, reasonCodes, reasonText } = row;
    const names = { organisationName, organisationNameEn, byName, byNameEn };
    return { at, action, ...names, before, after, reasonCodes, reasonText };
  }
}

export class MembershipChangesResponse {
  items: MembershipChangeResponse[];
  nextCursor: string | null;
}

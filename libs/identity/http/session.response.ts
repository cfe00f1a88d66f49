import { roles, type Role } from '#kernel/role';
import { ApiProperty } from '@nestjs/swagger';

export class PersonResponse {
  id: string;
  login: string;
  name: string;
  nameEn: string | null;
}

export class MembershipResponse {
  organisationId: string;
  organisationName: string;
  organisationNameEn: string | null;
  organisationKind: string;

  @ApiProperty({ enum: roles, isArray: true, enumName: 'Role' })
  roles: Role[];
}

export class SessionResponse {
  person: PersonResponse;
  actingAs: MembershipResponse;
  memberships: MembershipResponse[];
}

import { ApiProperty } from '@nestjs/swagger';
import { organisationLifecycle, type OrganisationState, personLifecycle, type PersonState } from '#identity';
import { pick } from '#kernel/pick';
import { type Role, roles } from '#kernel/role';
import type { MandateRow } from '#mandate';
import type { Actor } from '#platform/http/actor';
import type { OrganisationRow } from '../organisations.queries';
import type { PersonRow, Seat } from '../people.queries';

export class SeatResponse {
  organisationId: string;
  organisationName: string;
  organisationNameEn: string | null;
  organisationKind: string;
  organisationState: string;

  @ApiProperty({ enum: roles, isArray: true, enumName: 'Role' })
  roles: Role[];

  version: number;

  static from(seat: Seat): SeatResponse {
    return { ...seat };
  }
}

export class PersonAccountResponse {
  id: string;
  login: string;
  name: string;
  nameEn: string | null;

  @ApiProperty({ enum: personLifecycle.states })
  state: PersonState;

  version: number;
  createdAt: Date;
  lastUsedAt: Date | null;
  hasSecondFactor: boolean;
  /** Sessions that are open now. */
  sessions: number;
  seats: SeatResponse[];
  allowedActions: string[];

  static from(row: PersonRow, actor: Actor): PersonAccountResponse {
    const own = row.id === actor.personId;
    const allowedActions = own ? [] : personLifecycle.allowed(row.state, actor.roles);
    return { ...row, seats: row.seats.map((seat) => SeatResponse.from(seat)), allowedActions };
  }
}

export class PersonMandateResponse {
  id: string;
  principalName: string;
  principalNameEn: string | null;

  @ApiProperty({ enum: roles, isArray: true, enumName: 'Role' })
  roles: Role[];

  startsOn: string;
  endsOn: string;
  state: string;

  static from(row: MandateRow): PersonMandateResponse {
    return pick(row, 'id', 'principalName', 'principalNameEn', 'roles', 'startsOn', 'endsOn', 'state');
  }
}

export class PersonAccountDetailResponse extends PersonAccountResponse {
  mandates: PersonMandateResponse[];
}

export class PeopleListResponse {
  items: PersonAccountResponse[];
  nextCursor: string | null;
}

export class AdministratorResponse {
  name: string;
  nameEn: string | null;
}

export class OrganisationAccountResponse {
  id: string;
  uscc: string;
  name: string;
  nameEn: string | null;
  kind: string;
  districtCode: string | null;

  @ApiProperty({ enum: organisationLifecycle.states })
  state: OrganisationState;

  version: number;
  createdAt: Date;
  members: number;
  administrators: AdministratorResponse[];
  allowedActions: string[];

  static from(row: OrganisationRow, actor: Actor): OrganisationAccountResponse {
    return { ...row, allowedActions: organisationLifecycle.allowed(row.state, actor.roles) };
  }
}

export class OrganisationListResponse {
  items: OrganisationAccountResponse[];
  nextCursor: string | null;
}

/** A role that members of that kind of organisation may hold; a system administrator may give any of them. */
export class KindRoleResponse {
  @ApiProperty({ enum: roles, enumName: 'Role' })
  role: Role;

  grantedBy: string;
}

export class KindRolesResponse {
  items: KindRoleResponse[];
}

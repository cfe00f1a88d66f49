import { roles, type Role } from '#kernel/role';
import { ApiProperty } from '@nestjs/swagger';
import { type SecondFactorState, secondFactorStates } from '../session/session-standing';

export class PersonResponse {
  id: string;
  login: string;
  name: string;
  nameEn: string | null;

  /** In which their mail is written; null while they never said: Chinese first. */
  @ApiProperty({ enum: ['zh', 'en'], nullable: true, type: String })
  language: 'zh' | 'en' | null;
}

/** For whom one may act: `mandateId` and its last day are set where it is not one's own organisation. */
export class CapacityResponse {
  organisationId: string;
  mandateId: string | null;
  endsOn: string | null;
  organisationName: string;
  organisationNameEn: string | null;
  organisationKind: string;
  /** Given when it joined; a new demand begins with both. */
  districtCode: string | null;
  industry: string | null;

  @ApiProperty({ enum: roles, isArray: true, enumName: 'Role' })
  roles: Role[];
}

export class SessionResponse {
  person: PersonResponse;
  /** Null: signed in, but for nobody; choose one of the capacities. */
  actingAs: CapacityResponse | null;
  /** Empty while a second factor or a new password is owed. */
  capacities: CapacityResponse[];

  /** `needed`: show a code next; `to-set-up`: one's role asks for a second factor, set it up next. */
  @ApiProperty({ enum: secondFactorStates, enumName: 'SecondFactorState' })
  secondFactor: SecondFactorState;

  /** The password has expired and has to be changed next. */
  isPasswordDue: boolean;
}

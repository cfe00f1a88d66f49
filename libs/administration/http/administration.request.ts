import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { organisationLifecycle, personLifecycle } from '#identity';
import { type Role, roles } from '#kernel/role';
import { PageRequest } from '#platform/http/page.request';
import { VersionRequest } from '#platform/http/version.request';
import { organisationKinds } from '#taxonomy';

export class PeopleRequest extends PageRequest {
  /** Part of a name, a login or an organisation's name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @IsOptional()
  @IsIn(roles)
  role?: string;

  @ApiProperty({ enum: personLifecycle.states, required: false })
  @IsOptional()
  @IsIn(personLifecycle.states)
  state?: string;

  /** Only active accounts that nobody used for so many days. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3650)
  dormantDays?: number;
}

export class OrganisationsRequest extends PageRequest {
  /** Part of a name or a credit code. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @IsIn(organisationKinds.codes)
  kind?: string;

  @ApiProperty({ enum: organisationLifecycle.states, required: false })
  @IsOptional()
  @IsIn(organisationLifecycle.states)
  state?: string;
}

class ReasonedRequest extends VersionRequest {
  /** A code of `identityReasons` that begins with the action. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(60)
  reasonCode: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}

export const personMoves = ['disable', 'enable'] as const;
export const organisationMoves = ['suspend', 'reinstate'] as const;

export class MovePersonRequest extends ReasonedRequest {
  @ApiProperty({ enum: personMoves })
  @IsIn(personMoves)
  action: (typeof personMoves)[number];
}

export class MoveOrganisationRequest extends ReasonedRequest {
  @ApiProperty({ enum: organisationMoves })
  @IsIn(organisationMoves)
  action: (typeof organisationMoves)[number];
}

/** `version` is the membership's. */
export class SeatRolesRequest extends VersionRequest {
  @IsUUID()
  organisationId: string;

  @ApiProperty({ enum: roles, isArray: true, enumName: 'Role' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(roles.length)
  @IsIn(roles, { each: true })
  roles: Role[];

  /** A code of `identityReasons` that begins with `change_roles.`. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reasonCode?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}

/** `version` is the membership's. */
export class SeatRemovalRequest extends ReasonedRequest {
  @IsUUID()
  organisationId: string;
}

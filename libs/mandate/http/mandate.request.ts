import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { type Role, roles } from '#kernel/role';
import { Trimmed } from '#platform/http/trimmed.decorator';
import { VersionRequest } from '#platform/http/version.request';

const day = /^\d{4}-\d{2}-\d{2}$/;
export const principalMoves = ['withdraw', 'revoke'] as const;
export const agentMoves = ['accept', 'decline', 'resign'] as const;

export class OfferMandateRequest {
  /** The exact login of the technology manager. */
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  login: string;

  @ApiProperty({ enum: roles, isArray: true, enumName: 'Role' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(roles.length)
  @IsIn(roles, { each: true })
  roles: Role[];

  @Matches(day)
  @IsISO8601({ strict: true })
  startsOn: string;

  /** The last day. */
  @Matches(day)
  @IsISO8601({ strict: true })
  endsOn: string;

  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(1000)
  purpose: string;
}

class ReasonedRequest extends VersionRequest {
  /** A code of `mandateReasons` that begins with the action; acceptance needs none. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reasonCode?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}

export class EndMandateRequest extends ReasonedRequest {
  @ApiProperty({ enum: principalMoves })
  @IsIn(principalMoves)
  action: (typeof principalMoves)[number];
}

export class AnswerMandateRequest extends ReasonedRequest {
  @ApiProperty({ enum: agentMoves })
  @IsIn(agentMoves)
  action: (typeof agentMoves)[number];
}

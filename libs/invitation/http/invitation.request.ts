import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { type Role, roles } from '#kernel/role';
import { Trimmed } from '#platform/http/trimmed.decorator';
import { PageRequest } from '#platform/http/page.request';
import { VersionRequest } from '#platform/http/version.request';

export class InviteRequest {
  @Trimmed()
  @IsEmail({ allow_display_name: false })
  @MaxLength(200)
  email: string;

  @ApiProperty({ enum: roles, isArray: true, enumName: 'Role' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(roles.length)
  @IsIn(roles, { each: true })
  roles: Role[];

  /** Of the mail. */
  @ApiProperty({ enum: ['zh', 'en'] })
  @IsIn(['zh', 'en'])
  language: 'zh' | 'en';

  /** Only a system administrator invites into another organisation than the one acted for. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}

export class InvitationsRequest extends PageRequest {
  /** Only a system administrator reads those of another organisation than the one acted for. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}

export class RevokeInvitationRequest extends VersionRequest {
  /** A code of `invitationReasons` that begins with `revoke.`. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(60)
  reasonCode: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}

/** The token travels in the body: addresses end up in logs and histories. */
export class InvitationTokenRequest {
  @Matches(/^[\w-]{43}$/)
  token: string;
}

export class AcceptInvitationRequest extends InvitationTokenRequest {
  /** Name, password and the notice agreed to: only for somebody without an account. */
  @IsOptional()
  @Trimmed()
  @IsNotEmpty()
  @IsString()
  @MaxLength(100)
  name?: string;

  @IsOptional()
  @IsNotEmpty()
  @IsString()
  @MaxLength(200)
  password?: string;

  @IsOptional()
  @IsNotEmpty()
  @IsString()
  @MaxLength(40)
  noticeVersion?: string;
}

export class DeclineInvitationRequest extends InvitationTokenRequest {
  /** A code of `invitationReasons` that begins with `decline.`. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(60)
  reasonCode: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}

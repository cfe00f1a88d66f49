import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import { type Role, roles } from '#kernel/role';
import { VersionRequest } from '#platform/http/version.request';

export class RolesRequest extends VersionRequest {
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

export class RemovalRequest extends VersionRequest {
  /** A code of `identityReasons` that begins with `remove.`. */
  @IsNotEmpty()
  @IsString()
  @MaxLength(60)
  reasonCode: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reasonText?: string | null;
}

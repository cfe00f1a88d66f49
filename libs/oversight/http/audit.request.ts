import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageRequest } from '#platform/http/page.request';
import { auditFileFormats, type AuditFileFormat } from '../audit-file';
import { type AuditGroup, auditGroupNames, auditPurposes } from '../audit-words';

const day = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class AuditFilterRequest {
  /** First day, in Shanghai: `2026-11-23`. */
  @IsOptional()
  @Matches(day)
  from?: string;

  /** Last day, in Shanghai, included. */
  @IsOptional()
  @Matches(day)
  to?: string;

  /** A code of `auditActions`. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  action?: string;

  /** A code of `auditEntities`. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  entity?: string;

  @IsOptional()
  @IsUUID()
  entityId?: string;

  /** A person's id, or a part of the name or login. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  person?: string;

  /** An organisation's id, or a part of the name or credit code. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organisation?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  requestId?: string;

  /** What an auditor looks for first: a set of actions. */
  @ApiProperty({ enum: auditGroupNames, required: false })
  @IsOptional()
  @IsIn(auditGroupNames)
  group?: AuditGroup;
}

export class AuditEventsRequest extends IntersectionType(AuditFilterRequest, PageRequest) {}

export class ExportAuditRequest extends AuditFilterRequest {
  @ApiProperty({ enum: auditFileFormats })
  @IsIn(auditFileFormats)
  format: AuditFileFormat;

  /** A code of `auditPurposes`: why the copy is taken. */
  @ApiProperty({ enum: auditPurposes.codes })
  @IsIn(auditPurposes.codes)
  purpose: string;

  @ApiProperty({ enum: ['zh', 'en'], required: false })
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';
}

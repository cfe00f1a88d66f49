import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { VersionRequest } from '#platform/http/version.request';
import { type ImportedKind, importedKinds } from '../import-run.entity';

export class BeginImportRequest {
  @ApiProperty({ enum: importedKinds })
  @IsIn(importedKinds)
  kind: ImportedKind;

  /** A file uploaded before for the subject `import`: .xlsx or .jsonl. */
  @IsUUID()
  fileId: string;
}

export class StoreImportRequest extends VersionRequest {
  /** Store the rows without faults and leave the others; without it one faulty row holds back all. */
  @IsOptional()
  @IsBoolean()
  skipBad?: boolean = false;
}

export class TemplateRequest {
  @ApiProperty({ enum: importedKinds })
  @IsIn(importedKinds)
  kind: ImportedKind;

  @ApiProperty({ enum: ['zh', 'en'], required: false })
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';
}

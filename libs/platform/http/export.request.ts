import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { TakingOut } from '#platform/export/take-out';
import { type SheetFormat, sheetFormats } from '#platform/sheet/write-sheet';
import { languageOf } from './language';

/** How a list leaves; beside it stands the list's own filter. */
export class ExportRequest {
  @ApiProperty({ enum: sheetFormats })
  @IsIn(sheetFormats)
  format: SheetFormat;

  /** Of headers and words; the reader's own where left out. */
  @ApiProperty({ enum: ['zh', 'en'], required: false })
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';
}

/** All of the filtered list: where a page begins and ends does not matter here. */
export function takingOut(list: string, asked: ExportRequest, accepted: string | undefined): TakingOut {
  const {
    format,
    language,
    sort,
    cursor: _,
    limit: __,
    ...filter
  } = asked as ExportRequest & {
    readonly sort?: string;
    readonly cursor?: string;
    readonly limit?: number;
  };
  return { list, filter, sort, format, language: language ?? languageOf(accepted) };
}

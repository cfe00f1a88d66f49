import { ApiProperty } from '@nestjs/swagger';
import type { ExportRow } from '#platform/export/export.queries';
import { exportLifecycle, type ExportState } from '#platform/export/export.lifecycle';
import type { ExportLists } from '#platform/export/export-lists';
import { type SheetFormat, sheetFormats } from '#platform/sheet/write-sheet';

export class ExportResponse {
  id: string;

  /** Which list; `title` is its name for people. */
  list: string;
  title: string;

  @ApiProperty({ enum: sheetFormats })
  format: SheetFormat;

  @ApiProperty({ enum: exportLifecycle.states })
  state: ExportState;

  stateLabel: string;
  rows: number;
  size: number;

  /** Fetch it at `/files/:id/content` while it is kept: a day. */
  fileId: string | null;
  createdAt: Date;
  finishedAt: Date | null;

  static from(row: ExportRow, lists: ExportLists, language: 'zh' | 'en'): ExportResponse {
    const { id, list, format, state, rows, size, fileId, createdAt, finishedAt } = row;
    const title = lists.named(list).title[language];
    const stateLabel = exportLifecycle.table[state].publicLabel[language];
    return { id, list, title, format, state, stateLabel, rows, size, fileId, createdAt, finishedAt };
  }
}

export class ExportListResponse {
  items: ExportResponse[];
  nextCursor: string | null;
}

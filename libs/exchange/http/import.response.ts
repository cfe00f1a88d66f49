import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '#kernel/role';
import type { ImportKind } from '#platform/import/bulk-import';
import { problemText } from '#platform/problem/problem-texts';
import { type ImportAction, importLifecycle, type ImportState } from '../import.lifecycle';
import type { ImportRow } from '../import.queries';
import { type ImportedKind, importedKinds } from '../import-run.entity';

type Language = 'zh' | 'en';
const actions = ['store', 'cancel'] as const;

export class ImportFaultResponse {
  /** Of the file, from 1. */
  line: number;
  /** The field; empty where it is the whole row. */
  path: string;
  /** What the column is called in the template; the field itself where there is none. */
  column: string;
  code: string;
  message: string;
}

export class DifferingRowResponse {
  line: number;
  /** The number or title by which the row is known. */
  sourceId: string;
}

export class ImportResponse {
  id: string;

  @ApiProperty({ enum: importedKinds })
  kind: ImportedKind;

  fileName: string;

  @ApiProperty({ enum: ['xlsx', 'jsonl'] })
  format: 'xlsx' | 'jsonl';

  @ApiProperty({ enum: importLifecycle.states })
  state: ImportState;

  stateLabel: string;
  version: number;

  /** Why it was refused or failed. */
  reasonCode: string | null;
  reason: string | null;
  read: number;
  /** Rows that would be new here. */
  fresh: number;
  /** Rows that are here already and say the same. */
  unchanged: number;
  /** Rows that are here already and say something else: left alone. */
  differing: number;
  bad: number;
  stored: number;
  faultCount: number;
  createdAt: Date;
  finishedAt: Date | null;
  createdBy: string | null;
  /** Whether the file is still kept, so that its faults can be written into it. */
  hasFile: boolean;

  @ApiProperty({ enum: actions, isArray: true })
  allowedActions: ('store' | 'cancel')[];

  static from(row: ImportRow, roles: readonly Role[], language: Language): ImportResponse {
    const { id, kind, fileName, format, state, version, reasonCode, read, fresh, unchanged, differing } = row;
    const { bad, stored, faultCount, createdAt, finishedAt, personName, hasFile } = row;
    const reason = reasonCode === null ? null : problemText(reasonCode, language, row.reasonFacts);
    const allowed: readonly ImportAction[] = importLifecycle.allowed(state, roles);
    return {
      ...{ id, kind, fileName, format, state, version, reasonCode, reason, read, fresh, unchanged, differing },
      ...{ bad, stored, faultCount, createdAt, finishedAt, hasFile, createdBy: personName },
      stateLabel: importLifecycle.table[state].publicLabel[language],
      allowedActions: actions.filter((action) => allowed.includes(action)),
    };
  }
}

export class ImportDetailResponse extends ImportResponse {
  /** The first thousand. */
  faults: ImportFaultResponse[];
  differingRows: DifferingRowResponse[];

  static of(
    row: ImportRow,
    kind: ImportKind<object>,
    roles: readonly Role[],
    language: Language,
  ): ImportDetailResponse {
    const { columns } = kind.rules.form;
    const named = (path: string) =>
      columns.find((column) => path === column.path || path.startsWith(`${column.path}.`));
    return {
      ...ImportResponse.from(row, roles, language),
      faults: row.faults.map(({ line, path, code }) => ({
        ...{ line, path, code },
        column: named(path)?.header[language] ?? path,
        message: problemText(code, language),
      })),
      differingRows: row.differingRows.map(({ line, sourceId }) => ({ line, sourceId })),
    };
  }
}

export class ImportListResponse {
  items: ImportResponse[];
  nextCursor: string | null;
}

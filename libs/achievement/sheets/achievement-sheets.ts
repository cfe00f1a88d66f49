import { Injectable } from '@nestjs/common';
import { Money } from '#kernel/money';
import { Database } from '#platform/database/database';
import { sheetSource } from '#platform/import/import-rules';
import { contentHash } from '#platform/import/check-sheet';
import { numberPath, type Values, valuesOf } from '#platform/sheet/sheet-form';
import { achievementForm } from './achievement-columns';
import { type RevisionRow, revisionSelect } from '../achievement.rows';

interface SheetRow extends RevisionRow {
  readonly id: string;
  readonly source: string | null;
  readonly sourceId: string | null;
}

/** Achievements as the rows of a sheet that can be brought back in. */
@Injectable()
export class AchievementSheets {
  constructor(private readonly database: Database) {}

  /** The values of the present texts by the achievement's id; the number is the one by which the row is known again. */
  async values(ids: readonly string[]): Promise<ReadonlyMap<string, Values>> {
    const rows = await this.database.query<SheetRow>(
      `SELECT text.*, a.id, a.source, a.source_id AS "sourceId"
         FROM (${revisionSelect} WHERE r.id IN (SELECT current_revision_id FROM achievement.achievements WHERE id = ANY($1))) text
         JOIN achievement.achievements a ON a.current_revision_id = text."revisionId"`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, valuesIn(row)]));
  }

  async hashes(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map([...(await this.values(ids))].map(([id, values]) => [id, contentHash(values)]));
  }
}

function valuesIn(row: SheetRow): Values {
  const number = row.source === sheetSource ? row.sourceId : row.id;
  const price = row.priceFen === null ? null : Money.fen(row.priceFen);
  // Where the title is the number, none was given.
  const given = number === row.title ? null : number;
  return valuesOf(achievementForm.columns, { ...row, price, [numberPath]: given });
}

import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { AuditCondition, type AuditFilter } from './audit-filter';
import { AuditTrail, type TrailRow } from './audit-trail.queries';
import { AuditFile, type AuditFileFormat } from './audit-file';

export const exportedAtMost = 100_000;
const batch = 1_000;

export interface AuditExport {
  readonly filter: AuditFilter;
  readonly format: AuditFileFormat;
  /** A code of `auditPurposes`. */
  readonly purpose: string;
  readonly language: keyof Bilingual;
}

export interface ExportedAudit {
  readonly id: string;
  readonly rows: number;
  /** There was more than one file may hold; the newest rows are in it. */
  readonly isCut: boolean;
  readonly lines: AsyncIterable<string>;
}

@Injectable()
export class ExportAudit {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
    private readonly audit: Audit,
  ) {}

  /** Nothing leaves before it is written down who takes what for which purpose. */
  async execute(wanted: AuditExport, actor: Actor): Promise<ExportedAudit> {
    const { filter, format, purpose } = wanted;
    const [newest] = await this.trail.rows(new AuditCondition(filter), 1);
    const found = await this.trail.size(filter, exportedAtMost + 1);
    const facts = { format, rows: Math.min(found, exportedAtMost), isCut: found > exportedAtMost };
    const id = newId();
    await this.database.transaction((tx) =>
      this.audit.record(tx, actor, {
        action: 'export',
        entity: 'audit_export',
        entityId: id,
        reasonCodes: [purpose],
        facts: { ...facts, filter: { ...filter } },
      }),
    );
    return { id, rows: facts.rows, isCut: facts.isCut, lines: this.lines(wanted, newest, facts) };
  }

  private async *lines(
    { filter, format, language }: AuditExport,
    newest: TrailRow | undefined,
    facts: { readonly rows: number; readonly isCut: boolean },
  ): AsyncGenerator<string> {
    const file = new AuditFile(format, language);
    yield file.head();
    let left = facts.rows;
    let last = newest;
    while (last && left > 0) {
      // The first batch begins with the newest row that was counted; what is added meanwhile is not part of it.
      const condition = new AuditCondition(filter).before([last.atKey, last.id], last === newest);
      const rows = await this.trail.rows(condition, Math.min(batch, left));
      yield rows.map((row) => file.row(row)).join('');
      left -= rows.length;
      last = rows.length === batch ? rows.at(-1) : undefined;
    }
    yield file.end({ rows: facts.rows - left, isCut: facts.isCut });
  }
}

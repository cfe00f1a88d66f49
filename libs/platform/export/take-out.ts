import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import { type Actor, personOf } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import type { Language } from '#platform/sheet/cell-kind';
import type { SheetFormat, SheetToWrite } from '#platform/sheet/write-sheet';
import { ExportTooLong } from './export.errors';
import { exportAsked } from './export.events';
import { exportLifecycle } from './export.lifecycle';
import { type ExportAsked, ExportLists } from './export-lists';

/** More than this is written in the background. */
export const exportedAtOnce = 5_000;

export interface TakingOut {
  readonly list: string;
  readonly filter: object;
  readonly sort?: string;
  readonly format: SheetFormat;
  readonly language: Language;
}

export interface TakenOut {
  readonly sheet: SheetToWrite;
  readonly name: string;
  readonly rows: number;
}

/** Lets a list out as a file, with its filter; who took what is written down before anything leaves. */
@Injectable()
export class TakeOut {
  constructor(
    private readonly database: Database,
    private readonly lists: ExportLists,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  async atOnce({ list: name, format, language, ...what }: TakingOut, actor: Actor | undefined): Promise<TakenOut> {
    const list = this.lists.named(name);
    const pages: unknown[][] = [];
    const asked: ExportAsked = { ...what, actor };
    let rows = 0;
    for await (const page of this.lists.pages(list, asked, exportedAtOnce + 1)) {
      pages.push(page);
      rows += page.length;
    }
    if (rows > exportedAtOnce) throw new ExportTooLong({ mostRows: exportedAtOnce });
    // What anybody may read leaves no name behind.
    if (actor?.personId) await this.writeDown(newId(), { list: name, format, rows, filter: { ...what.filter } }, actor);
    const sheet = this.lists.sheetOf(list, pages, language);
    return { sheet, rows, name: `${list.title[language]}-${dayInShanghai(this.clock.now())}` };
  }

  /** In the background, for as many rows as there are. */
  inBackground({ list, filter, sort, format, language }: TakingOut, actor: Actor): Promise<Receipt> {
    const { title } = this.lists.named(list);
    const id = newId();
    return this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO platform.exports (id, list, organisation_id, person_id, roles, mandate_id, filter, format, language, state, version, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)`,
        [
          ...[id, list, actor.organisationId, personOf(actor), actor.roles, actor.mandateId ?? null],
          ...[JSON.stringify({ filter, sort }), format, language, exportLifecycle.initial, this.clock.now()],
        ],
      );
      await this.audit.record(tx, actor, {
        action: 'ask_export',
        entity: 'export',
        entityId: id,
        to: exportLifecycle.initial,
        facts: { list, title: title.en, format, filter: { ...filter } },
      });
      await this.outbox.add(tx, exportAsked.of(id, { exportId: id }));
      return this.receipts.keep(tx, actor, { id, state: exportLifecycle.initial, version: 1 });
    });
  }

  private writeDown(
    entityId: string,
    facts: { list: string; format: string; rows: number; filter: object },
    actor: Actor,
  ): Promise<void> {
    return this.database.transaction((tx) =>
      this.audit.record(tx, actor, {
        action: 'export',
        entity: 'export',
        entityId,
        facts: { ...facts, filter: { ...facts.filter } },
      }),
    );
  }
}

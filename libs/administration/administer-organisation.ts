import { Injectable } from '@nestjs/common';
import { MoveIdentity, type OrganisationMove } from '#identity';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';

@Injectable()
export class AdministerOrganisation {
  constructor(
    private readonly database: Database,
    private readonly moving: MoveIdentity,
    private readonly receipts: Receipts,
  ) {}

  /** Suspends an organisation, so that with the next request nobody acts for it, or reinstates it. */
  move(move: OrganisationMove, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) =>
      this.receipts.keep(tx, actor, await this.moving.organisation(tx, move, actor)),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { ApplicationStore } from './application.store';

@Injectable()
export class BeginVerification {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationStore,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** A reviewer takes an application; never the own, nor one whose credit code they excepted. */
  execute(command: { readonly id: string; readonly version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const application = await this.applications.load(tx, command.id);
      await this.applications.refusePartial(tx, application, actor);
      application.claimVersion(command.version);
      const from = application.state;
      application.move('begin_review', actor.roles);
      application.takenBy = actor.personId;
      await tx.save(application);
      await this.audit.record(tx, actor, {
        action: 'begin_review',
        entity: 'application',
        entityId: application.id,
        from,
        to: application.state,
      });
      return this.receipts.keep(tx, actor, application);
    });
  }
}

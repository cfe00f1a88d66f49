import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { reasonsFit } from '#taxonomy';
import { applicationReasons } from './application-reasons';
import { ApplicationStore } from './application.store';
import { ApplicationReasonMissing } from './enrolment.errors';

export interface Withdrawal {
  readonly id: string;
  readonly version: number;
  readonly reasonCode: string;
  readonly reasonText: string | null;
}

@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationStore,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  execute({ id, version, reasonCode, reasonText }: Withdrawal, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const application = await this.applications.ofApplicant(tx, id, actor);
      application.claimVersion(version);
      const from = application.state;
      const reasonCodes = [reasonCode];
      if (!reasonsFit(applicationReasons, { action: 'withdraw', codes: reasonCodes, isNeeded: true }))
        throw new ApplicationReasonMissing({ action: 'withdraw' });
      application.decide('withdraw', ['self'], { decidedAt: this.clock.now(), reasonCodes, reasonText });
      await tx.save(application);
      await this.audit.record(tx, actor, {
        action: 'withdraw',
        entity: 'application',
        entityId: id,
        from,
        to: application.state,
        reasonCodes,
        reasonText,
      });
      return this.receipts.keep(tx, actor, application);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { normaliseUscc } from '#kernel/uscc';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import type { ApplicationContent } from './application.entity';
import { ApplicationProof } from './application-proof';
import { ApplicationStore } from './application.store';
import { OrganisationAlreadyJoined } from './enrolment.errors';
import { ServicePromise } from './service-promise';

export interface AmendedApplication extends ApplicationContent {
  readonly id: string;
  readonly version: number;
  /** Added to those that are there. */
  readonly fileIds: readonly string[];
}

@Injectable()
export class AmendApplication {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationStore,
    private readonly identity: IdentityQueries,
    private readonly proof: ApplicationProof,
    private readonly promise: ServicePromise,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** Mends what was sent back and hands it in again. */
  async execute({ id, version, fileIds, ...given }: AmendedApplication, actor: Actor): Promise<Receipt> {
    const content = { ...given, uscc: normaliseUscc(given.uscc) };
    const received = await this.promise.receivedNow();
    return this.database.transaction(async (tx) => {
      const application = await this.applications.ofApplicant(tx, id, actor);
      application.claimVersion(version);
      const from = application.state;
      application.resubmit(content, received);
      await this.identity.refuseUsccFault(content.uscc, tx);
      // The code may be another one now: what holds for a first application holds again.
      if (await this.identity.organisationByUscc(content.uscc, tx)) throw new OrganisationAlreadyJoined();
      await this.applications.refuseTwin(tx, application);
      await tx.save(application);
      await this.proof.attach(tx, id, fileIds, actor);
      await this.audit.record(tx, actor, {
        action: 'resubmit',
        entity: 'application',
        entityId: id,
        from,
        to: application.state,
      });
      return this.receipts.keep(tx, actor, application);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { newId } from '#kernel/id';
import { normaliseUscc } from '#kernel/uscc';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { Application, type ApplicationContent } from './application.entity';
import { ApplicationProof } from './application-proof';
import { ApplicationStore } from './application.store';
import { OrganisationAlreadyJoined } from './enrolment.errors';
import { ServicePromise } from './service-promise';

export interface NewApplication extends ApplicationContent {
  readonly fileIds: readonly string[];
  readonly language: 'zh' | 'en';
}

@Injectable()
export class Apply {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationStore,
    private readonly identity: IdentityQueries,
    private readonly proof: ApplicationProof,
    private readonly promise: ServicePromise,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** 入驻申请 by somebody who is signed in and, most often, acts for nobody yet. */
  async execute({ fileIds, language, ...given }: NewApplication, actor: Actor): Promise<Receipt> {
    const content = { ...given, uscc: normaliseUscc(given.uscc) };
    const received = await this.promise.receivedNow();
    return this.database.transaction(async (tx) => {
      await this.identity.refuseUsccFault(content.uscc, tx);
      if (await this.identity.organisationByUscc(content.uscc, tx)) throw new OrganisationAlreadyJoined();
      const applicantId = actor.personId ?? '';
      const application = Application.submit({ id: newId(), applicantId, language, ...received }, content);
      await this.applications.refuseTwin(tx, application);
      await tx.insert(Application, application);
      await this.proof.attach(tx, application.id, fileIds, actor);
      await this.audit.record(tx, actor, {
        action: 'apply',
        entity: 'application',
        entityId: application.id,
        to: application.state,
      });
      return this.receipts.keep(tx, actor, application);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import type { Fault } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import type { DemandContent } from './demand-content.entity';
import { missingFrom } from './demand-completeness';
import { DemandIncomplete } from './demand.errors';
import { DemandStore } from './demand.store';

const formTitleLength = 50;
const mostKeywords = 8;

@Injectable()
export class SubmitDemand {
  constructor(
    private readonly database: Database,
    private readonly demands: DemandStore,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  /** Hands the text to screening; throws DemandIncomplete with every field that is missing or unfit. */
  execute(command: { id: string; version: number }, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const { demand, revision } = await this.demands.ofOwner(tx, command.id, actor);
      const now = this.clock.now();
      demand.claimVersion(command.version, now);
      const from = revision.state;
      revision.move('submit', actor.roles);
      demand.follow('submit', actor.roles, now);
      const faults = faultsOf(revision.content, dayInShanghai(now));
      if (faults.length > 0) throw new DemandIncomplete(faults);
      Object.assign(revision, {
        missing: [],
        submittedAt: now,
        takenBy: null,
        decidedAt: null,
        reasonCodes: [],
        reasonText: null,
      });
      await tx.save(revision);
      await tx.save(demand);
      await this.audit.record(tx, actor, {
        action: 'submit',
        entity: 'demand',
        entityId: demand.id,
        from,
        to: revision.state,
        facts: { revision: revision.number },
      });
      return this.receipts.keep(tx, actor, demand);
    });
  }
}

function faultsOf(content: DemandContent, today: string): Fault[] {
  const faults: Fault[] = missingFrom(content).map((path) => ({ path, code: 'required' }));
  if (content.title.length > formTitleLength) faults.push({ path: 'title', code: 'too-long' });
  if (content.keywords.length > mostKeywords) faults.push({ path: 'keywords', code: 'too-many' });
  if (content.deadline && content.deadline <= today) faults.push({ path: 'deadline', code: 'in-the-past' });
  if (content.validUntil && content.validUntil <= today) faults.push({ path: 'validUntil', code: 'in-the-past' });
  return faults;
}

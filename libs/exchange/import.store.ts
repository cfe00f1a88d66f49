import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { Outbox } from '#platform/outbox/outbox';
import { importReceived } from './import.events';
import { ImportKinds } from './import-kinds';
import { ImportRun } from './import-run.entity';
import type { ImportAction, ImportState } from './import.lifecycle';

/** Loads an import locked against a second writer, for those who may touch it, and writes down what was done. */
@Injectable()
export class ImportStore {
  constructor(
    private readonly kinds: ImportKinds,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async add(tx: Tx, run: ImportRun, actor: Actor): Promise<void> {
    const { id: entityId, state: to, kind, format } = run;
    await tx.save(run);
    await this.audit.record(tx, actor, { action: 'receive', entity: 'import', entityId, to, facts: { kind, format } });
    await this.outbox.add(tx, importReceived.of(run.id, { importId: run.id }));
  }

  async ofOwner(tx: Tx, id: string, actor: Actor): Promise<ImportRun> {
    const run = await this.locked(tx, id);
    if (run?.organisationId !== actor.organisationId || !run) throw new NotFound();
    this.kinds.checkRole(run.kind, actor);
    return run;
  }

  locked(tx: Tx, id: string): Promise<ImportRun | null> {
    return tx.findOne(ImportRun, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async keep(
    tx: Tx,
    run: ImportRun,
    { action, from, actor }: { action: ImportAction; from: ImportState; actor: Actor },
  ): Promise<void> {
    await tx.save(run);
    const { id: entityId, state: to, kind, read, fresh, bad, stored, reasonCode } = run;
    const reasonCodes = reasonCode === null ? [] : [reasonCode];
    const facts = { kind, read, fresh, bad, stored };
    await this.audit.record(tx, actor, { action, entity: 'import', entityId, from, to, reasonCodes, facts });
  }
}

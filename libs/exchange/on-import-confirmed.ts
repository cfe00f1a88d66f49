import { Clock } from '#kernel/clock';
import type { PayloadOf } from '#kernel/event';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, systemActor } from '#platform/http/actor';
import { BulkImport, type Findings } from '#platform/import/bulk-import';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { ImportFileGone } from './import.errors';
import { ImportFiles } from './import-files';
import { ImportKinds } from './import-kinds';
import { ImportRun } from './import-run.entity';
import { importConfirmed } from './import.events';
import { ImportStore } from './import.store';

interface Storing {
  readonly findings: Findings<object> | null;
  readonly by: Omit<PayloadOf<typeof importConfirmed>, 'importId'>;
  readonly requestId: string;
}

/** Stores exactly what was checked and confirmed: all of it in one transaction, or nothing. */
@OnMessage(importConfirmed, { consumer: 'exchange.store-import' })
export class StoreImport {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportStore,
    private readonly files: ImportFiles,
    private readonly kinds: ImportKinds,
    private readonly bulk: BulkImport,
    private readonly clock: Clock,
  ) {}

  async react({ importId, ...by }: PayloadOf<typeof importConfirmed>, delivery: Delivery): Promise<void> {
    const [run] = await this.database.transaction((tx) => tx.findBy(ImportRun, { id: importId, state: 'storing' }));
    const findings = run ? await this.readAgain(run) : undefined;
    await delivery.once(async (tx) => {
      const present = await this.imports.locked(tx, importId);
      if (present?.state === 'storing')
        await this.store(tx, present, { findings: findings ?? null, by, requestId: delivery.requestId });
    });
  }

  async giveUp({ importId }: PayloadOf<typeof importConfirmed>, tx: Tx, requestId: string): Promise<void> {
    const run = await this.imports.locked(tx, importId);
    if (run?.state !== 'storing') return;
    run.giveUp('exchange.not-processed', {}, run.faults);
    run.move('fail', ['system'], this.clock.now());
    const actor = systemActor('exchange.store-import', requestId);
    await this.imports.keep(tx, run, { action: 'fail', from: 'storing', actor });
  }

  private async readAgain(run: ImportRun): Promise<Findings<object> | null> {
    try {
      const intake = {
        source: await this.files.sourceOf(run),
        fileName: run.fileName,
        mostRows: env().IMPORT_MOST_ROWS,
      };
      return await this.bulk.check(this.kinds.named(run.kind), intake, run.organisationId);
    } catch (error) {
      if (error instanceof ImportFileGone) return null;
      throw error;
    }
  }

  private async store(tx: Tx, run: ImportRun, { findings, by, requestId }: Storing): Promise<void> {
    const actor: Actor = {
      ...systemActor('exchange.store-import', requestId),
      personId: run.personId,
      organisationId: run.organisationId,
      mandateId: run.mandateId,
    };
    const confirmer = {
      personId: by.personId ?? run.personId,
      mandateId: by.personId ? (by.mandateId ?? null) : run.mandateId,
    };
    const reason = (await this.kinds.mayStill(run, confirmer, tx))
      ? reasonAgainst(run, findings)
      : 'exchange.rights-ended';
    if (findings === null || reason !== null) run.giveUp(reason ?? 'exchange.file-gone', {}, run.faults);
    else {
      const taking = { organisationId: run.organisationId, publish: null, actor };
      await this.bulk.store(tx, this.kinds.named(run.kind), findings.fresh, taking);
      run.stored = findings.fresh.length;
    }
    const action = reason === null ? 'complete' : 'fail';
    run.move(action, ['system'], this.clock.now());
    await this.imports.keep(tx, run, { action, from: 'storing', actor });
  }
}

function reasonAgainst({ digest }: ImportRun, findings: Findings<object> | null): string | null {
  if (findings === null) return 'exchange.file-gone';
  return findings.digest === digest ? null : 'exchange.content-changed';
}

import { Clock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import type { PayloadOf } from '#kernel/event';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { systemActor } from '#platform/http/actor';
import { BulkImport, type Findings } from '#platform/import/bulk-import';
import { SheetRefused } from '#platform/sheet/sheet.errors';
import type { Delivery } from '#platform/outbox/delivery';
import { OnMessage } from '#platform/outbox/on-message.decorator';
import { ImportFiles } from './import-files';
import { ImportKinds } from './import-kinds';
import { type Found, ImportRun } from './import-run.entity';
import { importReceived } from './import.events';
import { ImportStore } from './import.store';

const mostFaults = 1_000;

/** Reads the whole file and says what is in it; stores nothing of it. */
@OnMessage(importReceived, { consumer: 'exchange.check-import' })
export class CheckImport {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportStore,
    private readonly files: ImportFiles,
    private readonly kinds: ImportKinds,
    private readonly bulk: BulkImport,
    private readonly clock: Clock,
  ) {}

  async react({ importId }: PayloadOf<typeof importReceived>, delivery: Delivery): Promise<void> {
    const run = await this.begin(importId, delivery);
    const outcome = run ? await this.outcomeOf(run) : undefined;
    await delivery.once(async (tx) => {
      const present = await this.imports.locked(tx, importId);
      if (!outcome || present?.state !== 'checking') return;
      const isReadable = 'found' in outcome;
      const action = isReadable ? 'pass' : 'refuse';
      if (isReadable) present.keepFound(outcome.found);
      else
        present.giveUp(
          outcome.refusal.code,
          outcome.refusal.facts,
          outcome.refusal.faults.map((fault) => ({ line: 1, ...fault })),
        );
      present.move(action, ['system'], this.clock.now());
      await this.imports.keep(tx, present, { action, from: 'checking', actor: this.actor(delivery) });
    });
  }

  async giveUp({ importId }: PayloadOf<typeof importReceived>, tx: Tx, requestId: string): Promise<void> {
    const run = await this.imports.locked(tx, importId);
    const actor = systemActor('exchange.check-import', requestId);
    if (run?.state === 'received') run.move('begin', ['system'], this.clock.now());
    if (run?.state !== 'checking') return;
    run.giveUp('exchange.not-processed', {});
    run.move('refuse', ['system'], this.clock.now());
    await this.imports.keep(tx, run, { action: 'refuse', from: 'checking', actor });
  }

  /** Undefined where it was cancelled, or is over already. */
  private begin(importId: string, delivery: Delivery): Promise<ImportRun | undefined> {
    return this.database.transaction(async (tx) => {
      const run = await this.imports.locked(tx, importId);
      // Whoever was at it before may have died: checking again does no harm.
      if (run?.state === 'checking') return run;
      if (run?.state !== 'received') return undefined;
      run.move('begin', ['system'], this.clock.now());
      await this.imports.keep(tx, run, { action: 'begin', from: 'received', actor: this.actor(delivery) });
      return run;
    });
  }

  private async outcomeOf(run: ImportRun): Promise<{ found: Found } | { refusal: WholeFile }> {
    try {
      const intake = {
        source: await this.files.sourceOf(run),
        fileName: run.fileName,
        mostRows: env().IMPORT_MOST_ROWS,
      };
      return { found: foundIn(await this.bulk.check(this.kinds.named(run.kind), intake, run.organisationId)) };
    } catch (error) {
      if (error instanceof SheetRefused)
        return { refusal: { code: error.refusal, facts: error.facts, faults: error.faults } };
      if (error instanceof DomainError)
        return { refusal: { code: error.code, facts: error.facts, faults: error.faults } };
      throw error;
    }
  }

  private actor(delivery: Delivery) {
    return systemActor('exchange.check-import', delivery.requestId);
  }
}

/** Why the file as a whole cannot be taken. */
type WholeFile = Pick<DomainError, 'code' | 'facts' | 'faults'>;

function foundIn({ fresh, differing, faults, ...counts }: Findings<object>): Found {
  return {
    read: counts.read,
    fresh: fresh.length,
    unchanged: counts.unchanged,
    bad: counts.bad,
    differing: differing.length,
    faults: faults.slice(0, mostFaults),
    faultCount: faults.length,
    differingRows: differing.slice(0, mostFaults),
    digest: counts.digest,
  };
}

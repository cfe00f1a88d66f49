import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { NotFound } from '#kernel/domain-error';
import { newId } from '#kernel/id';
import { faultOfUscc, normaliseUscc } from '#kernel/uscc';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { UsccNeedsNoException, UsccWrong } from './identity.errors';
import { UsccException } from './uscc-exception.entity';

const mendable: readonly (string | null)[] = ['uscc-check-character', 'uscc-body-check-character'];

/** 白名单: a few genuine codes carry check characters that do not fit; people decide on them, with proof (domain 6.1). */
@Injectable()
export class ExceptUscc {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
    private readonly clock: Clock,
  ) {}

  allow(
    given: { readonly uscc: string; readonly reason: string; readonly proof: string },
    actor: Actor,
  ): Promise<Receipt> {
    const uscc = normaliseUscc(given.uscc);
    const fault = faultOfUscc(uscc);
    if (!mendable.includes(fault)) throw fault ? new UsccWrong({ uscc, fault }) : new UsccNeedsNoException();
    const about = { id: newId(), decidedBy: actor.personId, at: this.clock.now() };
    const exception = UsccException.decide({ ...given, ...about, uscc });
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('uscc exception'), hashtext($1))`, [uscc]);
      if (await isExcepted(tx, uscc)) throw new UsccNeedsNoException();
      await tx.insert(UsccException, exception);
      return this.told(tx, exception, { action: 'except-uscc', from: null, reasonText: given.reason }, actor);
    });
  }

  withdraw(
    given: { readonly id: string; readonly version: number; readonly reason: string },
    actor: Actor,
  ): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const exception = await tx.findOne(UsccException, {
        where: { id: given.id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!exception) throw new NotFound();
      const from = exception.state;
      exception.withdraw({ ...given, at: this.clock.now() }, actor.roles);
      await tx.save(exception);
      return this.told(tx, exception, { action: 'withdraw', from, reasonText: given.reason }, actor);
    });
  }

  private async told(
    tx: Tx,
    exception: UsccException,
    move: { readonly action: string; readonly from: string | null; readonly reasonText: string },
    actor: Actor,
  ): Promise<Receipt> {
    const { id, state, uscc, proof } = exception;
    await this.audit.record(tx, actor, {
      ...move,
      entity: 'uscc-exception',
      entityId: id,
      to: state,
      facts: { uscc, proof },
    });
    return this.receipts.keep(tx, actor, exception);
  }
}

async function isExcepted(tx: Tx, uscc: string): Promise<boolean> {
  return tx.existsBy(UsccException, { uscc, state: 'in_force' });
}

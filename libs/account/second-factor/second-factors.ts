import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { Sealer } from '#platform/secrets/sealer';
import { keepRecoveryCodes, newRecoveryCodes, useRecoveryCode } from './recovery-codes';
import { stepOfCode } from './totp';

/** What one shows: a code of the authenticator, or one of the codes kept for the day it is lost. */
export type Shown = { readonly code: string } | { readonly recoveryCode: string };

export interface SecondFactorStanding {
  readonly isOn: boolean;
  readonly since: Date | null;
  readonly recoveryCodesLeft: number;
}

const contextOf = (personId: string) => `account.totp:${personId}`;

/** The secrets of the authenticators, sealed; and what was shown of them already. Steps of the verbs beside it. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async standing(personId: string): Promise<SecondFactorStanding> {
    const [row] = await this.database.query<SecondFactorStanding>(
      `SELECT true AS "isOn", f.confirmed_at AS since,
              (SELECT count(*)::int FROM account.recovery_codes r
                WHERE r.person_id = f.person_id AND r.used_at IS NULL) AS "recoveryCodesLeft"
         FROM account.second_factors f WHERE f.person_id = $1 AND f.confirmed_at IS NOT NULL`,
      [personId],
    );
    return row ?? { isOn: false, since: null, recoveryCodesLeft: 0 };
  }

  /** A secret that counts once a code of it was shown; false where one counts already. */
  async propose(tx: Tx, personId: string, secret: string): Promise<boolean> {
    const kept = await tx.query<unknown[]>(
      `INSERT INTO account.second_factors AS f (person_id, secret) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, created_at = now()
       WHERE f.confirmed_at IS NULL RETURNING person_id`,
      [personId, this.sealer.seal(secret, contextOf(personId))],
    );
    return kept.length > 0;
  }

  /** From now on the secret counts; answers the recovery codes, which nobody can read again. */
  async confirm(tx: Tx, personId: string): Promise<string[]> {
    await tx.query(`UPDATE account.second_factors SET confirmed_at = now() WHERE person_id = $1`, [personId]);
    return this.newRecoveryCodes(tx, personId);
  }

  async newRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await keepRecoveryCodes(tx, personId, codes);
    return codes;
  }

  /** Whether there was one. */
  async remove(tx: Tx, personId: string): Promise<boolean> {
    const [removed] = await tx.query<[unknown[], number]>(
      `DELETE FROM account.second_factors WHERE person_id = $1 RETURNING person_id`,
      [personId],
    );
    return removed.length > 0;
  }

  /** Whether what is shown is right; if so it never is again. */
  async accepts(
    tx: Tx,
    personId: string,
    shown: Shown,
    which: 'confirmed' | 'proposed' = 'confirmed',
  ): Promise<boolean> {
    // Two requests with the same code come one after the other here: the second finds its step used.
    const [kept] = await tx.query<{ secret: Buffer; lastStep: string }[]>(
      `SELECT secret, last_step AS "lastStep" FROM account.second_factors
        WHERE person_id = $1 AND (confirmed_at IS NOT NULL) = $2 FOR UPDATE`,
      [personId, which === 'confirmed'],
    );
    if (!kept) return false;
    if ('recoveryCode' in shown) return useRecoveryCode(tx, personId, shown.recoveryCode);
    const secret = this.sealer.open(kept.secret, contextOf(personId));
    const step = await stepOfCode(secret, shown.code, this.clock.now(), Number(kept.lastStep));
    if (step === null) return false;
    await tx.query(`UPDATE account.second_factors SET last_step = $2 WHERE person_id = $1`, [personId, step]);
    return true;
  }
}

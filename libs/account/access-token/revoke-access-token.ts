import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import type { Mover } from '#kernel/role';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, isAny } from '#platform/http/actor';
import type { EndReason } from '../session/session-keys';
import { accessTokenLifecycle, type AccessTokenState } from './access-token.lifecycle';

interface Held {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly state: AccessTokenState;
  readonly version: number;
}

interface Revoking {
  readonly movers: readonly Mover[];
  readonly reasonCodes: readonly EndReason[];
}

const columns = `id, person_id AS "personId", organisation_id AS "organisationId", state, version`;

/** Takes a token back: refused with its next request. */
@Injectable()
export class RevokeAccessToken {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** By whoever made it, or by the administrator of the organisation that it acts for. */
  execute(id: string, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const [held] = await tx.query<Held[]>(`SELECT ${columns} FROM account.access_tokens WHERE id = $1 FOR UPDATE`, [
        id,
      ]);
      const movers = held && moversOf(held, actor);
      if (!held || !movers) throw new NotFound();
      return this.receipts.keep(tx, actor, await this.revoke(tx, held, { movers, reasonCodes: [] }, actor));
    });
  }

  /** A step of whoever shuts others out of an account, or stops it: nothing forgotten may open it later. Answers how many. */
  async all(tx: Tx, personId: string, actor: Actor, reason: EndReason): Promise<number> {
    const held = await tx.query<Held[]>(
      `SELECT ${columns} FROM account.access_tokens WHERE person_id = $1 AND state = 'active' ORDER BY id FOR UPDATE`,
      [personId],
    );
    for (const one of held) await this.revoke(tx, one, { movers: ['system'], reasonCodes: [reason] }, actor);
    return held.length;
  }

  private async revoke(tx: Tx, held: Held, how: Revoking, actor: Actor) {
    const { id, state: from, version } = held;
    const state = accessTokenLifecycle.next(from, 'revoke', how.movers);
    await tx.query(
      `UPDATE account.access_tokens SET state = $2, version = version + 1, revoked_at = now(), revoked_by = $3
        WHERE id = $1`,
      [id, state, actor.personId],
    );
    const { reasonCodes } = how;
    await this.audit.record(tx, actor, {
      ...{ action: 'revoke', entity: 'access-token', entityId: id },
      ...{ from, to: state, reasonCodes },
    });
    return { id, state, version: version + 1 };
  }
}

/** Undefined for whoever it is no business of: for them it does not exist. */
function moversOf(held: Held, actor: Actor): readonly Mover[] | undefined {
  if (held.personId === actor.personId) return ['self'];
  const administers = held.organisationId === actor.organisationId && isAny(actor, 'organisation_admin');
  return administers ? actor.roles : undefined;
}

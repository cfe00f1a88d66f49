import { Injectable } from '@nestjs/common';
import { RevokeAccessToken, SessionKeys } from '#account';
import { MoveIdentity, type PersonMove } from '#identity';
import { NotFound } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';

@Injectable()
export class AdministerPerson {
  constructor(
    private readonly database: Database,
    private readonly moving: MoveIdentity,
    private readonly sessions: SessionKeys,
    private readonly tokens: RevokeAccessToken,
    private readonly audit: Audit,
    private readonly receipts: Receipts,
  ) {}

  /** Stops an account, with all its sessions and the tokens it made, or lets it in again. */
  move(move: PersonMove, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const moved = await this.moving.person(tx, move, actor);
      if (moved.state === 'disabled') {
        await this.sessions.end(tx, move.id, { actor, reason: 'disabled' });
        await this.tokens.all(tx, move.id, actor, 'disabled');
      }
      return this.receipts.keep(tx, actor, moved);
    });
  }

  /** Signs a person out everywhere, programs with their tokens too; the account stays as it is. */
  endSessions(id: string, actor: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const [person] = await this.database.query<{ id: string; state: string; version: number }>(
        `SELECT id, state, version FROM identity.people WHERE id = $1 FOR NO KEY UPDATE`,
        [id],
        tx,
      );
      if (!person) throw new NotFound();
      const ended = await this.sessions.end(tx, id, { actor, reason: 'ended-by-administrator' });
      const tokensRevoked = await this.tokens.all(tx, id, actor, 'ended-by-administrator');
      await this.audit.record(tx, actor, {
        action: 'end-sessions',
        entity: 'person',
        entityId: id,
        facts: { ended, tokensRevoked },
      });
      return this.receipts.keep(tx, actor, person);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import type { TokenScope } from '#kernel/token-scope';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, personOf } from '#platform/http/actor';
import { NothingToCarry, TooManyAccessTokens } from './access-token.errors';
import { accessTokenLifecycle } from './access-token.lifecycle';
import { carriedBy } from './access-tokens';
import { AccountLetters } from '../account-letters';
import { Proof } from '../proof';
import { hashOf, newToken } from '../token';

export interface NewAccessToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
}

export interface MadeAccessToken {
  readonly id: string;
  /** Told this once. */
  readonly token: string;
  readonly lastFour: string;
  readonly expiresAt: Date;
}

const atMost = 20;
const dayInMs = 86_400_000;

/** A key for a program that acts for the organisation acted for now, with what its maker may do there but staff's work. */
@Injectable()
export class MakeAccessToken {
  constructor(
    private readonly database: Database,
    private readonly proof: Proof,
    private readonly letters: AccountLetters,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The person proved themselves just now: what outlives the session must not be made at a desk that was left open. */
  async execute(given: NewAccessToken, actor: Actor): Promise<MadeAccessToken> {
    const [personId, { organisationId }] = [personOf(actor), actor];
    if (organisationId === null || actor.mandateId || carriedBy(actor.roles).length === 0) throw new NothingToCarry();
    await this.proof.demand(actor);
    const token = `jq_${newToken()}`;
    const expiresAt = new Date(this.clock.now().getTime() + given.days * dayInMs);
    const made = { id: newId(), token, lastFour: token.slice(-4), expiresAt };
    await this.database.transaction(async (tx) => {
      await this.refuseMore(tx, personId);
      await this.keep(tx, { ...given, ...made, personId, organisationId });
      await this.letters.tellOfToken(tx, personId, made);
      await this.audit.record(tx, actor, {
        action: 'make-token',
        entity: 'access-token',
        entityId: made.id,
        to: accessTokenLifecycle.initial,
        facts: { scopes: [...given.scopes], expiresAt: expiresAt.toISOString() },
      });
    });
    return made;
  }

  private async keep(
    tx: Tx,
    given: NewAccessToken & MadeAccessToken & { readonly personId: string; readonly organisationId: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO account.access_tokens
         (id, person_id, organisation_id, name, scopes, token_hash, last_four, state, version, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)`,
      [
        given.id,
        given.personId,
        given.organisationId,
        given.name,
        [...new Set(given.scopes)].sort(),
        hashOf(given.token),
        given.lastFour,
        accessTokenLifecycle.initial,
        given.expiresAt,
      ],
    );
  }

  private async refuseMore(tx: Tx, personId: string): Promise<void> {
    // The lock makes twenty at once no way around the limit.
    const sql = `SELECT 1 FROM identity.people WHERE id = $1 AND state = 'active' FOR NO KEY UPDATE`;
    if ((await tx.query<unknown[]>(sql, [personId])).length === 0) throw new NothingToCarry();
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM account.access_tokens
        WHERE person_id = $1 AND state = 'active' AND expires_at > now()`,
      [personId],
    );
    if ((row?.count ?? 0) >= atMost) throw new TooManyAccessTokens({ atMost });
  }
}

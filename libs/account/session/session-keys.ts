import { Injectable } from '@nestjs/common';
import { IdentityQueries } from '#identity';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { env } from '#platform/config/env';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { deviceWords } from './device-words';
import { hashOf, newToken } from '../token';

/** Where a request to sign in came from. */
export interface From {
  readonly requestId: string;
  readonly network: string;
  readonly userAgent: string | undefined;
  /** What the browser brought along to be known by. */
  readonly deviceToken: string | undefined;
}

/** How somebody proved who they are, where it was not by a password of ours. */
export interface ProvedBy {
  readonly method: 'city-account';
  readonly secondFactor: boolean;
}

export type EndReason =
  | 'password-changed'
  | 'second-factor-changed'
  | 'ended-by-owner'
  | 'ended-by-administrator'
  | 'too-many-codes'
  | 'disabled'
  | 'erased';

/** Steps: opening sessions, giving them another token, ending them. */
@Injectable()
export class SessionKeys {
  constructor(
    private readonly identity: IdentityQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Answers the token of a new session, which acts in the person's first capacity. */
  async open(tx: Tx, personId: string, from: From, by?: ProvedBy): Promise<string> {
    const [first] = await this.identity.capacities(personId, tx);
    const [id, token] = [newId(), newToken()];
    const ends = new Date(this.clock.now().getTime() + env().SESSION_ABSOLUTE_HOURS * 3_600_000);
    await tx.query(
      `INSERT INTO account.sessions
         (id, token_hash, person_id, organisation_id, mandate_id, expires_at, device, second_factor_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, CASE WHEN $8 THEN now() END)`,
      [
        id,
        hashOf(token),
        personId,
        first?.organisationId ?? null,
        first?.mandateId ?? null,
        ends,
        deviceWords(from.userAgent),
        by?.secondFactor ?? false,
      ],
    );
    const actor: Actor = {
      personId,
      organisationId: first?.organisationId ?? null,
      mandateId: first?.mandateId ?? null,
      roles: [],
      label: 'person',
      requestId: from.requestId,
    };
    await this.audit.record(tx, actor, {
      action: 'sign-in',
      entity: 'session',
      entityId: id,
      facts: by && { ...by },
    });
    return token;
  }

  /** Whoever just proved themselves gets a new token: one that was seen before is of no use to anybody. */
  async renew(tx: Tx, sessionId: string, proved: { readonly secondFactor: boolean }): Promise<string> {
    const token = newToken();
    await tx.query(
      `UPDATE account.sessions SET token_hash = $2, authenticated_at = now(), wrong_codes = 0,
              second_factor_at = CASE WHEN $3 THEN now() ELSE second_factor_at END
        WHERE id = $1`,
      [sessionId, hashOf(token), proved.secondFactor],
    );
    return token;
  }

  /** Ends the person's sessions but the one kept; answers how many. */
  async end(
    tx: Tx,
    personId: string,
    given: { readonly actor: Actor; readonly reason: EndReason; readonly keep?: string | null },
  ): Promise<number> {
    const [ended] = await tx.query<[{ id: string }[], number]>(
      `DELETE FROM account.sessions WHERE person_id = $1 AND id IS DISTINCT FROM $2 RETURNING id`,
      [personId, given.keep ?? null],
    );
    const events = ended.map(({ id }) => ({
      action: 'end-session',
      entity: 'session',
      entityId: id,
      reasonCodes: [given.reason],
    }));
    if (events.length > 0) await this.audit.recordAll(tx, given.actor, events);
    return ended.length;
  }
}

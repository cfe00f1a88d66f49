import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import { type Actor, personOf, sessionOf } from '#platform/http/actor';
import { RevokeAccessToken } from '../access-token/revoke-access-token';
import { SessionKeys } from './session-keys';
import { idleMinutes } from './sessions';

export interface OwnSession {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  /** Browser and system, e.g. `Firefox · Windows`; empty when unknown. */
  readonly device: string;
  readonly isCurrent: boolean;
  readonly organisationName: string | null;
  readonly organisationNameEn: string | null;
}

/** Where one is signed in, and putting an end to it. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly keys: SessionKeys,
    private readonly tokens: RevokeAccessToken,
    private readonly audit: Audit,
  ) {}

  list({ personId, sessionId }: Actor): Promise<OwnSession[]> {
    return this.database.query<OwnSession>(
      `SELECT s.id, s.created_at AS "startedAt", s.last_seen_at AS "lastSeenAt", s.device,
              s.id IS NOT DISTINCT FROM $2 AS "isCurrent", o.name AS "organisationName",
              o.name_en AS "organisationNameEn"
         FROM account.sessions s LEFT JOIN identity.organisations o ON o.id = s.organisation_id
        WHERE s.person_id = $1 AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(mins => $3)
        ORDER BY (s.id IS NOT DISTINCT FROM $2) DESC, s.last_seen_at DESC, s.id LIMIT 100`,
      [personId, sessionId ?? null, idleMinutes()],
    );
  }

  async end(id: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [ended] = await tx.query<[unknown[], number]>(
        `DELETE FROM account.sessions WHERE id = $1 AND person_id = $2 RETURNING id`,
        [id, actor.personId],
      );
      if (ended.length === 0) throw new NotFound();
      const reasonCodes = ['ended-by-owner'];
      await this.audit.record(tx, actor, { action: 'end-session', entity: 'session', entityId: id, reasonCodes });
    });
  }

  /** All but the one that asks; answers how many. Whoever shuts others out means their programs too. */
  async endOthers(actor: Actor): Promise<{ readonly ended: number; readonly tokensRevoked: number }> {
    const [personId, keep] = [personOf(actor), sessionOf(actor)];
    return this.database.transaction(async (tx) => ({
      ended: await this.keys.end(tx, personId, { actor, reason: 'ended-by-owner', keep }),
      tokensRevoked: await this.tokens.all(tx, personId, actor, 'ended-by-owner'),
    }));
  }
}

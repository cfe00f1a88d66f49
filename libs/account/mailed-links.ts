import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { Sealer } from '#platform/secrets/sealer';
import { hashOf, newToken } from './token';

type Link =
  | { readonly purpose: 'open-account'; readonly minutes: number; readonly wanted: object }
  | { readonly purpose: 'reset-password'; readonly minutes: number; readonly personId: string };

const contextOf = (tokenHash: string) => `account.link:${tokenHash}`;

/** Links that reach a person by mail: each opens one thing for one person, once, for a while. */
@Injectable()
export class MailedLinks {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** Answers the token that goes into the mail; what somebody wants to become is sealed until they confirm it. */
  async make(tx: Tx, link: Link): Promise<string> {
    const token = newToken();
    const tokenHash = hashOf(token);
    await tx.query(
      `INSERT INTO account.mailed_links (token_hash, purpose, person_id, sealed, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
      [
        tokenHash,
        link.purpose,
        link.purpose === 'reset-password' ? link.personId : null,
        link.purpose === 'open-account' ? this.sealer.seal(JSON.stringify(link.wanted), contextOf(tokenHash)) : null,
        link.minutes,
      ],
    );
    return token;
  }

  /** Whose password the link resets; looking does not use it up. */
  async personToReset(token: string): Promise<string | null> {
    const [row] = await this.database.query<{ personId: string }>(
      `SELECT l.person_id AS "personId" FROM account.mailed_links l
         JOIN identity.people p ON p.id = l.person_id AND p.state = 'active'
        WHERE l.token_hash = $1 AND l.purpose = 'reset-password' AND l.expires_at > now()`,
      [hashOf(token)],
    );
    return row?.personId ?? null;
  }

  /** Uses it up, and with it all others that would do the same for this person. */
  async useReset(tx: Tx, token: string, personId: string): Promise<boolean> {
    const [used] = await tx.query<[unknown[], number]>(
      `DELETE FROM account.mailed_links
        WHERE token_hash = $1 AND purpose = 'reset-password' AND person_id = $2 AND expires_at > now()
        RETURNING token_hash`,
      [hashOf(token), personId],
    );
    if (used.length === 0) return false;
    await tx.query(`DELETE FROM account.mailed_links WHERE person_id = $1`, [personId]);
    return true;
  }

  /** What was asked for with this link, or undefined; looking does not use it up. */
  async wantedBy(token: string): Promise<unknown> {
    const [kept] = await this.database.query<{ sealed: Buffer }>(
      `SELECT sealed FROM account.mailed_links
        WHERE token_hash = $1 AND purpose = 'open-account' AND expires_at > now()`,
      [hashOf(token)],
    );
    return kept && (JSON.parse(this.sealer.open(kept.sealed, contextOf(hashOf(token)))) as unknown);
  }

  /** The same; it is used up. */
  async useOpening(tx: Tx, token: string): Promise<unknown> {
    const [[used]] = await tx.query<[{ sealed: Buffer }[], number]>(
      `DELETE FROM account.mailed_links
        WHERE token_hash = $1 AND purpose = 'open-account' AND expires_at > now() RETURNING sealed`,
      [hashOf(token)],
    );
    return used && (JSON.parse(this.sealer.open(used.sealed, contextOf(hashOf(token)))) as unknown);
  }
}

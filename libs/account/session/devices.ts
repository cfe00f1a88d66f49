import { Injectable } from '@nestjs/common';
import { spelledLogin } from '#kernel/login';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { hashOf, newToken } from '../token';

/** Browsers that somebody signed in from: each holds a token for no other purpose than to be known again. */
@Injectable()
export class Devices {
  constructor(private readonly database: Database) {}

  /** The name to count this device's failures under, or null when it is not known for this login. */
  async knownFor(login: string, token: string | undefined): Promise<string | null> {
    const rows = await this.database.query(
      `SELECT 1 FROM account.devices d JOIN identity.people p ON p.id = d.person_id
        WHERE d.token_hash = $1 AND p.login = $2`,
      [hashOf(token ?? ''), spelledLogin(login)],
    );
    return rows.length > 0 ? hashOf(token ?? '') : null;
  }

  async knownOf(personId: string, token: string | undefined): Promise<string | null> {
    const rows = await this.database.query(`SELECT 1 FROM account.devices WHERE token_hash = $1 AND person_id = $2`, [
      hashOf(token ?? ''),
      personId,
    ]);
    return rows.length > 0 ? hashOf(token ?? '') : null;
  }

  /** Answers the token to keep there: the one that we gave before, or a new one for what we never gave. */
  async remember(tx: Tx, personId: string, given: string | undefined): Promise<string> {
    const ours = await tx.query<unknown[]>(`SELECT 1 FROM account.devices WHERE token_hash = $1 LIMIT 1`, [
      hashOf(given ?? ''),
    ]);
    const token = given !== undefined && ours.length > 0 ? given : newToken();
    await tx.query(
      `INSERT INTO account.devices (token_hash, person_id) VALUES ($1, $2)
       ON CONFLICT (token_hash, person_id) DO UPDATE SET used_at = now()`,
      [hashOf(token), personId],
    );
    return token;
  }
}

import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { hashPassword, passwordMatches } from './password';

/** What a person knows: the password, kept as an argon2id hash. */
@Injectable()
export class Credentials {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Gives a person a password, or another one. */
  async give(personId: string, password: string, actor: Actor): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO account.credentials (person_id, password_hash) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = now()`,
        [personId, passwordHash],
      );
      await this.audit.record(tx, actor, { action: 'give-password', entity: 'person', entityId: personId });
    });
  }

  /** The person with this login and password; null without telling which part was wrong. */
  async personOf(login: string, password: string): Promise<string | null> {
    const [known] = await this.database.query<{ personId: string; passwordHash: string }>(
      `SELECT c.person_id AS "personId", c.password_hash AS "passwordHash"
         FROM account.credentials c JOIN identity.people p ON p.id = c.person_id
        WHERE p.login = lower($1) AND p.state = 'active'`,
      [login],
    );
    const matches = await passwordMatches(known?.passwordHash, password);
    return matches && known ? known.personId : null;
  }
}

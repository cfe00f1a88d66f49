import { Injectable } from '@nestjs/common';
import { spelledLogin } from '#kernel/login';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { hashPassword, passwordMatches } from './password/password';
import { securityProfile } from './security-profile';

export interface Checked {
  /** Whose login it is, if anybody's who may sign in. */
  readonly personId: string | null;
  readonly isRight: boolean;
  /** The hash that it was checked against; null where there is none. */
  readonly hash: string | null;
  readonly isDormant: boolean;
}

/** How the account of somebody active stands who proves themselves by other means than the password. */
export interface Standing {
  readonly hasPassword: boolean;
  readonly isDormant: boolean;
}

interface Known {
  readonly personId: string;
  readonly passwordHash: string;
  readonly isDormant: boolean;
}

/** What a person knows: the password, kept as an argon2id hash. */
@Injectable()
export class Credentials {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Gives a person a password, or another one, by the operator's hand. */
  async give(personId: string, password: string, actor: Actor): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      await this.set(tx, personId, passwordHash);
      await this.audit.record(tx, actor, { action: 'give-password', entity: 'person', entityId: personId });
    });
  }

  /** A step: from now on this is the password. */
  async set(tx: Tx, personId: string, passwordHash: string): Promise<void> {
    await tx.query(
      `INSERT INTO account.credentials (person_id, password_hash) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE
         SET password_hash = excluded.password_hash, changed_at = now(), used_at = now()`,
      [personId, passwordHash],
    );
  }

  /** A step: the same where the password is still the one that was checked; whether it was. */
  async replace(
    tx: Tx,
    personId: string,
    given: { readonly checked: string; readonly next: string },
  ): Promise<boolean> {
    const [replaced] = await tx.query<[unknown[], number]>(
      `UPDATE account.credentials SET password_hash = $3, changed_at = now(), used_at = now()
        WHERE person_id = $1 AND password_hash = $2 RETURNING person_id`,
      [personId, given.checked, given.next],
    );
    return replaced.length > 0;
  }

  /** A step: whether the password is still the one that was checked; it stays so to the end of the transaction. */
  async stillIs(tx: Tx, personId: string, checked: string | null): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM account.credentials WHERE person_id = $1 AND password_hash = $2 FOR SHARE`,
      [personId, checked],
    );
    return rows.length > 0;
  }

  /** A step: the account is in use. */
  async noteUse(tx: Tx, personId: string): Promise<void> {
    await tx.query(`UPDATE account.credentials SET used_at = now() WHERE person_id = $1`, [personId]);
  }

  /** Whether login and password belong together. An unknown login costs the same time as a known one. */
  async check(login: string, password: string): Promise<Checked> {
    return this.judge(await this.known('p.login = $1', spelledLogin(login)), password);
  }

  /** The hash that this password was checked against, where it is the person's; null where it is not. */
  async hashMatching(personId: string, password: string): Promise<string | null> {
    const known = await this.known('p.id = $1', personId);
    const { isRight, hash } = await this.judge(known, password);
    return isRight ? hash : null;
  }

  /** Nothing for whoever may not sign in at all. */
  async standing(tx: Tx, personId: string): Promise<Standing | undefined> {
    const [row] = await tx.query<Standing[]>(
      `SELECT c.person_id IS NOT NULL AS "hasPassword",
              coalesce(c.used_at < now() - make_interval(days => $2::int), false) AS "isDormant"
         FROM identity.people p LEFT JOIN account.credentials c ON c.person_id = p.id
        WHERE p.id = $1 AND p.state = 'active'`,
      [personId, securityProfile().dormantDays],
    );
    return row;
  }

  private async judge(known: Known | undefined, password: string): Promise<Checked> {
    const isRight = await passwordMatches(known?.passwordHash, password);
    const { personId = null, passwordHash: hash = null, isDormant = false } = known ?? {};
    return { personId, isRight, hash, isDormant };
  }

  private async known(condition: 'p.login = $1' | 'p.id = $1', value: string): Promise<Known | undefined> {
    const [known] = await this.database.query<Known>(
      `SELECT c.person_id AS "personId", c.password_hash AS "passwordHash",
              coalesce(c.used_at < now() - make_interval(days => $2::int), false) AS "isDormant"
         FROM account.credentials c JOIN identity.people p ON p.id = c.person_id
        WHERE ${condition} AND p.state = 'active'`,
      [value, securityProfile().dormantDays],
    );
    return known;
  }
}

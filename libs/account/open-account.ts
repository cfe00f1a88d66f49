import { Injectable } from '@nestjs/common';
import { Enrol } from '#identity';
import type { Bilingual } from '#kernel/bilingual';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { sqlStateOf } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { LoginTaken } from './account.errors';
import { checkNotice } from './notices';

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly nameEn?: string | null;
  /** From `checkedPassword`: argon2 is slow, so it happens before the transaction. */
  readonly passwordHash: string;
  /** The version of the privacy notice that the person agreed to. */
  readonly noticeVersion: string;
  readonly language: keyof Bilingual;
}

const uniqueViolation = '23505';

/** A person with a password and what they agreed to; a step of whoever lets people in. */
@Injectable()
export class OpenAccount {
  constructor(
    private readonly enrol: Enrol,
    private readonly audit: Audit,
  ) {}

  /** Answers the new person's id; throws NoticeUnknown or LoginTaken, and then the transaction can only be given up. */
  async enter(tx: Tx, given: NewAccount, actor: Actor): Promise<string> {
    checkNotice(given.noticeVersion);
    const personId = await this.enterPerson(tx, given, actor);
    await tx.query(`INSERT INTO account.credentials (person_id, password_hash) VALUES ($1, $2)`, [
      personId,
      given.passwordHash,
    ]);
    await tx.query(
      `INSERT INTO account.consents (id, person_id, notice, version, language) VALUES ($1, $2, 'privacy', $3, $4)`,
      [newId(), personId, given.noticeVersion, given.language],
    );
    await this.audit.record(tx, actor, {
      action: 'open-account',
      entity: 'person',
      entityId: personId,
      facts: { notice: 'privacy', noticeVersion: given.noticeVersion },
    });
    return personId;
  }

  private async enterPerson(tx: Tx, { login, name, nameEn, language }: NewAccount, actor: Actor): Promise<string> {
    try {
      return await this.enrol.enterPerson(tx, { login, name, nameEn: nameEn ?? null, language }, actor);
    } catch (error) {
      if (sqlStateOf(error) === uniqueViolation) throw new LoginTaken();
      throw error;
    }
  }
}

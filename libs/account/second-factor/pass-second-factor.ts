import { Injectable } from '@nestjs/common';
import { IllegalMove } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { CodeWrong } from '../account.errors';
import { Devices } from '../session/devices';
import { SecondFactors, type Shown } from './second-factors';
import { type From, SessionKeys } from '../session/session-keys';
import { Sessions } from '../session/sessions';
import type { Opened } from '../sign-in';
import { codeTries, Tries } from '../tries';

const wrongCodesAtMost = 5;

/** The second step of signing in: the session gets a new token, and its roles come. */
@Injectable()
export class PassSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly devices: Devices,
    private readonly tries: Tries,
    private readonly keys: SessionKeys,
    private readonly audit: Audit,
  ) {}

  async execute(given: { readonly token: string; readonly shown: Shown }, actor: Actor, from: From): Promise<Opened> {
    const session = await this.sessions.find(given.token);
    if (session?.secondFactor !== 'needed') throw new IllegalMove();
    const { id, personId } = session;
    const tries = codeTries(personId, await this.devices.knownOf(personId, from.deviceToken));
    await this.tries.begin(tries);
    const opened = await this.database.transaction(async (tx) => {
      if (!(await this.factors.accepts(tx, personId, given.shown))) return null;
      await this.tries.forget(tx, tries);
      const token = await this.keys.renew(tx, id, { secondFactor: true });
      const how = 'code' in given.shown ? 'code' : 'recovery-code';
      await this.audit.record(tx, actor, {
        action: 'pass-second-factor',
        entity: 'session',
        entityId: id,
        facts: { how },
      });
      return { token, deviceToken: await this.devices.remember(tx, personId, from.deviceToken) };
    });
    if (!opened) await this.noteWrong(id, actor);
    return opened ?? this.refuse();
  }

  private refuse(): never {
    throw new CodeWrong();
  }

  /** After the fifth wrong one the password has to be given again. */
  private async noteWrong(id: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.audit.record(tx, actor, {
        action: 'sign-in-refused',
        entity: 'session',
        entityId: id,
        reasonCodes: ['code-wrong'],
      });
      await tx.query(`UPDATE account.sessions SET wrong_codes = wrong_codes + 1 WHERE id = $1`, [id]);
      const [ended] = await tx.query<[unknown[], number]>(
        `DELETE FROM account.sessions WHERE id = $1 AND wrong_codes >= $2 RETURNING id`,
        [id, wrongCodesAtMost],
      );
      if (ended.length === 0) return;
      await this.audit.record(tx, actor, {
        action: 'end-session',
        entity: 'session',
        entityId: id,
        reasonCodes: ['too-many-codes'],
      });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '#kernel/clock';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { type DataSubject, PersonalData, type PersonalSection } from '#platform/personal/personal-data';
import { MandateParties } from './mandate-parties';
import { Mandate } from './mandate.entity';
import { openStates } from './mandate.lifecycle';

/** For whom of others somebody acts; whoever goes resigns. */
@Injectable()
export class MandatePersonalData extends PersonalData {
  constructor(
    private readonly database: Database,
    private readonly parties: MandateParties,
    private readonly clock: Clock,
  ) {
    super();
  }

  async sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    const purpose = {
      zh: '您受托代办的委托：证明您在何时可以代表哪家单位。',
      en: 'Mandates given to you: proof of when you could act for which organisation.',
    };
    const rows = await this.database.query<object>(
      `SELECT d.id, d.principal_id AS "principalId", o.name AS "principalName", d.roles, d.purpose, d.state,
              d.starts_on::text AS "startsOn", d.ends_on::text AS "endsOn", d.created_at AS "createdAt"
         FROM identity.mandates d JOIN identity.organisations o ON o.id = d.principal_id
        WHERE d.agent_id = $1 ORDER BY d.created_at, d.id`,
      [id],
    );
    return [{ section: 'mandates', purpose, rows }];
  }

  override async erase(tx: Tx, { id }: DataSubject, actor: Actor): Promise<void> {
    const held = await tx.find(Mandate, {
      where: { agentId: id, state: In([...openStates]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const mandate of held) {
      const from = mandate.state;
      const action = from === 'offered' ? 'decline' : 'resign';
      const why = { reasonCodes: [`${action}.account_closed`], reasonText: null };
      mandate.claimVersion(mandate.version, this.clock.now());
      mandate.move(action, ['self'], why);
      await tx.save(mandate);
      await this.parties.record(tx, mandate, { action, from, ...why }, actor);
    }
  }
}

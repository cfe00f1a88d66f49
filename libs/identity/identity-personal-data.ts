import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type Actor, moversOf } from '#platform/http/actor';
import { type DataSubject, type Obstacle, PersonalData, type PersonalSection } from '#platform/personal/personal-data';
import { MemberRoles } from './member-roles';
import { personLifecycle, type PersonState } from './person.lifecycle';

/** Who somebody is and where they belong; after the erasure an id without a name. */
@Injectable()
export class IdentityPersonalData extends PersonalData {
  constructor(
    private readonly database: Database,
    private readonly members: MemberRoles,
    private readonly audit: Audit,
  ) {
    super();
  }

  async sectionsOf({ id }: DataSubject): Promise<readonly PersonalSection[]> {
    return [
      {
        section: 'profile',
        purpose: {
          zh: '您的账号：用于登录和显示是谁办理。',
          en: 'Your account: for signing in, and to show who did what.',
        },
        rows: await this.database.query(
          `SELECT id, login, name, name_en AS "nameEn", language, state, created_at AS "createdAt" FROM identity.people WHERE id = $1`,
          [id],
        ),
      },
      {
        section: 'memberships',
        purpose: {
          zh: '您所在的单位和角色：决定您能办理什么。',
          en: 'The organisations you belong to and your roles there: they decide what you may do.',
        },
        rows: await this.database.query(
          `SELECT m.organisation_id AS "organisationId", o.name AS "organisationName", m.roles, m.created_at AS since
             FROM identity.memberships m JOIN identity.organisations o ON o.id = m.organisation_id
            WHERE m.person_id = $1 ORDER BY m.created_at`,
          [id],
        ),
      },
    ];
  }

  override async obstaclesOf({ id }: DataSubject, tx?: Tx): Promise<readonly Obstacle[]> {
    const alone = await this.database.query<{ name: string }>(
      `SELECT o.name FROM identity.memberships m JOIN identity.organisations o ON o.id = m.organisation_id
        WHERE m.person_id = $1
          AND ('organisation_admin' = ANY(m.roles)
                AND NOT EXISTS (SELECT 1 FROM identity.memberships x JOIN identity.people p ON p.id = x.person_id
                                 WHERE x.organisation_id = m.organisation_id AND x.person_id <> m.person_id
                                   AND 'organisation_admin' = ANY(x.roles) AND p.state = 'active')
            OR 'sysadmin' = ANY(m.roles)
                AND NOT EXISTS (SELECT 1 FROM identity.memberships x JOIN identity.people p ON p.id = x.person_id
                                 WHERE x.person_id <> m.person_id AND 'sysadmin' = ANY(x.roles) AND p.state = 'active'))
        ORDER BY o.name`,
      [id],
      tx,
    );
    return alone.map(({ name }) => ({ kind: 'last-admin', name }));
  }

  override async erase(tx: Tx, { id }: DataSubject, actor: Actor): Promise<void> {
    // In one order, so that two who share organisations never wait for each other.
    const seats = await tx.query<{ organisationId: string; version: number }[]>(
      `SELECT organisation_id AS "organisationId", version FROM identity.memberships WHERE person_id = $1 ORDER BY 1`,
      [id],
    );
    for (const seat of seats)
      await this.members.end(tx, { ...seat, personId: id, reasonCodes: ['remove.left'] }, actor);
    const [person] = await tx.query<{ state: PersonState }[]>(
      `SELECT state FROM identity.people WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!person) return;
    const to = personLifecycle.next(person.state, 'erase', moversOf(actor));
    // The login is unique and frees the address for a new beginning; nobody can guess it, and it opens nothing.
    await tx.query(
      `UPDATE identity.people SET login = $2, name = '已注销用户', name_en = 'Closed account', language = NULL, state = $3,
              version = version + 1 WHERE id = $1`,
      [id, `erased-${randomBytes(32).toString('hex')}`, to],
    );
    const told = { action: 'erase', entity: 'person', entityId: id, from: person.state, to };
    await this.audit.record(tx, actor, told);
  }
}

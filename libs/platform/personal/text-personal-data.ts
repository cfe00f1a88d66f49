import type { Bilingual } from '#kernel/bilingual';
import type { Audit } from '#platform/audit/audit';
import type { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';
import { type DataSubject, type Obstacle, PersonalData, type PersonalSection } from './personal-data';

interface Touched {
  readonly id: string;
  readonly state: string;
}

/**
 * People in things whose texts are revisions, such as a demand: who wrote them, and whom they name as the contact. The
 * texts are the organisation's and stay; a contact goes with the person.
 */
export abstract class TextPersonalData extends PersonalData {
  /** The name of the thing; also of the schema that holds it and its texts. */
  protected abstract readonly room: string;
  protected abstract readonly purpose: Bilingual;
  /** States in which nothing of it can be changed any more. */
  protected abstract readonly closed: readonly string[];

  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {
    super();
  }

  async sectionsOf({ id, login }: DataSubject): Promise<readonly PersonalSection[]> {
    const { room, purpose } = this;
    const rows = await this.database.query<object>(
      `SELECT t.id, o.name AS "organisationName", t.state, r.number AS revision, r.title, t.created_at AS "createdAt",
              t.created_by = $1 AS "begunByYou", r.edited_by = $1 AS "editedByYou", r.edited_at AS "editedAt",
              CASE WHEN ${namesIn('r.contact')} THEN r.contact END AS "contactThatNamesYou"
         FROM ${room}.${room}s t
         JOIN ${room}.${room}_revisions r ON r.${room}_id = t.id
         JOIN identity.organisations o ON o.id = t.organisation_id
        WHERE t.created_by = $1 OR r.edited_by = $1 OR ${namesIn('r.contact')} OR EXISTS (
                SELECT FROM platform.submitted_texts s
                 WHERE s.revision_id = r.id AND (s.submitted_by = $1 OR ${namesIn(`s.content -> 'contact'`)}))
        ORDER BY t.created_at, t.id, r.number`,
      [id, login],
    );
    return [{ section: `${room}s`, purpose, rows }];
  }

  /** Where the person is who one reaches about a thing that lives, and could name somebody else: else nobody would be reached. */
  override async obstaclesOf({ id, login }: DataSubject, tx?: Tx): Promise<readonly Obstacle[]> {
    const { room, closed } = this;
    const open = await this.database.query<{ name: string }>(
      `SELECT DISTINCT r.title AS name
         FROM ${room}.${room}s t
         JOIN ${room}.${room}_revisions r ON r.id IN (t.current_revision_id, t.published_revision_id)
         JOIN identity.memberships m ON m.organisation_id = t.organisation_id AND m.person_id = $1
        WHERE t.state <> ALL($3) AND ${namesIn('r.contact')} ORDER BY r.title`,
      [id, login, closed],
      tx,
    );
    return open.map(({ name }) => ({ kind: 'open-case', name }));
  }

  override async erase(tx: Tx, { login }: DataSubject, actor: Actor): Promise<void> {
    const { room } = this;
    // A new version, so that a form which still shows the contact is not saved over it. In one order, against deadlocks.
    const touched = await tx.query<Touched[]>(
      `SELECT t.id, t.state FROM ${room}.${room}s t
        WHERE EXISTS (SELECT FROM ${room}.${room}_revisions r
                       WHERE r.${room}_id = t.id AND (${namesIn('r.contact', '$1')} OR EXISTS (
                SELECT FROM platform.submitted_texts s
                 WHERE s.revision_id = r.id AND ${namesIn(`s.content -> 'contact'`, '$1')})))
        ORDER BY t.id FOR UPDATE`,
      [login],
    );
    const ids = touched.map((thing) => thing.id);
    if (ids.length === 0) return;
    await tx.query(
      `UPDATE platform.submitted_texts s SET content = jsonb_set(s.content, '{contact}', 'null')
         FROM ${room}.${room}_revisions r
        WHERE r.id = s.revision_id AND r.${room}_id = ANY($1) AND ${namesIn(`s.content -> 'contact'`)}`,
      [ids, login],
    );
    await tx.query(
      `UPDATE ${room}.${room}_revisions r SET contact = NULL, missing = array_append(array_remove(missing, 'contact'), 'contact')
        WHERE r.${room}_id = ANY($1) AND ${namesIn('r.contact')}`,
      [ids, login],
    );
    await tx.query(`UPDATE ${room}.${room}s SET version = version + 1, updated_at = now() WHERE id = ANY($1)`, [ids]);
    await this.audit.recordAll(
      tx,
      actor,
      touched.map(({ id: entityId, state }) => ({ action: 'erase', entity: room, entityId, from: state, to: state })),
    );
  }
}

/** The login is the address of a person. */
function namesIn(contact: string, login = '$2'): string {
  return `coalesce(lower(${contact} ->> 'email') = lower(${login}), false)`;
}

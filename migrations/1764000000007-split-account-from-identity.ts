import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who people are (identity) and how they prove it (account) part; one may also act under a mandate. */
export class SplitAccountFromIdentity1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA account`);
    await runner.query(`
      CREATE TABLE account.credentials (
        person_id uuid PRIMARY KEY REFERENCES identity.people (id),
        password_hash text NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(
      `INSERT INTO account.credentials (person_id, password_hash) SELECT id, password_hash FROM identity.people`,
    );
    await runner.query(`ALTER TABLE identity.people DROP COLUMN password_hash`);
    await runner.query(`
      ALTER TABLE identity.people
        ADD COLUMN state text NOT NULL DEFAULT 'active' CONSTRAINT people_state CHECK (state IN ('active', 'disabled', 'erased')),
        ADD COLUMN version int NOT NULL DEFAULT 1`);
    await runner.query(`
      ALTER TABLE identity.organisations
        ADD COLUMN state text NOT NULL DEFAULT 'verified' CONSTRAINT organisations_state CHECK (state IN ('verified', 'suspended')),
        ADD COLUMN version int NOT NULL DEFAULT 1,
        DROP CONSTRAINT organisations_kind_check,
        ADD CONSTRAINT organisations_kind CHECK
          (kind IN ('enterprise', 'institute', 'service_provider', 'registration_office', 'authority', 'platform'))`);
    await runner.query(`ALTER TABLE identity.memberships ADD COLUMN version int NOT NULL DEFAULT 1`);
    await runner.query(`
      CREATE TABLE identity.mandates (
        id uuid PRIMARY KEY,
        principal_id uuid NOT NULL REFERENCES identity.organisations (id),
        agent_id uuid NOT NULL REFERENCES identity.people (id),
        roles text[] NOT NULL CHECK (cardinality(roles) > 0),
        starts_on date NOT NULL,
        ends_on date NOT NULL CHECK (ends_on >= starts_on),
        purpose text NOT NULL DEFAULT '',
        state text NOT NULL CONSTRAINT mandates_state
          CHECK (state IN ('offered', 'active', 'declined', 'withdrawn', 'revoked', 'resigned', 'expired')),
        version int NOT NULL,
        reason_codes text[] NOT NULL DEFAULT '{}',
        reason_text text,
        offered_by uuid NOT NULL REFERENCES identity.people (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(
      `CREATE INDEX mandates_agent ON identity.mandates (agent_id) WHERE state IN ('offered', 'active')`,
    );
    await runner.query(`CREATE INDEX mandates_principal ON identity.mandates (principal_id)`);
    // For whom a person may act now and with which roles: as a member, or as the agent of a mandate on its days.
    await runner.query(`
      CREATE VIEW identity.capacities AS
        SELECT m.person_id, m.organisation_id, m.roles, NULL::uuid AS mandate_id, NULL::date AS ends_on, m.created_at AS since
          FROM identity.memberships m JOIN identity.organisations o ON o.id = m.organisation_id AND o.state = 'verified'
        UNION ALL
        SELECT d.agent_id, d.principal_id, d.roles, d.id, d.ends_on, d.created_at
          FROM identity.mandates d JOIN identity.organisations o ON o.id = d.principal_id AND o.state = 'verified'
         WHERE d.state = 'active' AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN d.starts_on AND d.ends_on`);
    await runner.query(`ALTER TABLE identity.sessions SET SCHEMA account`);
    await runner.query(`
      ALTER TABLE account.sessions
        ALTER COLUMN organisation_id DROP NOT NULL,
        ADD COLUMN mandate_id uuid REFERENCES identity.mandates (id)`);
    await runner.query(`CREATE INDEX sessions_person ON account.sessions (person_id)`);
    // Under which mandate something was done: the principal's name stands for it, the agent's hand did it.
    await runner.query(`ALTER TABLE platform.audit_events ADD COLUMN mandate_id uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE platform.audit_events DROP COLUMN mandate_id`);
    await runner.query(`DELETE FROM account.sessions WHERE organisation_id IS NULL OR mandate_id IS NOT NULL`);
    await runner.query(
      `ALTER TABLE account.sessions DROP COLUMN mandate_id, ALTER COLUMN organisation_id SET NOT NULL`,
    );
    await runner.query(`ALTER TABLE account.sessions SET SCHEMA identity`);
    await runner.query(`DROP VIEW identity.capacities`);
    await runner.query(`DROP TABLE identity.mandates`);
    await runner.query(`ALTER TABLE identity.memberships DROP COLUMN version`);
    await runner.query(`ALTER TABLE identity.organisations DROP COLUMN state, DROP COLUMN version`);
    await runner.query(
      `ALTER TABLE identity.people DROP COLUMN state, DROP COLUMN version, ADD COLUMN password_hash text`,
    );
    await runner.query(
      `UPDATE identity.people p SET password_hash = c.password_hash FROM account.credentials c WHERE c.person_id = p.id`,
    );
    // Whoever had no password is opened by none: it is nothing that argon2 writes.
    await runner.query(`UPDATE identity.people SET password_hash = '!' WHERE password_hash IS NULL`);
    await runner.query(`ALTER TABLE identity.people ALTER COLUMN password_hash SET NOT NULL`);
    await runner.query(`DROP INDEX identity.sessions_person`);
    // Kinds that came later stay where there are some: then it holds for new organisations only.
    await runner.query(`
      ALTER TABLE identity.organisations
        DROP CONSTRAINT organisations_kind,
        ADD CONSTRAINT organisations_kind_check
          CHECK (kind IN ('enterprise', 'institute', 'service_provider', 'platform')) NOT VALID`);
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM identity.organisations WHERE kind IN ('registration_office', 'authority'))
        THEN ALTER TABLE identity.organisations VALIDATE CONSTRAINT organisations_kind_check;
        END IF;
      END $$`);
    await runner.query(`DROP SCHEMA account CASCADE`);
  }
}

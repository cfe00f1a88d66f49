import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA identity`);
    await runner.query(`
      CREATE TABLE identity.organisations (
        id uuid PRIMARY KEY,
        uscc varchar(18) NOT NULL UNIQUE,
        name text NOT NULL,
        name_en text,
        kind text NOT NULL CHECK (kind IN ('enterprise', 'institute', 'service_provider', 'platform')),
        district_code varchar(6),
        industry varchar(4),
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE identity.people (
        id uuid PRIMARY KEY,
        login text NOT NULL UNIQUE,
        name text NOT NULL,
        name_en text,
        password_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE identity.memberships (
        person_id uuid NOT NULL REFERENCES identity.people (id),
        organisation_id uuid NOT NULL REFERENCES identity.organisations (id),
        roles text[] NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, organisation_id)
      )`);
    await runner.query(`
      CREATE TABLE identity.sessions (
        id uuid PRIMARY KEY,
        token_hash text NOT NULL UNIQUE,
        person_id uuid NOT NULL REFERENCES identity.people (id),
        organisation_id uuid NOT NULL REFERENCES identity.organisations (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA identity CASCADE`);
  }
}

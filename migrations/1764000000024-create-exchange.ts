import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateExchange1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA exchange`);
    await runner.query(`
      CREATE TABLE exchange.imports (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('demands', 'achievements')),
        organisation_id uuid NOT NULL REFERENCES identity.organisations (id),
        person_id uuid NOT NULL REFERENCES identity.people (id),
        file_id uuid NOT NULL,
        file_name text NOT NULL,
        format text NOT NULL CHECK (format IN ('xlsx', 'jsonl')),
        state text NOT NULL CONSTRAINT imports_state CHECK (state IN ('received', 'checking', 'checked', 'refused', 'storing',
          'stored', 'failed', 'cancelled')),
        version int NOT NULL,
        reason_code text,
        reason_facts jsonb NOT NULL DEFAULT '{}',
        read int NOT NULL DEFAULT 0,
        fresh int NOT NULL DEFAULT 0,
        unchanged int NOT NULL DEFAULT 0,
        bad int NOT NULL DEFAULT 0,
        differing int NOT NULL DEFAULT 0,
        stored int NOT NULL DEFAULT 0,
        faults jsonb NOT NULL DEFAULT '[]',
        fault_count int NOT NULL DEFAULT 0,
        differing_rows jsonb NOT NULL DEFAULT '[]',
        digest text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        finished_at timestamptz
      )`);
    await runner.query(
      `CREATE INDEX imports_organisation ON exchange.imports (organisation_id, created_at DESC, id DESC)`,
    );
    await runner.query(`
      CREATE TABLE platform.exports (
        id uuid PRIMARY KEY,
        list text NOT NULL,
        organisation_id uuid REFERENCES identity.organisations (id),
        person_id uuid NOT NULL REFERENCES identity.people (id),
        roles text[] NOT NULL,
        mandate_id uuid,
        filter jsonb NOT NULL,
        format text NOT NULL CHECK (format IN ('csv', 'xlsx')),
        language text NOT NULL CHECK (language IN ('zh', 'en')),
        state text NOT NULL CONSTRAINT exports_state CHECK (state IN ('waiting', 'ready', 'failed', 'gone')),
        version int NOT NULL,
        rows int NOT NULL DEFAULT 0,
        size bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        finished_at timestamptz
      )`);
    await runner.query(`CREATE INDEX exports_person ON platform.exports (person_id, created_at DESC, id DESC)`);
    await runner.query(`CREATE INDEX exports_kept ON platform.exports (finished_at) WHERE state = 'ready'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE platform.exports`);
    await runner.query(`DROP SCHEMA exchange CASCADE`);
  }
}

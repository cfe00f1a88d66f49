import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDemand1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA demand`);
    await runner.query(`
      CREATE TABLE demand.demands (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisations (id),
        state text NOT NULL CONSTRAINT demands_state CHECK (state IN ('draft', 'submitted', 'screening', 'returned', 'rejected',
          'validated', 'published', 'matching', 'solved', 'contracted', 'closed', 'withdrawn', 'expired')),
        version int NOT NULL,
        current_revision_id uuid NOT NULL,
        published_revision_id uuid,
        valid_until date,
        published_at timestamptz,
        validated_at timestamptz,
        source text,
        source_id text,
        source_hash text,
        source_record jsonb,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organisation_id, source, source_id)
      )`);
    await runner.query(`CREATE INDEX demands_organisation ON demand.demands (organisation_id, updated_at DESC, id)`);
    await runner.query(
      `CREATE INDEX demands_validity ON demand.demands (valid_until) WHERE state IN ('published', 'matching')`,
    );
    await runner.query(`
      CREATE TABLE demand.demand_revisions (
        id uuid PRIMARY KEY,
        demand_id uuid NOT NULL REFERENCES demand.demands (id) DEFERRABLE INITIALLY DEFERRED,
        number int NOT NULL,
        state text NOT NULL CONSTRAINT demand_revisions_state CHECK (state IN ('draft', 'submitted', 'screening', 'returned',
          'rejected', 'validated', 'published', 'superseded')),
        language text NOT NULL CHECK (language IN ('zh', 'en')),
        anonymous boolean NOT NULL,
        title varchar(300) NOT NULL,
        title_en varchar(300),
        demand_type text,
        high_tech_field text,
        contract_field text,
        industry text,
        keywords text[] NOT NULL,
        background text,
        background_en text,
        existing_basis text,
        indicators jsonb NOT NULL,
        budget bigint CHECK (budget >= 0),
        budget_negotiable boolean NOT NULL,
        cooperation_modes text[] NOT NULL,
        deadline date,
        valid_until date,
        ip_arrangement text,
        solver_conditions text,
        decision_owner text,
        district_code text,
        contact jsonb,
        missing text[] NOT NULL,
        submitted_at timestamptz,
        taken_by uuid,
        decided_at timestamptz,
        reason_codes text[] NOT NULL DEFAULT '{}',
        reason_text text,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (demand_id, number)
      )`);
    await runner.query(
      `CREATE INDEX demand_revisions_queue ON demand.demand_revisions (submitted_at) WHERE state IN ('submitted', 'screening')`,
    );
    await runner.query(`
      ALTER TABLE demand.demands
        ADD FOREIGN KEY (current_revision_id) REFERENCES demand.demand_revisions (id) DEFERRABLE INITIALLY DEFERRED,
        ADD FOREIGN KEY (published_revision_id) REFERENCES demand.demand_revisions (id) DEFERRABLE INITIALLY DEFERRED`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA demand CASCADE`);
  }
}

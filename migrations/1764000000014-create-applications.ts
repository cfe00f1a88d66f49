import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApplications1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA IF NOT EXISTS enrolment`);
    await runner.query(`
      CREATE TABLE enrolment.applications (
        id uuid PRIMARY KEY,
        applicant_id uuid NOT NULL REFERENCES identity.people (id),
        state text NOT NULL CONSTRAINT applications_state
          CHECK (state IN ('submitted', 'in_review', 'returned', 'verified', 'rejected', 'withdrawn')),
        version int NOT NULL,
        uscc varchar(18) NOT NULL,
        name text NOT NULL,
        name_en text,
        kind text NOT NULL CHECK (kind IN ('enterprise', 'institute', 'service_provider', 'registration_office')),
        district_code varchar(6),
        industry varchar(4),
        post text NOT NULL,
        statement text,
        language text NOT NULL CHECK (language IN ('zh', 'en')),
        due_on date NOT NULL,
        submitted_at timestamptz NOT NULL,
        taken_by uuid REFERENCES identity.people (id),
        decided_at timestamptz,
        reason_codes text[] NOT NULL DEFAULT '{}',
        reason_text text,
        organisation_id uuid REFERENCES identity.organisations (id),
        CONSTRAINT applications_reasoned CHECK
          (state NOT IN ('returned', 'rejected', 'withdrawn') OR cardinality(reason_codes) > 0),
        CONSTRAINT applications_verified CHECK ((state = 'verified') = (organisation_id IS NOT NULL))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX applications_one_open ON enrolment.applications (applicant_id, uscc)
        WHERE state IN ('submitted', 'in_review', 'returned')`);
    await runner.query(`CREATE INDEX applications_uscc ON enrolment.applications (uscc)`);
    await runner.query(`
      CREATE INDEX applications_queue ON enrolment.applications (submitted_at) WHERE state IN ('submitted', 'in_review')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE enrolment.applications`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAchievement1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA achievement`);
    await runner.query(`
      CREATE TABLE achievement.achievements (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisations (id),
        state text NOT NULL CONSTRAINT achievements_state CHECK (state IN ('draft', 'submitted', 'org_review', 'platform_review', 'returned',
          'rejected', 'published', 'under_negotiation', 'partly_licensed', 'transferred', 'withdrawn', 'expired')),
        version int NOT NULL,
        current_revision_id uuid NOT NULL,
        published_revision_id uuid,
        valid_until date,
        published_at timestamptz,
        source text,
        source_id text,
        source_hash text,
        source_record jsonb,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organisation_id, source, source_id)
      )`);
    await runner.query(
      `CREATE INDEX achievements_organisation ON achievement.achievements (organisation_id, updated_at DESC, id)`,
    );
    await runner.query(`
      CREATE INDEX achievements_validity ON achievement.achievements (valid_until)
        WHERE state IN ('published', 'under_negotiation', 'partly_licensed')`);
    await runner.query(`
      CREATE TABLE achievement.achievement_revisions (
        id uuid PRIMARY KEY,
        achievement_id uuid NOT NULL REFERENCES achievement.achievements (id) DEFERRABLE INITIALLY DEFERRED,
        number int NOT NULL,
        state text NOT NULL CONSTRAINT achievement_revisions_state CHECK (state IN ('draft', 'submitted', 'org_review', 'platform_review',
          'returned', 'rejected', 'published', 'superseded')),
        language text NOT NULL CHECK (language IN ('zh', 'en')),
        title varchar(300) NOT NULL,
        title_en varchar(300),
        summary text,
        summary_en text,
        benefit text,
        economics text,
        keywords text[] NOT NULL,
        high_tech_field text,
        contract_field text,
        trl int CHECK (trl BETWEEN 1 AND 9),
        trl_evidence text,
        maturity_stage text,
        category text,
        form text,
        ip_rights jsonb NOT NULL,
        ip_available boolean NOT NULL,
        cooperation_modes text[] NOT NULL,
        price bigint CHECK (price >= 0),
        price_negotiable boolean NOT NULL,
        team jsonb NOT NULL,
        contact jsonb,
        completed_on text CHECK (completed_on ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
        district_code text,
        missing text[] NOT NULL,
        submitted_at timestamptz,
        decided_at timestamptz,
        reason_codes text[] NOT NULL DEFAULT '{}',
        reason_text text,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (achievement_id, number)
      )`);
    await runner.query(
      `CREATE INDEX achievement_revisions_queue ON achievement.achievement_revisions (submitted_at) WHERE state = 'platform_review'`,
    );
    await runner.query(`
      ALTER TABLE achievement.achievements
        ADD FOREIGN KEY (current_revision_id) REFERENCES achievement.achievement_revisions (id) DEFERRABLE INITIALLY DEFERRED,
        ADD FOREIGN KEY (published_revision_id) REFERENCES achievement.achievement_revisions (id) DEFERRABLE INITIALLY DEFERRED`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA achievement CASCADE`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFilesAndMail1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.files (
        id uuid PRIMARY KEY,
        owner_organisation_id uuid,
        uploaded_by uuid NOT NULL,
        subject text NOT NULL,
        subject_id uuid,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        media_type text NOT NULL,
        size bigint NOT NULL CHECK (size > 0),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        state text NOT NULL CHECK (state IN ('quarantined', 'clean', 'blocked')),
        created_at timestamptz NOT NULL DEFAULT now(),
        missing_since timestamptz,
        deleted_at timestamptz,
        CHECK (deleted_at IS NULL OR subject_id IS NULL)
      )`);
    // The same person sends the same bytes for the same purpose twice: one file, whatever happens at once.
    await runner.query(`
      CREATE UNIQUE INDEX files_unattached_once ON platform.files (uploaded_by, subject, sha256)
       WHERE subject_id IS NULL AND deleted_at IS NULL`);
    await runner.query(
      `CREATE INDEX files_subject ON platform.files (subject, subject_id) WHERE subject_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX files_unattached ON platform.files (created_at) WHERE subject_id IS NULL`);
    await runner.query(`CREATE INDEX files_quarantined ON platform.files (id) WHERE state = 'quarantined'`);
    // Address and text are sealed; what an operator may see in a list is not personal.
    await runner.query(`
      CREATE TABLE platform.mails (
        id uuid PRIMARY KEY,
        key text NOT NULL UNIQUE,
        template text NOT NULL,
        language text NOT NULL CHECK (language IN ('zh', 'en')),
        person_id uuid,
        recipient_sealed bytea NOT NULL,
        body_sealed bytea,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
        attempts int NOT NULL DEFAULT 0,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        sending_until timestamptz,
        sent_at timestamptz,
        CHECK (state <> 'waiting' OR body_sealed IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX mails_created ON platform.mails (created_at DESC, id DESC)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE platform.mails`);
    await runner.query(`DROP TABLE platform.files`);
  }
}

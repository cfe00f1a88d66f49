import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people prove themselves with besides a password, what is counted against guessing, and links sent by mail. */
export class CreateSecondFactor1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // When it last opened the door: an account that nobody uses is one that nobody watches.
    await runner.query(`ALTER TABLE account.credentials ADD COLUMN used_at timestamptz NOT NULL DEFAULT now()`);
    await runner.query(`
      CREATE TABLE account.consents (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES identity.people (id),
        notice text NOT NULL,
        version text NOT NULL,
        language text NOT NULL CHECK (language IN ('zh', 'en')),
        at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX consents_person ON account.consents (person_id)`);
    await runner.query(`
      ALTER TABLE account.sessions
        ADD COLUMN device text NOT NULL DEFAULT '',
        ADD COLUMN authenticated_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN second_factor_at timestamptz,
        ADD COLUMN wrong_codes int NOT NULL DEFAULT 0`);
    await runner.query(`
      CREATE TABLE account.second_factors (
        person_id uuid PRIMARY KEY REFERENCES identity.people (id),
        secret bytea NOT NULL,
        last_step bigint NOT NULL DEFAULT 0,
        confirmed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE account.recovery_codes (
        person_id uuid NOT NULL REFERENCES account.second_factors (person_id) ON DELETE CASCADE,
        code_hash text NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (person_id, code_hash)
      )`);
    await runner.query(`
      CREATE TABLE account.sign_in_failures (
        key text PRIMARY KEY,
        failures int NOT NULL,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        blocked_until timestamptz
      )`);
    await runner.query(`
      CREATE TABLE account.devices (
        token_hash text NOT NULL,
        person_id uuid NOT NULL REFERENCES identity.people (id),
        used_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (token_hash, person_id)
      )`);
    await runner.query(`
      CREATE TABLE account.mailed_links (
        token_hash text PRIMARY KEY,
        purpose text NOT NULL CHECK (purpose IN ('open-account', 'reset-password')),
        person_id uuid REFERENCES identity.people (id),
        sealed bytea,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((purpose = 'reset-password') = (person_id IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX mailed_links_person ON account.mailed_links (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['mailed_links', 'devices', 'sign_in_failures', 'recovery_codes', 'second_factors', 'consents'])
      await runner.query(`DROP TABLE account.${table}`);
    await runner.query(`
      ALTER TABLE account.sessions
        DROP COLUMN device, DROP COLUMN authenticated_at, DROP COLUMN second_factor_at, DROP COLUMN wrong_codes`);
    await runner.query(`ALTER TABLE account.credentials DROP COLUMN used_at`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that organisations give to programs, and requests of people to be forgotten. */
export class CreateAccessTokens1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account.access_tokens (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES identity.people (id),
        organisation_id uuid NOT NULL REFERENCES identity.organisations (id),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
        token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        last_four text NOT NULL CHECK (length(last_four) = 4),
        state text NOT NULL CONSTRAINT access_tokens_state CHECK (state IN ('active', 'revoked')),
        version int NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
        last_used_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid,
        CONSTRAINT access_tokens_revoked CHECK ((state = 'revoked') = (revoked_at IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX access_tokens_person ON account.access_tokens (person_id, created_at, id)`);
    await runner.query(
      `CREATE INDEX access_tokens_organisation ON account.access_tokens (organisation_id, created_at, id)`,
    );
    await runner.query(`CREATE SCHEMA privacy`);
    // Answered requests stay: that a person asked, when, and how it ended has to be shown for years; names are not here.
    await runner.query(`
      CREATE TABLE privacy.erasures (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES identity.people (id),
        state text NOT NULL CONSTRAINT erasures_state CHECK (state IN ('requested', 'withdrawn', 'done', 'refused')),
        version int NOT NULL,
        requested_at timestamptz NOT NULL,
        cooling_until timestamptz NOT NULL,
        due_on date NOT NULL,
        ended_at timestamptz,
        decided_by uuid,
        reason_codes text[] NOT NULL DEFAULT '{}',
        reason_text text,
        CONSTRAINT erasures_ended CHECK ((state = 'requested') = (ended_at IS NULL)),
        CONSTRAINT erasures_reasoned CHECK (state <> 'refused' OR cardinality(reason_codes) > 0)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX erasures_one_open ON privacy.erasures (person_id) WHERE state = 'requested'`,
    );
    await runner.query(`CREATE INDEX erasures_person ON privacy.erasures (person_id, requested_at)`);
    await runner.query(`CREATE INDEX erasures_queue ON privacy.erasures (requested_at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA privacy CASCADE`);
    await runner.query(`DROP TABLE account.access_tokens`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which account of the city's single sign-on is whose here. */
export class CreateCityAccounts1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account.city_accounts (
        issuer text NOT NULL,
        subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
        person_id uuid NOT NULL REFERENCES identity.people (id),
        linked_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT city_accounts_pkey PRIMARY KEY (issuer, subject),
        CONSTRAINT city_accounts_one_each UNIQUE (person_id, issuer)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE account.city_accounts`);
  }
}

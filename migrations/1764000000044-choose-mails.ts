import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which mails somebody does not want, and which pairs wanted by both sides an organisation has done with. */
export class ChooseMails1764000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.muted_mails (
        person_id uuid NOT NULL,
        mail_group text NOT NULL CHECK (mail_group IN ('decisions', 'interest')),
        muted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, mail_group)
      )`);
    await runner.query(`
      CREATE TABLE matching.settled_pairs (
        demand_id uuid NOT NULL,
        achievement_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        settled_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (demand_id, achievement_id, organisation_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE matching.settled_pairs`);
    await runner.query(`DROP TABLE platform.muted_mails`);
  }
}

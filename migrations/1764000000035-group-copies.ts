import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Near copies stand beneath one place of a list, runs keep how their list came about, and rounds why they were started. */
export class GroupCopies1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The achievement that names the group: of the pairs of one demand that share it the best has the place.
    await runner.query(`ALTER TABLE matching.matches ADD copy_of uuid`);
    // Null for the run of an achievement, which makes no list, and for runs from before it was kept.
    await runner.query(`ALTER TABLE matching.runs ADD tally jsonb`);
    // Null where a person asked.
    await runner.query(`ALTER TABLE match_round.rounds ADD cause_code text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE match_round.rounds DROP COLUMN cause_code`);
    await runner.query(`ALTER TABLE matching.runs DROP COLUMN tally`);
    await runner.query(`ALTER TABLE matching.matches DROP COLUMN copy_of`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLimits1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Counters of a few minutes, written at every request: nothing is lost when a crash empties them, so they stay out of
    // the log; room on each page lets an update stay where the row is. The columns are those of rate-limiter-flexible.
    await runner.query(`
      CREATE UNLOGGED TABLE platform.limits (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      ) WITH (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE platform.limits`);
  }
}

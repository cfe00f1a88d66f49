import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The link of a mail stops the alerts that stood when it went, hence each says since when it stands. */
export class KnowSinceWhen1764000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE saved_view.saved_views ADD alerts_since timestamptz NOT NULL DEFAULT now()`);
    // Links that lie in mails by now go on stopping what they were sent for.
    await runner.query(`UPDATE saved_view.saved_views SET alerts_since = created_at`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE saved_view.saved_views DROP alerts_since`);
  }
}

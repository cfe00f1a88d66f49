import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much an organisation has attached is asked at every upload. */
export class WeighFiles1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX files_room ON platform.files (owner_organisation_id, uploaded_by) INCLUDE (size)
        WHERE deleted_at IS NULL AND subject <> 'export'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX platform.files_room`);
  }
}

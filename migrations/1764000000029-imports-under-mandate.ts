import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an agent takes in for a firm says so, as what an agent writes does. */
export class ImportsUnderMandate1764000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE exchange.imports ADD mandate_id uuid REFERENCES identity.mandates (id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE exchange.imports DROP mandate_id`);
  }
}

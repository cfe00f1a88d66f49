import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `'enterprise', 'institute', 'service_provider', 'registration_office', 'authority', 'platform'`;
const applying = `'enterprise', 'institute', 'service_provider', 'registration_office'`;

/** Who posted for whom, how a file was looked at, and the regional nodes that post for firms. */
export class DiscloseContents1764000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE demand.demands ADD mandate_id uuid REFERENCES identity.mandates (id)`);
    await runner.query(`ALTER TABLE achievement.achievements ADD mandate_id uuid REFERENCES identity.mandates (id)`);
    // Unknown of files that came before: then nothing more is said than that their content was judged.
    await runner.query(
      `ALTER TABLE platform.files ADD scanned text CONSTRAINT files_scanned CHECK (scanned IN ('scanner', 'content-only'))`,
    );
    await this.allowKinds(runner, `${kinds}, 'service_node'`, `${applying}, 'service_node'`);
    await runner.query(`
      INSERT INTO identity.role_rules (organisation_kind, role, granted_by, in_mandate, effective_from, source)
      SELECT 'service_node', role, granted_by, in_mandate, effective_from, 'default: as a service agency'
        FROM identity.role_rules WHERE organisation_kind = 'service_provider'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM identity.role_rules WHERE organisation_kind = 'service_node'`);
    await runner.query(`UPDATE identity.organisations SET kind = 'service_provider' WHERE kind = 'service_node'`);
    await runner.query(`UPDATE enrolment.applications SET kind = 'service_provider' WHERE kind = 'service_node'`);
    await this.allowKinds(runner, kinds, applying);
    await runner.query(`ALTER TABLE platform.files DROP scanned`);
    await runner.query(`ALTER TABLE achievement.achievements DROP mandate_id`);
    await runner.query(`ALTER TABLE demand.demands DROP mandate_id`);
  }

  private async allowKinds(runner: QueryRunner, all: string, some: string): Promise<void> {
    await runner.query(`ALTER TABLE identity.organisations DROP CONSTRAINT organisations_kind,
      ADD CONSTRAINT organisations_kind CHECK (kind IN (${all}))`);
    await runner.query(`ALTER TABLE enrolment.applications DROP CONSTRAINT applications_kind_check,
      ADD CONSTRAINT applications_kind_check CHECK (kind IN (${some}))`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told in the page, and live events that are one person's own. */
export class CreateNotifications1764000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.notifications (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        organisation_id uuid,
        kind text NOT NULL,
        subject text NOT NULL,
        subject_id uuid,
        facts jsonb NOT NULL,
        cause text NOT NULL CHECK (length(cause) BETWEEN 1 AND 200),
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        UNIQUE (person_id, cause)
      )`);
    await runner.query(
      `CREATE INDEX notifications_newest ON platform.notifications (person_id, created_at DESC, id DESC)`,
    );
    await runner.query(
      `CREATE INDEX notifications_unread ON platform.notifications (person_id, created_at DESC, id DESC) WHERE read_at IS NULL`,
    );
    await runner.query(`CREATE INDEX notifications_old ON platform.notifications (created_at)`);
    // An event is for the screens of an organisation or for those of one person.
    await runner.query(`
      ALTER TABLE platform.live_events
        ALTER COLUMN organisation_id DROP NOT NULL,
        ADD COLUMN person_id uuid,
        ADD CONSTRAINT live_events_one_hearer CHECK (num_nonnulls(organisation_id, person_id) = 1)`);
    await runner.query(
      `CREATE INDEX live_events_person ON platform.live_events (person_id, seq) WHERE person_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM platform.live_events WHERE organisation_id IS NULL`);
    await runner.query(`
      ALTER TABLE platform.live_events
        DROP COLUMN person_id,
        ALTER COLUMN organisation_id SET NOT NULL`);
    await runner.query(`DROP TABLE platform.notifications`);
  }
}

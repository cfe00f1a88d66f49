import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WidenOperations1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE platform.dead_letters
        ADD COLUMN dismissed_at timestamptz,
        ADD COLUMN reason_code text,
        ADD COLUMN reason_text text,
        ADD CONSTRAINT dead_letters_dismissed_with_reason CHECK ((dismissed_at IS NULL) = (reason_code IS NULL))`);
    // Derived, so that no writer of the two moments can forget it. A dismissed letter stays dismissed: its consumer
    // counts as settled, because nobody has revived it (platform.settled_consumers).
    await runner.query(`
      ALTER TABLE platform.dead_letters ADD COLUMN state text NOT NULL GENERATED ALWAYS AS (
        CASE WHEN dismissed_at IS NOT NULL THEN 'dismissed' WHEN retried_at IS NOT NULL THEN 'retried' ELSE 'dead' END
      ) STORED`);
    await runner.query(`CREATE INDEX dead_letters_state ON platform.dead_letters (state, at DESC, id DESC)`);
    await runner.query(`CREATE INDEX outbox_messages_newest ON platform.outbox_messages (occurred_at DESC, id DESC)`);
    await runner.query(`
      CREATE TABLE platform.clock_runs (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        moved int,
        error text
      )`);
    await runner.query(`CREATE INDEX clock_runs_name ON platform.clock_runs (name, started_at DESC)`);
    await runner.query(`ALTER TABLE platform.heartbeats ADD COLUMN version text`);
    await runner.query(`CREATE INDEX audit_events_newest ON platform.audit_events (at DESC, id DESC)`);
    for (const column of ['person_id', 'organisation_id', 'request_id', 'action'])
      await runner.query(`CREATE INDEX audit_events_${column} ON platform.audit_events (${column}, at DESC, id DESC)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['newest', 'person_id', 'organisation_id', 'request_id', 'action'])
      await runner.query(`DROP INDEX platform.audit_events_${column}`);
    await runner.query(`ALTER TABLE platform.heartbeats DROP COLUMN version`);
    await runner.query(`DROP TABLE platform.clock_runs`);
    await runner.query(`DROP INDEX platform.outbox_messages_newest`);
    await runner.query(
      `ALTER TABLE platform.dead_letters DROP COLUMN state, DROP COLUMN dismissed_at, DROP COLUMN reason_code, DROP COLUMN reason_text`,
    );
  }
}

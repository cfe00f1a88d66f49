import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatform1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`CREATE SCHEMA platform`);
    await runner.query(`
      CREATE TABLE platform.outbox_messages (
        id uuid PRIMARY KEY,
        topic text NOT NULL,
        version int NOT NULL,
        key text NOT NULL,
        payload jsonb NOT NULL,
        bulk boolean NOT NULL DEFAULT false,
        occurred_at timestamptz NOT NULL DEFAULT now(),
        due_at timestamptz NOT NULL DEFAULT now(),
        attempts int NOT NULL DEFAULT 0,
        consumers text[] NOT NULL DEFAULT '{}',
        done_at timestamptz,
        last_error text
      )`);
    await runner.query(
      `CREATE INDEX outbox_messages_due ON platform.outbox_messages (bulk, due_at) WHERE done_at IS NULL`,
    );
    await runner.query(`CREATE INDEX outbox_messages_occurred ON platform.outbox_messages (occurred_at DESC)`);
    await runner.query(`
      CREATE TABLE platform.inbox_messages (
        consumer text NOT NULL,
        message_id uuid NOT NULL REFERENCES platform.outbox_messages (id),
        done_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (message_id, consumer)
      )`);
    await runner.query(`
      CREATE TABLE platform.dead_letters (
        id uuid PRIMARY KEY,
        message_id uuid NOT NULL REFERENCES platform.outbox_messages (id),
        topic text NOT NULL,
        consumer text NOT NULL,
        attempts int NOT NULL,
        error text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        retried_at timestamptz,
        UNIQUE (message_id, consumer)
      )`);
    // A consumer is settled when its effect is there, or when its letter is dead and nobody has revived it.
    await runner.query(`
      CREATE FUNCTION platform.settled_consumers(message uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT coalesce(array_agg(consumer), '{}') FROM (
          SELECT consumer FROM platform.inbox_messages WHERE message_id = message
          UNION
          SELECT consumer FROM platform.dead_letters WHERE message_id = message AND retried_at IS NULL
        ) settled
      $$`);
    // The last consumer closes the message. Two that finish at once wait for each other here: the second statement
    // looks anew after the lock is had, so one of them sees both. The weaker lock: both hold the row by their inbox's
    // foreign key already, and FOR UPDATE would make each wait for the other.
    await runner.query(`
      CREATE FUNCTION platform.close_message(message uuid) RETURNS void LANGUAGE sql AS $$
        SELECT 1 FROM platform.outbox_messages WHERE id = message FOR NO KEY UPDATE;
        UPDATE platform.outbox_messages SET done_at = now()
         WHERE id = message AND done_at IS NULL AND consumers <@ platform.settled_consumers(message)
      $$`);
    await runner.query(`
      CREATE TABLE platform.audit_events (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(),
        person_id uuid,
        organisation_id uuid,
        actor_label text NOT NULL,
        request_id text NOT NULL,
        action text NOT NULL,
        entity text NOT NULL,
        entity_id uuid NOT NULL,
        from_state text,
        to_state text,
        reason_codes text[] NOT NULL DEFAULT '{}',
        reason_text text,
        facts jsonb NOT NULL DEFAULT '{}'
      )`);
    await runner.query(`CREATE INDEX audit_events_entity ON platform.audit_events (entity, entity_id, at)`);
    await runner.query(`
      CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END
      $$`);
    await runner.query(`
      CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit_events
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
    await runner.query(`
      CREATE TABLE platform.receipts (
        actor_id uuid NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        body_hash text NOT NULL,
        answer jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (actor_id, route, key)
      )`);
    await runner.query(`
      CREATE TABLE platform.live_events (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        organisation_id uuid NOT NULL,
        topic text NOT NULL,
        payload jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`CREATE INDEX live_events_organisation ON platform.live_events (organisation_id, seq)`);
    await runner.query(`
      CREATE TABLE platform.heartbeats (
        id uuid PRIMARY KEY,
        process text NOT NULL,
        host text NOT NULL,
        pid int NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(),
        last_beat_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA platform CASCADE`);
  }
}

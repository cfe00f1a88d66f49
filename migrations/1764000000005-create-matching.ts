import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMatching1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA matching`);
    // One row: its lock puts all changes of documents into one order without gaps.
    await runner.query(
      `CREATE TABLE matching.feed (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), seq bigint NOT NULL)`,
    );
    await runner.query(`INSERT INTO matching.feed (seq) VALUES (0)`);
    await runner.query(`
      CREATE TABLE matching.documents (
        object_id uuid NOT NULL,
        seq bigint NOT NULL,
        until_seq bigint,
        kind text NOT NULL CHECK (kind IN ('demand', 'achievement')),
        revision_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        content jsonb NOT NULL,
        PRIMARY KEY (object_id, seq)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX documents_current ON matching.documents (object_id) WHERE until_seq IS NULL`,
    );
    await runner.query(`CREATE INDEX documents_seq ON matching.documents (seq)`);
    await runner.query(
      `CREATE INDEX documents_until_seq ON matching.documents (until_seq) WHERE until_seq IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE matching.runs (
        id uuid PRIMARY KEY,
        trigger_kind text NOT NULL CHECK (trigger_kind IN ('demand', 'achievement')),
        trigger_id uuid NOT NULL,
        seq bigint NOT NULL,
        engine_version text NOT NULL,
        weights jsonb NOT NULL,
        as_of date NOT NULL,
        document_count int NOT NULL,
        excluded jsonb NOT NULL,
        result_hash text NOT NULL,
        duration_ms double precision NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query(`CREATE INDEX runs_trigger ON matching.runs (trigger_id, at DESC)`);
    await runner.query(`
      CREATE TABLE matching.matches (
        id uuid PRIMARY KEY,
        run_id uuid NOT NULL REFERENCES matching.runs (id),
        demand_id uuid NOT NULL,
        demand_seq bigint NOT NULL,
        achievement_id uuid NOT NULL,
        achievement_seq bigint NOT NULL,
        score double precision NOT NULL,
        criteria jsonb NOT NULL,
        UNIQUE (run_id, demand_id, achievement_id),
        FOREIGN KEY (demand_id, demand_seq) REFERENCES matching.documents (object_id, seq),
        FOREIGN KEY (achievement_id, achievement_seq) REFERENCES matching.documents (object_id, seq)
      )`);
    await runner.query(`CREATE INDEX matches_demand ON matching.matches (demand_id, score DESC)`);
    await runner.query(`CREATE INDEX matches_achievement ON matching.matches (achievement_id, score DESC)`);
    // What a demand's list shows: its last own run and what newer achievements have added since, each pair once,
    // as long as both versions are the present ones. By seq, not by time: a run that was stored late saw an older index.
    await runner.query(`
      CREATE VIEW matching.current_matches AS
        SELECT DISTINCT ON (m.demand_id, m.achievement_id) m.*, r.at AS found_at
          FROM matching.matches m
          JOIN matching.runs r ON r.id = m.run_id
          JOIN matching.documents d ON d.object_id = m.demand_id AND d.seq = m.demand_seq AND d.until_seq IS NULL
          JOIN matching.documents a ON a.object_id = m.achievement_id AND a.seq = m.achievement_seq AND a.until_seq IS NULL
          CROSS JOIN LATERAL (SELECT coalesce(max(l.seq), 0) AS seq FROM matching.runs l WHERE l.trigger_id = m.demand_id) own
         WHERE r.seq > own.seq OR (r.seq = own.seq AND r.trigger_id = m.demand_id)
         ORDER BY m.demand_id, m.achievement_id, r.seq DESC, r.at DESC`);
    await runner.query(`
      CREATE TABLE matching.feedback (
        demand_id uuid NOT NULL,
        achievement_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        match_id uuid NOT NULL REFERENCES matching.matches (id),
        verdict text NOT NULL CHECK (verdict IN ('relevant', 'not_relevant')),
        reason_code text,
        reason_text text,
        version int NOT NULL,
        person_id uuid,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (demand_id, achievement_id, organisation_id),
        CHECK (verdict = 'relevant' OR reason_code IS NOT NULL)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA matching CASCADE`);
  }
}

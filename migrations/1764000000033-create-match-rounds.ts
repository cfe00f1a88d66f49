import type { MigrationInterface, QueryRunner } from 'typeorm';

const rules: Readonly<Record<string, number>> = {
  'exposure.least_ratio': 50,
  'exposure.most_ratio': 200,
  'exposure.least_achievements': 10,
};

/** All demands against all achievements in one round, and what is asked of how evenly the lists show them. */
export class CreateMatchRounds1764000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA match_round`);
    await runner.query(`
      CREATE TABLE match_round.rounds (
        id uuid PRIMARY KEY,
        organisation_id uuid,
        person_id uuid,
        state text NOT NULL CHECK (state IN ('planned', 'running', 'done', 'cancelled', 'failed')),
        version int NOT NULL,
        reason_code text,
        inputs jsonb NOT NULL,
        demands int NOT NULL DEFAULT 0,
        chunks int NOT NULL DEFAULT 0,
        asked_at timestamptz NOT NULL,
        begun_at timestamptz,
        ended_at timestamptz,
        CHECK (state NOT IN ('cancelled', 'failed') OR reason_code IS NOT NULL)
      )`);
    // Two at once would only halve each other's speed and store everything twice.
    await runner.query(
      `CREATE UNIQUE INDEX rounds_one_at_a_time ON match_round.rounds ((true)) WHERE state IN ('planned', 'running')`,
    );
    await runner.query(`CREATE INDEX rounds_newest ON match_round.rounds (asked_at DESC, id DESC)`);
    await runner.query(`
      CREATE TABLE match_round.chunks (
        round_id uuid NOT NULL REFERENCES match_round.rounds (id) ON DELETE CASCADE,
        place int NOT NULL,
        organisation_id uuid NOT NULL,
        demand_ids uuid[] NOT NULL,
        is_done boolean NOT NULL DEFAULT false,
        lease uuid,
        leased_until timestamptz,
        tries int NOT NULL DEFAULT 0,
        runs int NOT NULL DEFAULT 0,
        matches int NOT NULL DEFAULT 0,
        without_match int NOT NULL DEFAULT 0,
        compute_ms double precision NOT NULL DEFAULT 0,
        done_at timestamptz,
        PRIMARY KEY (round_id, place),
        CHECK (is_done = (done_at IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX chunks_open ON match_round.chunks (round_id, place) WHERE NOT is_done`);
    // The report reads the lists of a period.
    await runner.query(`CREATE INDEX runs_of_period ON matching.runs (at) WHERE trigger_kind = 'demand'`);
    await runner.query(
      `INSERT INTO taxonomy.dated_rules (code, valid_from, value, source_zh, source_en)
       SELECT key, DATE '2020-01-01', value::int, '技桥默认值', 'Default of Jiqiao' FROM jsonb_each_text($1::jsonb)`,
      [JSON.stringify(rules)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM taxonomy.dated_rules WHERE code = ANY($1)`, [Object.keys(rules)]);
    await runner.query(`DROP INDEX matching.runs_of_period`);
    await runner.query(`DROP SCHEMA match_round CASCADE`);
  }
}

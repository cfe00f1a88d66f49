import type { MigrationInterface, QueryRunner } from 'typeorm';

const rules: Readonly<Record<string, number>> = {
  'learning.fewest_demands': 100,
  'learning.fewest_organisations': 10,
  'learning.largest_change': 20,
  'learning.most_of_organisation': 10,
  'learning.most_of_account': 5,
  'learning.most_statements': 100,
};

/** What people say about pairs is only ever added to; what is learnt from it is a set of weights that a person activates. */
export class KeepFeedback1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createLedger(runner);
    await this.moveFeedback(runner);
    await this.createWeightSets(runner);
    await this.createAttempts(runner);
    await this.orderRuns(runner);
    await runner.query(
      `INSERT INTO taxonomy.dated_rules (code, valid_from, value, source_zh, source_en)
       SELECT key, DATE '2020-01-01', value::int, '技桥默认值', 'Default of Jiqiao' FROM jsonb_each_text($1::jsonb)`,
      [JSON.stringify(rules)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM taxonomy.dated_rules WHERE code LIKE 'learning.%'`);
    await runner.query(ownListBySeq);
    await runner.query(`DROP INDEX matching.runs_last`);
    await runner.query(`ALTER TABLE matching.runs DROP COLUMN drawn`);
    await runner.query(`DROP SEQUENCE matching.run_draws`);
    await runner.query(`DROP SCHEMA learning CASCADE`);
    await runner.query(`DROP TABLE matching.weight_sets`);
    await runner.query(`DROP FUNCTION matching.refuse_other_weights, matching.weights_fit`);
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
    await runner.query(`
      INSERT INTO matching.feedback (demand_id, achievement_id, organisation_id, match_id, verdict, reason_code, reason_text, version, person_id, at)
      SELECT s.demand_id, s.achievement_id, s.organisation_id, s.match_id, s.verdict, s.reason_code, t.text, s.said, s.person_id, s.at
        FROM (SELECT DISTINCT ON (demand_id, achievement_id, voice_id) *,
                     count(*) OVER (PARTITION BY demand_id, achievement_id, voice_id)::int AS said
                FROM feedback.statements WHERE side = 'demand' ORDER BY demand_id, achievement_id, voice_id, number DESC) s
        LEFT JOIN feedback.statement_texts t ON t.number = s.number
       WHERE s.verdict <> 'withdrawn'`);
    await runner.query(`DROP SCHEMA feedback CASCADE`);
  }

  private async createLedger(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA feedback`);
    // One row: its lock numbers the statements in the order of their commits, without gaps.
    await runner.query(
      `CREATE TABLE feedback.ledger (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), number bigint NOT NULL)`,
    );
    await runner.query(`INSERT INTO feedback.ledger (number) VALUES (0)`);
    await runner.query(`
      CREATE TABLE feedback.statements (
        number bigint PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        demand_id uuid NOT NULL,
        achievement_id uuid NOT NULL,
        match_id uuid NOT NULL,
        run_id uuid NOT NULL,
        seq bigint NOT NULL,
        weights_version text NOT NULL,
        score double precision NOT NULL,
        criterion_values jsonb NOT NULL,
        demand_organisation_id uuid NOT NULL,
        achievement_organisation_id uuid NOT NULL,
        side text NOT NULL CHECK (side IN ('demand', 'achievement', 'expert')),
        voice_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        person_id uuid,
        verdict text NOT NULL CHECK (verdict IN ('relevant', 'not_relevant', 'withdrawn')),
        reason_code text,
        at timestamptz NOT NULL DEFAULT now(),
        CHECK ((verdict = 'not_relevant') = (reason_code IS NOT NULL))
      )`);
    await runner.query(
      `CREATE INDEX statements_pair ON feedback.statements (demand_id, achievement_id, voice_id, number DESC)`,
    );
    await runner.query(
      `CREATE INDEX statements_achievement ON feedback.statements (achievement_organisation_id, achievement_id, number DESC)`,
    );
    await runner.query(`CREATE INDEX statements_person ON feedback.statements (person_id)`);
    await runner.query(`
      CREATE TRIGGER statements_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON feedback.statements
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
    // Apart from the ledger: free words are the only thing in it that a person may take back for good.
    await runner.query(`
      CREATE TABLE feedback.statement_texts (
        number bigint PRIMARY KEY REFERENCES feedback.statements (number),
        text text NOT NULL CHECK (btrim(text) <> '')
      )`);
  }

  /** The last words that were kept so far begin the ledger. */
  private async moveFeedback(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO feedback.statements (number, id, demand_id, achievement_id, match_id, run_id, seq, weights_version, score,
             criterion_values, demand_organisation_id, achievement_organisation_id, side, voice_id, organisation_id, person_id,
             verdict, reason_code, at)
      SELECT row_number() OVER (ORDER BY f.at, f.match_id, f.organisation_id), gen_random_uuid(), f.demand_id, f.achievement_id, m.id, r.id, r.seq,
             r.weights ->> 'version', m.score,
             (SELECT coalesce(jsonb_object_agg(c ->> 'criterion', c -> 'value'), '{}') FROM jsonb_array_elements(m.criteria) c),
             d.organisation_id, a.organisation_id, 'demand', f.organisation_id, f.organisation_id, f.person_id, f.verdict,
             CASE WHEN f.verdict = 'not_relevant' THEN f.reason_code END, f.at
        FROM matching.feedback f
        JOIN matching.matches m ON m.id = f.match_id
        JOIN matching.runs r ON r.id = m.run_id
        JOIN matching.documents d ON d.object_id = m.demand_id AND d.seq = m.demand_seq
        JOIN matching.documents a ON a.object_id = m.achievement_id AND a.seq = m.achievement_seq`);
    await runner.query(`
      INSERT INTO feedback.statement_texts (number, text)
      SELECT s.number, f.reason_text
        FROM feedback.statements s
        JOIN matching.feedback f ON f.match_id = s.match_id AND f.organisation_id = s.organisation_id
       WHERE btrim(coalesce(f.reason_text, '')) <> ''`);
    await runner.query(`UPDATE feedback.ledger SET number = (SELECT count(*) FROM feedback.statements)`);
    await runner.query(`DROP TABLE matching.feedback`);
  }

  private async createWeightSets(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION matching.weights_fit(weights jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT coalesce(bool_and(jsonb_typeof(value) = 'number' AND (value #>> '{}')::numeric >= 0)
                    AND abs(sum((value #>> '{}')::numeric) - 1) <= 1e-9, false) FROM jsonb_each(weights)
      $$`);
    await runner.query(`
      CREATE TABLE matching.weight_sets (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        number int NOT NULL UNIQUE,
        parent_id uuid REFERENCES matching.weight_sets (id),
        weights jsonb NOT NULL CHECK (matching.weights_fit(weights)),
        least_text double precision NOT NULL CHECK (least_text BETWEEN 0 AND 1),
        least_of_best double precision NOT NULL CHECK (least_of_best BETWEEN 0 AND 1),
        method text NOT NULL,
        learnt_from jsonb,
        report jsonb,
        note text,
        state text NOT NULL CHECK (state IN ('proposed', 'active', 'retired')),
        version int NOT NULL,
        proposed_by uuid,
        proposed_at timestamptz NOT NULL,
        activated_by uuid,
        activated_at timestamptz,
        retired_at timestamptz,
        reason_code text,
        -- Four eyes also where the screen or a role forgot them.
        CHECK (proposed_by IS NULL OR activated_by IS NULL OR proposed_by <> activated_by),
        CHECK (state = 'proposed' OR activated_at IS NOT NULL OR retired_at IS NOT NULL)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX weight_sets_one_active ON matching.weight_sets (state) WHERE state = 'active'`,
    );
    // To roll back is to get the same numbers again: what a set says never changes.
    await runner.query(`
      CREATE FUNCTION matching.refuse_other_weights() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'a weight set keeps its numbers' USING ERRCODE = 'restrict_violation'; END
      $$`);
    await runner.query(`
      CREATE TRIGGER weight_sets_keep_numbers BEFORE UPDATE ON matching.weight_sets FOR EACH ROW
        WHEN ((OLD.name, OLD.number, OLD.parent_id, OLD.weights, OLD.least_text, OLD.least_of_best, OLD.method, OLD.learnt_from, OLD.report, OLD.proposed_by)
          IS DISTINCT FROM (NEW.name, NEW.number, NEW.parent_id, NEW.weights, NEW.least_text, NEW.least_of_best, NEW.method, NEW.learnt_from, NEW.report, NEW.proposed_by))
        EXECUTE FUNCTION matching.refuse_other_weights()`);
    await runner.query(`
      CREATE TRIGGER weight_sets_stay BEFORE DELETE OR TRUNCATE ON matching.weight_sets
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
    await runner.query(
      `INSERT INTO matching.weight_sets (id, name, number, weights, least_text, least_of_best, method, state, version, proposed_at, activated_at)
       VALUES (gen_random_uuid(), 'weights-1', 1, $1, 0.08, 0.55, 'given', 'active', 1, now(), now())`,
      [JSON.stringify(firstWeights)],
    );
  }

  private async createAttempts(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA learning`);
    await runner.query(`
      CREATE TABLE learning.attempts (
        id uuid PRIMARY KEY,
        ledger_number bigint NOT NULL,
        parent_id uuid NOT NULL REFERENCES matching.weight_sets (id),
        method text NOT NULL,
        rules jsonb NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('proposed', 'refused')),
        refusals text[] NOT NULL,
        weight_set_id uuid REFERENCES matching.weight_sets (id),
        report jsonb NOT NULL,
        result_hash text NOT NULL,
        person_id uuid,
        duration_ms double precision NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CHECK ((outcome = 'proposed') = (weight_set_id IS NOT NULL)),
        CHECK ((outcome = 'refused') = (cardinality(refusals) > 0))
      )`);
    await runner.query(`CREATE INDEX attempts_at ON learning.attempts (at DESC, id DESC)`);
    await runner.query(`
      CREATE TRIGGER attempts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON learning.attempts
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
  }

  /** A click or another set of weights makes a new run of the same texts: among runs of one seq the one drawn last counts. */
  private async orderRuns(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE matching.runs ADD COLUMN IF NOT EXISTS inputs jsonb NOT NULL DEFAULT '{}'`);
    await runner.query(`CREATE SEQUENCE matching.run_draws`);
    await runner.query(`ALTER TABLE matching.runs ADD COLUMN drawn bigint`);
    await runner.query(`
      UPDATE matching.runs r SET drawn = ordered.place
        FROM (SELECT id, row_number() OVER (ORDER BY at, id) AS place FROM matching.runs) ordered WHERE ordered.id = r.id`);
    await runner.query(`SELECT setval('matching.run_draws', 1 + (SELECT count(*) FROM matching.runs), false)`);
    await runner.query(
      `ALTER TABLE matching.runs ALTER COLUMN drawn SET DEFAULT nextval('matching.run_draws'), ALTER COLUMN drawn SET NOT NULL`,
    );
    await runner.query(`CREATE INDEX runs_last ON matching.runs (trigger_id, seq DESC, drawn DESC)`);
    await runner.query(ownListByDraw);
  }
}

const firstWeights = {
  text: 0.68,
  semantic: 0,
  field: 0.11,
  maturity: 0.08,
  price: 0.06,
  region: 0.03,
  record: 0.02,
  freshness: 0.02,
};

const pairs = `
  CREATE OR REPLACE VIEW matching.current_matches AS
    SELECT DISTINCT ON (m.demand_id, m.achievement_id)
           m.id, m.run_id, m.demand_id, m.demand_seq, m.achievement_id, m.achievement_seq, m.score, m.criteria, r.at AS found_at
      FROM matching.matches m
      JOIN matching.runs r ON r.id = m.run_id
      JOIN matching.documents d ON d.object_id = m.demand_id AND d.seq = m.demand_seq AND d.until_seq IS NULL
      JOIN matching.documents a ON a.object_id = m.achievement_id AND a.seq = m.achievement_seq AND a.until_seq IS NULL`;

const ownListBySeq = `${pairs}
     CROSS JOIN LATERAL (SELECT coalesce(max(l.seq), 0) AS seq FROM matching.runs l WHERE l.trigger_id = m.demand_id) own
     WHERE r.seq > own.seq OR (r.seq = own.seq AND r.trigger_id = m.demand_id)
     ORDER BY m.demand_id, m.achievement_id, r.seq DESC, r.at DESC`;

const ownListByDraw = `${pairs}
      LEFT JOIN LATERAL (SELECT l.id, l.seq FROM matching.runs l WHERE l.trigger_id = m.demand_id ORDER BY l.seq DESC, l.drawn DESC LIMIT 1) own ON true
     WHERE own.id IS NULL OR r.seq > own.seq OR r.id = own.id
     ORDER BY m.demand_id, m.achievement_id, r.seq DESC, r.drawn DESC`;

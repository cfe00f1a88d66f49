import type { MigrationInterface, QueryRunner } from 'typeorm';

const rules: Readonly<Record<string, number>> = {
  'matching.months_from_trl_1': 60,
  'matching.months_from_trl_2': 48,
  'matching.months_from_trl_3': 36,
  'matching.months_from_trl_4': 24,
  'matching.months_from_trl_5': 18,
  'matching.months_from_trl_6': 12,
  'matching.months_from_trl_7': 6,
  'matching.months_from_trl_8': 3,
  'matching.lateness': 24,
  'matching.price_limit': 300,
  'matching.same_field': 80,
  'matching.related_field': 50,
  'matching.same_city': 60,
  'matching.elsewhere': 20,
  'matching.no_record': 50,
  'matching.full_record': 5,
  'matching.fresh': 90,
  'matching.stale': 365,
  'complexity.manager_optional': 32,
  'complexity.manager_needed': 55,
  'complexity.indicators': 20,
  'complexity.production': 20,
  'complexity.compliance': 20,
  'complexity.supply_chain': 15,
  'complexity.long_text': 10,
  'complexity.budget_unclear': 15,
  'complexity.many_indicators': 8,
  'complexity.much_text': 2000,
  'complexity.words_for_all': 3,
};

/** What a run depends on and whom it left out; facts that the new criteria need; the numbers of all criteria with their days. */
export class WidenRuns1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE matching.runs
        ADD inputs jsonb NOT NULL DEFAULT '{}',
        ADD left_out jsonb NOT NULL DEFAULT '[]'`);
    // The same for many runs: a run names them by their fingerprint.
    await runner.query(`
      CREATE TABLE matching.frozen_facts (
        hash text PRIMARY KEY,
        facts jsonb NOT NULL
      )`);
    await runner.query(`
      CREATE TRIGGER frozen_facts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON matching.frozen_facts
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
    await runner.query(`ALTER TABLE achievement.achievements ADD COLUMN confirmed_on date`);
    // A word holds for so many days: its day is what lies that long before the end.
    await runner.query(`
      UPDATE achievement.achievements
         SET confirmed_on = least((now() AT TIME ZONE 'Asia/Shanghai')::date, greatest(
               (published_at AT TIME ZONE 'Asia/Shanghai')::date,
               valid_until - (SELECT value FROM taxonomy.dated_rules WHERE code = 'achievement.confirmation' ORDER BY valid_from LIMIT 1)))
       WHERE published_at IS NOT NULL`);
    await runner.query(
      `INSERT INTO taxonomy.dated_rules (code, valid_from, value, source_zh, source_en)
       SELECT key, DATE '2020-01-01', value::int, '技桥默认值', 'Default of Jiqiao' FROM jsonb_each_text($1::jsonb)`,
      [JSON.stringify(rules)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM taxonomy.dated_rules WHERE code = ANY($1)`, [Object.keys(rules)]);
    await runner.query(`ALTER TABLE achievement.achievements DROP COLUMN confirmed_on`);
    await runner.query(`DROP TABLE matching.frozen_facts`);
    await runner.query(`ALTER TABLE matching.runs DROP COLUMN IF EXISTS inputs, DROP COLUMN left_out`);
  }
}
